using System.Runtime.CompilerServices;
using Playground.Contracts;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Fakes;

/// <summary>A worker whose answers a test decides; what it was asked is kept.</summary>
public sealed class FakeWorker : IWorkerClient
{
    public static readonly ModelDescription Bert = new("starter/bert", "BertForMaskedLM", Objective.Masked, 2, 2, 32, 900, 64, 10_000, "[MASK]", "starter", null);
    public static readonly ModelDescription Roberta = new("roberta", "RobertaForMaskedLM", Objective.Masked, 2, 2, 32, 900, 64, 10_000, "<mask>", "folder", null);
    public static readonly ModelDescription Gpt = new("starter/gpt", "GPT2LMHeadModel", Objective.Causal, 3, 4, 32, 900, 64, 10_000, null, "starter", null);

    public bool IsConnected { get; set; } = true;

    public bool IsConnecting => !IsConnected;

    public event Action? StateChanged;

    public event Action? ModelsChanged;

    public event Action<RunSummary>? RunChanged;

    public List<ModelDescription> Models { get; } = [Bert, Roberta, Gpt];

    public List<RunSummary> Runs { get; } = [];

    public List<RunSummary> DeletedRuns { get; } = [];

    public List<FillMaskRequest> MasksAsked { get; } = [];

    public List<RunSnapshot> Snapshots { get; } = [];

    public List<NextWordRequest> NextAsked { get; } = [];

    public List<ReadTextRequest> ReadAsked { get; } = [];

    public List<LookInsideRequest> InsideAsked { get; } = [];

    public List<GenerateRequest> GenerationsAsked { get; } = [];

    public Func<FillMaskRequest, CancellationToken, Task<MaskAnswer>> OnFillMask { get; set; } = (r, _) => Task.FromResult(Answers.Masks(r));

    public Func<NextWordRequest, CancellationToken, Task<NextWordAnswer>> OnNextWord { get; set; } = (r, _) => Task.FromResult(Answers.Next(r));

    public Func<ReadTextRequest, CancellationToken, Task<TextReading>> OnReadText { get; set; } = (r, _) => Task.FromResult(Answers.Reading(r));

    public Func<LookInsideRequest, Task<InsideView>> OnLookInside { get; set; } = r => Task.FromResult(Answers.Inside(r));

    public Func<GenerateRequest, CancellationToken, IAsyncEnumerable<GeneratedToken>> OnGenerate { get; set; } = (_, _) => AsyncEnumerable.Empty<GeneratedToken>();

    /// <summary>What readers asked themselves, guesses left out.</summary>
    public IEnumerable<FillMaskRequest> Clicks => MasksAsked.Where(m => !m.Background);

    /// <summary>It goes or comes back; what it is asked meanwhile about grammar and texts ends as a page knows it.</summary>
    public void Go(bool connected)
    {
        IsConnected = connected;
        SayStateChanged();
    }

    public void SayStateChanged() => StateChanged?.Invoke();

    public void SayModelsChanged() => ModelsChanged?.Invoke();

    public void SayRunChanged(RunSummary run) => RunChanged?.Invoke(run);

    public Task<IReadOnlyList<ModelDescription>> GetModels(CancellationToken ct = default) => Task.FromResult<IReadOnlyList<ModelDescription>>([.. Models]);

    public Dictionary<string, ModelDetails> Details { get; } = [];

    public Dictionary<string, GrammarTable> Grammar { get; } = [];

    public GrammarGap Gap { get; set; } = new(0, 1000, []);

    public Task<ModelDetails> GetModelDetails(string modelId, CancellationToken ct = default) =>
        Details.TryGetValue(modelId, out var details) ? Task.FromResult(details) : throw new WorkerRefusedException($"Model {modelId} does not exist");

    public Task<IReadOnlyList<string>> GetGrammarTables(CancellationToken ct = default) => IfThere(() => Task.FromResult<IReadOnlyList<string>>([.. Grammar.Keys]));

    public Task<GrammarTable> GetGrammarTable(string name, CancellationToken ct = default) => IfThere(() => Task.FromResult(Grammar[name]));

    public Task<GrammarGap> CountGap(string before, string after, CancellationToken ct = default) => IfThere(() => Task.FromResult(Gap));

    public Task<MaskAnswer> FillMask(FillMaskRequest request, CancellationToken ct = default)
    {
        MasksAsked.Add(request);
        return OnFillMask(request, ct);
    }

    public Task<NextWordAnswer> NextWord(NextWordRequest request, CancellationToken ct = default)
    {
        NextAsked.Add(request);
        return OnNextWord(request, ct);
    }

    public Task<TextReading> ReadText(ReadTextRequest request, CancellationToken ct = default)
    {
        ReadAsked.Add(request);
        return OnReadText(request, ct);
    }

    public IAsyncEnumerable<GeneratedToken> Generate(GenerateRequest request, CancellationToken ct = default)
    {
        GenerationsAsked.Add(request);
        return OnGenerate(request, ct);
    }

    public Task<InsideView> LookInside(LookInsideRequest request, CancellationToken ct = default)
    {
        InsideAsked.Add(request);
        return OnLookInside(request);
    }

    public Func<string, Task<CorpusReport>> OnCorpusReport { get; set; } = _ => throw new NotSupportedException();

    public Func<LearnVocabularyRequest, CancellationToken, IAsyncEnumerable<VocabularyProgress>> OnLearnVocabulary { get; set; } = (_, _) => AsyncEnumerable.Empty<VocabularyProgress>();

    public Func<CutSentenceRequest, Task<IReadOnlyList<SentenceCut>>> OnCutSentence { get; set; } = _ => Task.FromResult<IReadOnlyList<SentenceCut>>([]);

    public Func<string, double, Task<CorpusSplit>> OnSplitCorpus { get; set; } = (_, share) => Task.FromResult(new CorpusSplit(share, [], [], []));

    public List<CorpusSummary> Corpora { get; } = [];

    public Func<string, string, Task<CorpusSummary>> OnRenameCorpus { get; set; } = (_, _) => throw new NotSupportedException();

    public Func<string, Task> OnDeleteCorpus { get; set; } = _ => Task.CompletedTask;

    public Task<IReadOnlyList<CorpusSummary>> GetCorpora(CancellationToken ct = default) => Task.FromResult<IReadOnlyList<CorpusSummary>>([.. Corpora]);

    public Task<CorpusReport> GetCorpusReport(string corpusId, CancellationToken ct = default) => OnCorpusReport(corpusId);

    public Task<CorpusSplit> SplitCorpus(string corpusId, double validationShare, CancellationToken ct = default) => IfThere(() => OnSplitCorpus(corpusId, validationShare));

    public Task<CorpusSummary> RenameCorpus(string corpusId, string name, CancellationToken ct = default) => OnRenameCorpus(corpusId, name);

    public Task DeleteCorpus(string corpusId, CancellationToken ct = default) => OnDeleteCorpus(corpusId);

    public IAsyncEnumerable<VocabularyProgress> LearnVocabulary(LearnVocabularyRequest request, CancellationToken ct = default) => OnLearnVocabulary(request, ct);

    public Task<IReadOnlyList<SentenceCut>> CutSentence(CutSentenceRequest request, CancellationToken ct = default) => IfThere(() => OnCutSentence(request));

    public Task<CorruptedSentence> CorruptSentence(CorruptSentenceRequest request, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<ValidationMeasurement>> GetValidations(string runId, int afterStep, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<Baselines> GetBaselines(string runId, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<RunSummary>> GetRuns(CancellationToken ct = default) => Task.FromResult<IReadOnlyList<RunSummary>>([.. Runs]);

    public Task<RunSummary> GetRun(string runId, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<RunSummary> StartRun(RunRecipe recipe, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<RunSummary> PauseRun(string runId, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<RunSummary> ResumeRun(string runId, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<RunSummary> StepRun(string runId, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<RunSummary> StopRun(string runId, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<RunSummary>> StartGroup(IReadOnlyList<RunRecipe> recipes, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<RunSummary>> StartInPlaceOf(IReadOnlyList<string> runIds, IReadOnlyList<RunRecipe> recipes, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<RunSummary> SetStop(string runId, StopConditions stop, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<RunSummary> ChangeLearningRate(string runId, double learningRate, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<RunSummary> GiveMoreSteps(string runId, int steps, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<RunSummary> SetPace(string runId, double? stepsPerSecond, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<RunSummary> DescribeRun(string runId, RunWords words, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<RunSummary> DeleteRun(string runId, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<RunSummary> RestoreRun(string runId, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<RunSummary>> GetDeletedRuns(CancellationToken ct = default) => Task.FromResult<IReadOnlyList<RunSummary>>([.. DeletedRuns]);

    public Task SetProbe(string runId, ProbeRequest probe, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<RunSnapshots> GetSnapshots(string runId, CancellationToken ct = default) => IfThere(() => Task.FromResult(new RunSnapshots([.. Snapshots], null, null)));

    /// <summary>Null: refused.</summary>
    public TrainingStateSummary? TrainingState { get; set; }

    public Task<TrainingStateSummary> GetTrainingState(string runId, CancellationToken ct = default) =>
        TrainingState is { } state ? Task.FromResult(state) : Task.FromException<TrainingStateSummary>(new WorkerRefusedException("There is no training state."));

    public Task<RunSummary> SetBoard(string runId, IReadOnlyList<ProbeRequest> sentences, CancellationToken ct = default) => throw new NotSupportedException();

    public IAsyncEnumerable<BoardCurves> WatchBoard(string runId, ProbeRequest probe, CancellationToken ct) => throw new NotSupportedException();

    public IAsyncEnumerable<TrainingPoint> Resuming(string runId, int afterStep, CancellationToken ct) => throw new NotSupportedException();

    public IAsyncEnumerable<RunActivity> WatchActivity(string runId, CancellationToken ct) => throw new NotSupportedException();

    private Task<T> IfThere<T>(Func<Task<T>> answer) => IsConnected ? answer() : Task.FromException<T>(new WorkerAwayException(new IOException("gone")));

    /// <summary>A stream that a test feeds.</summary>
    public static async IAsyncEnumerable<GeneratedToken> Feed(System.Threading.Channels.ChannelReader<GeneratedToken> tokens, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var token in tokens.ReadAllAsync(ct))
        {
            yield return token;
        }
    }
}

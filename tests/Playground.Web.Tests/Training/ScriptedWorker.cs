using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Playground.Contracts;
using Playground.Web.Tests.Fakes;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

/// <summary>A worker that does what the test tells it, and remembers what it was asked.</summary>
internal sealed class ScriptedWorker : IWorkerClient
{
    private readonly ConcurrentQueue<Channel<TrainingPoint>> _points = new();
    private readonly ConcurrentQueue<Channel<RunActivity>> _activities = new();
    private readonly ConcurrentQueue<string> _asked = new();

    public bool IsConnected { get; private set; } = true;

    /// <summary>Whether anything was asked of it.</summary>
    public bool IsAsked { get; set; } = true;

    public bool IsConnecting => IsAsked && !IsConnected;

    public event Action? StateChanged;

    public event Action? ModelsChanged;

    public event Action<RunSummary>? RunChanged;

    /// <summary>What has been asked so far; pages ask from several threads.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    public List<ProbeRequest> Probes { get; } = [];

    public List<RunRecipe> Started { get; } = [];

    public ConcurrentQueue<int> ResumedAfter { get; } = new();

    /// <summary>Called when the points of a run are asked for.</summary>
    public Action? OnResuming { get; set; }

    public RunSummary Run { get; set; } = A.Run();

    public Exception? Refusal { get; set; }

    /// <summary>What its answers to commands wait for.</summary>
    public Task Hold { get; set; } = Task.CompletedTask;

    public IReadOnlyList<CorpusSummary> Corpora { get; set; } = [new("tales", "Tales", "bundled", 1000, 200, 20, "CC0", ["Once upon a time."])];

    /// <summary>The stream of points for the next who watches.</summary>
    public ChannelWriter<TrainingPoint> NextPoints() => Add(_points);

    public ChannelWriter<RunActivity> NextActivity() => Add(_activities);

    public void Go(bool connected)
    {
        IsConnected = connected;
        StateChanged?.Invoke();
    }

    public void Announce(RunSummary run) => RunChanged?.Invoke(run);

    public void AnnounceModels() => ModelsChanged?.Invoke();

    public IAsyncEnumerable<TrainingPoint> Resuming(string runId, int afterStep, CancellationToken ct)
    {
        ResumedAfter.Enqueue(afterStep);
        OnResuming?.Invoke();
        return Read(_points, ct);
    }

    public Func<string, Task<Baselines>> OnBaselines { get; set; } = _ => throw new WorkerRefusedException("The run has not cut its text yet.");

    public IAsyncEnumerable<RunActivity> WatchActivity(string runId, CancellationToken ct) => Read(_activities, ct);

    public Task<RunSummary> GetRun(string runId, CancellationToken ct = default) => Answer(nameof(GetRun));

    public Task<RunSummary> PauseRun(string runId, CancellationToken ct = default) => Answer(nameof(PauseRun));

    public Task<RunSummary> ResumeRun(string runId, CancellationToken ct = default) => Answer(nameof(ResumeRun));

    public Task<RunSummary> StepRun(string runId, CancellationToken ct = default) => Answer(nameof(StepRun));

    public Task<RunSummary> StopRun(string runId, CancellationToken ct = default) => Answer(nameof(StopRun));

    public Task<RunSummary> StartRun(RunRecipe recipe, CancellationToken ct = default)
    {
        Started.Add(recipe);
        return Answer(nameof(StartRun));
    }

    public List<IReadOnlyList<RunRecipe>> Groups { get; } = [];

    /// <summary>The runs that were to be stopped for others, by their ids.</summary>
    public List<IReadOnlyList<string>> Replaced { get; } = [];

    public List<StopConditions> Stops { get; } = [];

    public List<double> Rates { get; } = [];

    public List<RunWords> Words { get; } = [];

    public List<RunSummary> Deleted { get; } = [];

    public async Task<IReadOnlyList<RunSummary>> StartGroup(IReadOnlyList<RunRecipe> recipes, CancellationToken ct = default)
    {
        Groups.Add(recipes);
        var run = await Answer(nameof(StartGroup));
        return [.. recipes.Select((recipe, i) => run with { Id = $"g{i + 1}", Name = recipe.Name ?? "", Recipe = recipe with { Group = "g" } })];
    }

    public async Task<IReadOnlyList<RunSummary>> StartInPlaceOf(IReadOnlyList<string> runIds, IReadOnlyList<RunRecipe> recipes, CancellationToken ct = default)
    {
        Replaced.Add(runIds);
        return recipes.Count > 1 ? await StartGroup(recipes, ct) : [await StartRun(recipes[0], ct)];
    }

    public Task<RunSummary> SetStop(string runId, StopConditions stop, CancellationToken ct = default)
    {
        Stops.Add(stop);
        return Answer(nameof(SetStop));
    }

    public Task<RunSummary> ChangeLearningRate(string runId, double learningRate, CancellationToken ct = default)
    {
        Rates.Add(learningRate);
        return Answer(nameof(ChangeLearningRate));
    }

    public List<(string Run, int Steps)> MoreSteps { get; } = [];

    public async Task<RunSummary> GiveMoreSteps(string runId, int steps, CancellationToken ct = default)
    {
        MoreSteps.Add((runId, steps));
        return await Answer(nameof(GiveMoreSteps)) with { Id = runId };
    }

    public Exception? PaceRefusal { get; set; }

    public ConcurrentQueue<(string Run, double? StepsPerSecond)> Paces { get; } = new();

    public async Task<RunSummary> SetPace(string runId, double? stepsPerSecond, CancellationToken ct = default)
    {
        Paces.Enqueue((runId, stepsPerSecond));
        var run = await Answer(nameof(SetPace));
        return PaceRefusal is { } reason ? throw reason : run with { Id = runId, Pace = stepsPerSecond };
    }

    public Task<RunSummary> DescribeRun(string runId, RunWords words, CancellationToken ct = default)
    {
        Words.Add(words);
        return Answer(nameof(DescribeRun));
    }

    public Task<RunSummary> DeleteRun(string runId, CancellationToken ct = default) => Answer(nameof(DeleteRun));

    public Task<RunSummary> RestoreRun(string runId, CancellationToken ct = default) => Answer(nameof(RestoreRun));

    public Task<IReadOnlyList<RunSummary>> GetDeletedRuns(CancellationToken ct = default) => OnGetDeletedRuns?.Invoke() ?? Task.FromResult<IReadOnlyList<RunSummary>>([.. Deleted]);

    public Func<Task<IReadOnlyList<RunSummary>>>? OnGetDeletedRuns { get; set; }

    public Task SetProbe(string runId, ProbeRequest probe, CancellationToken ct = default)
    {
        Probes.Add(probe);
        return Answer(nameof(SetProbe));
    }

    public List<RunSnapshot> Snapshots { get; } = [];

    public Func<Task<RunSnapshots>>? OnGetSnapshots { get; set; }

    public Task<RunSnapshots> GetSnapshots(string runId, CancellationToken ct = default) => OnGetSnapshots?.Invoke() ?? Task.FromResult(new RunSnapshots([.. Snapshots], null, null));

    /// <summary>Null: refused.</summary>
    public TrainingStateSummary? TrainingState { get; set; }

    public Task<TrainingStateSummary> GetTrainingState(string runId, CancellationToken ct = default) =>
        TrainingState is { } state ? Task.FromResult(state) : Task.FromException<TrainingStateSummary>(new WorkerRefusedException("There is no training state."));

    public List<IReadOnlyList<ProbeRequest>> Boards { get; } = [];

    public ConcurrentQueue<string> BoardsWatched { get; } = new();

    private readonly ConcurrentDictionary<string, ConcurrentQueue<Channel<BoardCurves>>> _curves = new();

    /// <summary>The stream of curves for the next who watches the sentence.</summary>
    public ChannelWriter<BoardCurves> NextCurves(string sentence) => Add(_curves.GetOrAdd(sentence, _ => new()));

    public Task<RunSummary> SetBoard(string runId, IReadOnlyList<ProbeRequest> sentences, CancellationToken ct = default)
    {
        Boards.Add(sentences);
        Run = Run with { Recipe = Run.Recipe with { Board = Refusal is null ? sentences : Run.Recipe.Board } };
        return Answer(nameof(SetBoard));
    }

    public IAsyncEnumerable<BoardCurves> WatchBoard(string runId, ProbeRequest probe, CancellationToken ct)
    {
        BoardsWatched.Enqueue(probe.Text);
        return Read(_curves.GetOrAdd(probe.Text, _ => new()), ct);
    }

    public Task<IReadOnlyList<CorpusSummary>> GetCorpora(CancellationToken ct = default) => OnGetCorpora?.Invoke() ?? Task.FromResult(Corpora);

    public Func<Task<IReadOnlyList<CorpusSummary>>>? OnGetCorpora { get; set; }

    public List<CorruptSentenceRequest> Corrupted { get; } = [];

    public Func<CorruptSentenceRequest, Task<CorruptedSentence>> OnCorruptSentence { get; set; } = _ => throw new NotSupportedException();

    public Task<CorruptedSentence> CorruptSentence(CorruptSentenceRequest request, CancellationToken ct = default)
    {
        Corrupted.Add(request);
        return OnCorruptSentence(request);
    }

    public Task<CorpusReport> GetCorpusReport(string corpusId, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<CorpusSplit> SplitCorpus(string corpusId, double validationShare, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<CorpusSummary> RenameCorpus(string corpusId, string name, CancellationToken ct = default) => throw new NotSupportedException();

    public Task DeleteCorpus(string corpusId, CancellationToken ct = default) => throw new NotSupportedException();

    public IAsyncEnumerable<VocabularyProgress> LearnVocabulary(LearnVocabularyRequest request, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<SentenceCut>> CutSentence(CutSentenceRequest request, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<Baselines> GetBaselines(string runId, CancellationToken ct = default) => OnBaselines(runId);

    /// <summary>What was measured on text kept aside.</summary>
    public List<ValidationMeasurement> Validations { get; } = [];

    public List<int> ValidationsAskedAfter { get; } = [];

    public Task<IReadOnlyList<ValidationMeasurement>> GetValidations(string runId, int afterStep, CancellationToken ct = default)
    {
        ValidationsAskedAfter.Add(afterStep);
        return Task.FromResult<IReadOnlyList<ValidationMeasurement>>([.. Validations.Where(measured => measured.Step > afterStep)]);
    }

    public IReadOnlyList<RunSummary> Runs { get; set; } = [];

    public Task<IReadOnlyList<RunSummary>> GetRuns(CancellationToken ct = default) => Task.FromResult(Runs);

    public Task<IReadOnlyList<ModelDescription>> GetModels(CancellationToken ct = default) => Task.FromResult<IReadOnlyList<ModelDescription>>([]);

    public Task<ModelDetails> GetModelDetails(string modelId, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<string>> GetGrammarTables(CancellationToken ct = default) => throw new NotSupportedException();

    public Task<GrammarTable> GetGrammarTable(string name, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<GrammarGap> CountGap(string before, string after, CancellationToken ct = default) => throw new NotSupportedException();

    public List<FillMaskRequest> Filled { get; } = [];

    /// <summary>The answers to <see cref="FillMask"/>, one for each question.</summary>
    public Queue<Task<MaskAnswer>> Fillings { get; } = [];

    public Task<MaskAnswer> FillMask(FillMaskRequest request, CancellationToken ct = default)
    {
        Filled.Add(request);
        return Fillings.TryDequeue(out var answer) ? answer : throw new NotSupportedException();
    }

    public List<string> NextAsked { get; } = [];

    public Queue<Task<NextWordAnswer>> NextWords { get; } = [];

    public Task<NextWordAnswer> NextWord(NextWordRequest request, CancellationToken ct = default)
    {
        NextAsked.Add(request.Text);
        return NextWords.TryDequeue(out var answer) ? answer : throw new NotSupportedException();
    }

    /// <summary>The models that were asked to read a text.</summary>
    public List<string> Readers { get; } = [];

    public Task<TextReading> ReadText(ReadTextRequest request, CancellationToken ct = default)
    {
        Readers.Add(request.ModelId);
        return Task.FromResult(Answers.Reading(request));
    }

    public IAsyncEnumerable<GeneratedToken> Generate(GenerateRequest request, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<InsideView> LookInside(LookInsideRequest request, CancellationToken ct = default) => throw new NotSupportedException();

    private async Task<RunSummary> Answer(string method)
    {
        _asked.Enqueue(method);
        await Hold;
        return Refusal is { } reason ? throw reason : Run;
    }

    private static ChannelWriter<T> Add<T>(ConcurrentQueue<Channel<T>> streams)
    {
        var channel = Channel.CreateUnbounded<T>();
        streams.Enqueue(channel);
        return channel.Writer;
    }

    private static async IAsyncEnumerable<T> Read<T>(ConcurrentQueue<Channel<T>> streams, [EnumeratorCancellation] CancellationToken ct)
    {
        var stream = streams.TryDequeue(out var next) ? next : Channel.CreateUnbounded<T>();
        await foreach (var item in stream.Reader.ReadAllAsync(ct))
        {
            yield return item;
        }
    }
}

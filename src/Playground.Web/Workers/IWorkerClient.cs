using Playground.Contracts;

namespace Playground.Web.Workers;

/// <summary>
/// What pages ask of the worker. Every call throws <see cref="WorkerRefusedException"/> with a sentence fit to be shown, or
/// <see cref="WorkerAwayException"/> while the worker restarts. Events come on any thread: go through <c>InvokeAsync</c>.
/// </summary>
public interface IWorkerClient
{
    /// <summary>False while the worker is away.</summary>
    bool IsConnected { get; }

    /// <summary>Something was asked, and the worker is not there yet or not any more.</summary>
    bool IsConnecting { get; }

    /// <summary>The connection came or went.</summary>
    event Action? StateChanged;

    event Action? ModelsChanged;

    event Action<RunSummary>? RunChanged;

    Task<IReadOnlyList<ModelDescription>> GetModels(CancellationToken ct = default);

    Task<ModelDetails> GetModelDetails(string modelId, CancellationToken ct = default);

    Task<IReadOnlyList<string>> GetGrammarTables(CancellationToken ct = default);

    Task<GrammarTable> GetGrammarTable(string name, CancellationToken ct = default);

    Task<GrammarGap> CountGap(string before, string after, CancellationToken ct = default);

    Task<MaskAnswer> FillMask(FillMaskRequest request, CancellationToken ct = default);

    Task<NextWordAnswer> NextWord(NextWordRequest request, CancellationToken ct = default);

    Task<TextReading> ReadText(ReadTextRequest request, CancellationToken ct = default);

    IAsyncEnumerable<GeneratedToken> Generate(GenerateRequest request, CancellationToken ct = default);

    Task<InsideView> LookInside(LookInsideRequest request, CancellationToken ct = default);

    Task<IReadOnlyList<CorpusSummary>> GetCorpora(CancellationToken ct = default);

    Task<CorpusReport> GetCorpusReport(string corpusId, CancellationToken ct = default);

    Task<CorpusSplit> SplitCorpus(string corpusId, double validationShare, CancellationToken ct = default);

    Task<CorpusSummary> RenameCorpus(string corpusId, string name, CancellationToken ct = default);

    Task DeleteCorpus(string corpusId, CancellationToken ct = default);

    IAsyncEnumerable<VocabularyProgress> LearnVocabulary(LearnVocabularyRequest request, CancellationToken ct = default);

    Task<IReadOnlyList<SentenceCut>> CutSentence(CutSentenceRequest request, CancellationToken ct = default);

    Task<CorruptedSentence> CorruptSentence(CorruptSentenceRequest request, CancellationToken ct = default);

    Task<Baselines> GetBaselines(string runId, CancellationToken ct = default);

    Task<IReadOnlyList<RunSummary>> GetRuns(CancellationToken ct = default);

    Task<RunSummary> GetRun(string runId, CancellationToken ct = default);

    Task<RunSummary> StartRun(RunRecipe recipe, CancellationToken ct = default);

    Task<RunSummary> PauseRun(string runId, CancellationToken ct = default);

    Task<RunSummary> ResumeRun(string runId, CancellationToken ct = default);

    Task<RunSummary> StepRun(string runId, CancellationToken ct = default);

    Task<RunSummary> StopRun(string runId, CancellationToken ct = default);

    Task<IReadOnlyList<RunSummary>> StartGroup(IReadOnlyList<RunRecipe> recipes, CancellationToken ct = default);

    Task<IReadOnlyList<RunSummary>> StartInPlaceOf(IReadOnlyList<string> runIds, IReadOnlyList<RunRecipe> recipes, CancellationToken ct = default);

    Task<RunSummary> SetStop(string runId, StopConditions stop, CancellationToken ct = default);

    Task<RunSummary> ChangeLearningRate(string runId, double learningRate, CancellationToken ct = default);

    Task<RunSummary> GiveMoreSteps(string runId, int steps, CancellationToken ct = default);

    /// <param name="stepsPerSecond">Null: as fast as the machine can.</param>
    Task<RunSummary> SetPace(string runId, double? stepsPerSecond, CancellationToken ct = default);

    Task<RunSummary> DescribeRun(string runId, RunWords words, CancellationToken ct = default);

    Task<RunSummary> DeleteRun(string runId, CancellationToken ct = default);

    Task<RunSummary> RestoreRun(string runId, CancellationToken ct = default);

    Task<IReadOnlyList<RunSummary>> GetDeletedRuns(CancellationToken ct = default);

    Task SetProbe(string runId, ProbeRequest probe, CancellationToken ct = default);

    Task<IReadOnlyList<ValidationMeasurement>> GetValidations(string runId, int afterStep, CancellationToken ct = default);

    Task<RunSnapshots> GetSnapshots(string runId, CancellationToken ct = default);

    Task<TrainingStateSummary> GetTrainingState(string runId, CancellationToken ct = default);

    Task<RunSummary> SetBoard(string runId, IReadOnlyList<ProbeRequest> sentences, CancellationToken ct = default);

    IAsyncEnumerable<BoardCurves> WatchBoard(string runId, ProbeRequest probe, CancellationToken ct);

    /// <summary>Every point after <paramref name="afterStep"/>, none twice, across any number of worker restarts, until the run ends.</summary>
    IAsyncEnumerable<TrainingPoint> Resuming(string runId, int afterStep, CancellationToken ct);

    IAsyncEnumerable<RunActivity> WatchActivity(string runId, CancellationToken ct);
}

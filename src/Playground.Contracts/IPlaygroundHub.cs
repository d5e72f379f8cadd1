namespace Playground.Contracts;

/// <summary>
/// What a page, or any SignalR client, can ask of the worker at <see cref="HubPath"/>. Every refusal is a HubException
/// whose message is one plain sentence.
/// </summary>
public interface IPlaygroundHub
{
    const string HubPath = "/hubs/playground";

    Task<IReadOnlyList<ModelDescription>> GetModels();

    Task<ModelDetails> GetModelDetails(string modelId);

    /// <summary>The names of the tables from which Simple English is written; <c>line</c> is where every line begins.</summary>
    Task<IReadOnlyList<string>> GetGrammarTables();

    Task<GrammarTable> GetGrammarTable(string name);

    /// <summary>What the grammar writes between two stretches of a sentence, counted in many of its lines.</summary>
    Task<GrammarGap> CountGap(string before, string after);

    Task<MaskAnswer> FillMask(FillMaskRequest request);

    Task<NextWordAnswer> NextWord(NextWordRequest request);

    /// <summary>Causal models only.</summary>
    Task<TextReading> ReadText(ReadTextRequest request);

    IAsyncEnumerable<GeneratedToken> Generate(GenerateRequest request, CancellationToken cancellationToken);

    Task<Inspection> Inspect(string modelId, InspectRequest request);

    Task<InsideView> LookInside(LookInsideRequest request);

    Task<IReadOnlyList<CorpusSummary>> GetCorpora();

    Task<CorpusReport> GetCorpusReport(string corpusId);

    Task<CorpusSplit> SplitCorpus(string corpusId, double validationShare);

    /// <summary>Own texts only, to a name that no other text has.</summary>
    Task<CorpusSummary> RenameCorpus(string corpusId, string name);

    /// <summary>Own texts only, and none that a run needs.</summary>
    Task DeleteCorpus(string corpusId);

    /// <summary>Learns a vocabulary while the caller watches; ends with the progress that says done.</summary>
    IAsyncEnumerable<VocabularyProgress> LearnVocabulary(LearnVocabularyRequest request, CancellationToken cancellationToken);

    Task<IReadOnlyList<SentenceCut>> CutSentence(CutSentenceRequest request);

    Task<CorruptedSentence> CorruptSentence(CorruptSentenceRequest request);

    /// <summary>Refused until the run has cut its text, and when it keeps nothing aside.</summary>
    Task<Baselines> GetBaselines(string runId);

    Task<IReadOnlyList<RunSummary>> GetRuns();

    Task<RunSummary> GetRun(string runId);

    Task<RunSummary> StartRun(RunRecipe recipe);

    /// <summary>Starts 2 to 4 runs that hold one place of the queue and take turns, step by step.</summary>
    Task<IReadOnlyList<RunSummary>> StartGroup(IReadOnlyList<RunRecipe> recipes);

    /// <summary>
    /// Starts a run, or 2 to 4 side by side, and stops others for it. Room that these leave in the queue is taken into account; where
    /// the new ones are refused, none is stopped.
    /// </summary>
    Task<IReadOnlyList<RunSummary>> StartInPlaceOf(IReadOnlyList<string> runIds, IReadOnlyList<RunRecipe> recipes);

    Task<RunSummary> PauseRun(string runId);

    Task<RunSummary> ResumeRun(string runId);

    /// <summary>Trains exactly one step of a paused run.</summary>
    Task<RunSummary> StepRun(string runId);

    Task<RunSummary> StopRun(string runId);

    /// <summary>Lets the run stop by itself at a step, at a validation loss, or, with neither, only when all steps are done.</summary>
    Task<RunSummary> SetStop(string runId, int? atStep, double? atValidationLoss);

    /// <summary>From the next step on the schedule climbs to and falls from another peak. The run's recipe keeps the change.</summary>
    Task<RunSummary> ChangeLearningRate(string runId, double learningRate);

    /// <summary>Gives a run so many steps more, at the last rate of its schedule. One that has done all of its steps goes on: it is put in line.</summary>
    Task<RunSummary> GiveMoreSteps(string runId, int steps);

    /// <summary>
    /// Slows a run down to so many steps a second, or with null lets it go as fast as the machine can: at once, and without any effect on its numbers. Runs of one
    /// group wait for one another, so the slowest sets the pace of all.
    /// </summary>
    Task<RunSummary> SetPace(string runId, double? stepsPerSecond);

    /// <summary>Gives a run a name, a note, or both; null leaves the old one.</summary>
    Task<RunSummary> DescribeRun(string runId, string? name, string? note);

    /// <summary>Takes a run and its model out of every list; one that is on is paused first. <see cref="RestoreRun"/> brings it back.</summary>
    Task<RunSummary> DeleteRun(string runId);

    Task<RunSummary> RestoreRun(string runId);

    /// <summary>Runs that can still be brought back, the newest deletion first.</summary>
    Task<IReadOnlyList<RunSummary>> GetDeletedRuns();

    /// <summary>Changes the sentence that the training model answers.</summary>
    Task SetProbe(string runId, ProbeRequest probe);

    /// <summary>Every point with <c>step &gt; afterStep</c>, in order, none twice, none missing; then live until the run ends.</summary>
    IAsyncEnumerable<TrainingPoint> WatchRun(string runId, int afterStep, CancellationToken cancellationToken);

    /// <summary>The losses on text kept aside that were measured after a step, in order.</summary>
    Task<IReadOnlyList<ValidationMeasurement>> GetValidations(string runId, int afterStep);

    /// <summary>The moments of a run that were kept: models of their own, to be asked by their ids.</summary>
    Task<RunSnapshots> GetSnapshots(string runId);

    /// <summary>What a run goes on from, with the steps that it has left or is given more. Refused where there is nothing.</summary>
    Task<TrainingStateSummary> GetTrainingState(string runId);

    /// <summary>Puts these sentences on the run's board, in place of those before.</summary>
    Task<RunSummary> SetBoard(string runId, IReadOnlyList<ProbeRequest> sentences);

    /// <summary>
    /// One sentence's probabilities over the run's moments: all of them again whenever there is more to show, so that only the
    /// newest matters; ends when the run has ended and all moments have answered.
    /// </summary>
    IAsyncEnumerable<BoardCurves> WatchBoard(string runId, ProbeRequest probe, CancellationToken cancellationToken);

    /// <summary>The run's state, batch preview and probe answer, newest only, until the run ends.</summary>
    IAsyncEnumerable<RunActivity> WatchActivity(string runId, CancellationToken cancellationToken);
}

/// <summary>What the worker tells every connected client by itself.</summary>
public interface IPlaygroundClient
{
    /// <summary>A model appeared or went.</summary>
    Task ModelsChanged();

    /// <summary>A run began, changed its state or ended.</summary>
    Task RunChanged(RunSummary run);
}

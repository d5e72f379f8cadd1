using Microsoft.AspNetCore.SignalR;
using Playground.Contracts;
using Playground.Worker.Catalogue;
using Playground.Worker.Corpora;
using Playground.Worker.Corpora.SimpleEnglish;
using Playground.Worker.Predictions;
using Playground.Worker.Runs;
using Playground.Worker.Snapshots;

namespace Playground.Worker.Hubs;

/// <summary>The door: each method hands over to the service that knows.</summary>
public sealed class PlaygroundHub(
    IModelHost models, PredictionService predictions, GenerationService generations, Inspections inspections, CorpusLibrary corpora, TrainingRuns runs, NewRuns newRuns,
    LongerRuns longerRuns, RunDeletion deletion, TrainingStates states, RunWatcher watcher, CorpusReports reports, OwnCorpora ownCorpora, VocabularyWatch vocabularies, SentenceCuts cuts, CorruptedSentences corruptions, RunBaselines baselines,
    SnapshotModels snapshots, ProbeBoards boards, ModelPages pages, GrammarRules grammar)
    : Hub<IPlaygroundClient>
{
    public IReadOnlyList<ModelDescription> GetModels() => models.List();

    public Task<ModelDetails> GetModelDetails(string modelId) => pages.Read(modelId, Context.ConnectionAborted);

    public IReadOnlyList<string> GetGrammarTables() => grammar.Names;

    public GrammarTable GetGrammarTable(string name) => grammar.Table(name);

    public Task<GrammarGap> CountGap(string before, string after) => grammar.CountGap(before, after, Context.ConnectionAborted);

    public Task<MaskAnswer> FillMask(FillMaskRequest request) => predictions.FillMask(request, Context.ConnectionAborted);

    public Task<NextWordAnswer> NextWord(NextWordRequest request) => predictions.NextWord(request, Context.ConnectionAborted);

    public Task<TextReading> ReadText(ReadTextRequest request) => predictions.ReadText(request, Context.ConnectionAborted);

    public IAsyncEnumerable<GeneratedToken> Generate(GenerateRequest request, CancellationToken cancellationToken) => generations.Generate(request, cancellationToken);

    public Task<Inspection> Inspect(string modelId, InspectRequest request) => inspections.Inspect(modelId, request, Context.ConnectionAborted);

    public Task<InsideView> LookInside(LookInsideRequest request) => inspections.LookInside(request, Context.ConnectionAborted);

    public IReadOnlyList<CorpusSummary> GetCorpora() => corpora.List();

    public Task<CorpusReport> GetCorpusReport(string corpusId) => reports.Get(corpusId, Context.ConnectionAborted);

    public Task<CorpusSplit> SplitCorpus(string corpusId, double validationShare) => reports.Split(corpusId, validationShare, Context.ConnectionAborted);

    public Task<CorpusSummary> RenameCorpus(string corpusId, string name) => ownCorpora.Rename(corpusId, name, Context.ConnectionAborted);

    public Task DeleteCorpus(string corpusId) => ownCorpora.Delete(corpusId, Context.ConnectionAborted);

    public IAsyncEnumerable<VocabularyProgress> LearnVocabulary(LearnVocabularyRequest request, CancellationToken cancellationToken) => vocabularies.Learn(request, cancellationToken);

    public Task<IReadOnlyList<SentenceCut>> CutSentence(CutSentenceRequest request) => cuts.Cut(request, Context.ConnectionAborted);

    public CorruptedSentence CorruptSentence(CorruptSentenceRequest request) => corruptions.Corrupt(request);

    public Task<Baselines> GetBaselines(string runId) => baselines.Get(runId, Context.ConnectionAborted);

    public IReadOnlyList<RunSummary> GetRuns() => runs.List();

    public RunSummary GetRun(string runId) => runs.Get(runId);

    public Task<RunSummary> StartRun(RunRecipe recipe) => newRuns.Start(recipe, Context.ConnectionAborted);

    public Task<RunSummary> PauseRun(string runId) => runs.Pause(runId);

    public RunSummary ResumeRun(string runId) => runs.Resume(runId);

    public Task<RunSummary> StepRun(string runId) => runs.Step(runId);

    public Task<RunSummary> StopRun(string runId) => runs.Stop(runId);

    public Task<IReadOnlyList<RunSummary>> StartGroup(IReadOnlyList<RunRecipe> recipes) => newRuns.StartGroup(recipes, Context.ConnectionAborted);

    public Task<IReadOnlyList<RunSummary>> StartInPlaceOf(IReadOnlyList<string> runIds, IReadOnlyList<RunRecipe> recipes) => newRuns.StartInPlaceOf(runIds, recipes, Context.ConnectionAborted);

    public Task<RunSummary> SetStop(string runId, int? atStep, double? atValidationLoss) => runs.SetStop(runId, new StopConditions(atStep, atValidationLoss));

    public Task<RunSummary> ChangeLearningRate(string runId, double learningRate) => runs.ChangeLearningRate(runId, learningRate);

    public Task<RunSummary> GiveMoreSteps(string runId, int steps) => longerRuns.GiveMoreSteps(runId, steps);

    public RunSummary SetPace(string runId, double? stepsPerSecond) => runs.SetPace(runId, stepsPerSecond);

    public RunSummary DescribeRun(string runId, string? name, string? note) => runs.Describe(runId, new RunWords(name, note));

    public Task<RunSummary> DeleteRun(string runId) => deletion.Delete(runId);

    public RunSummary RestoreRun(string runId) => deletion.BringBack(runId);

    public IReadOnlyList<RunSummary> GetDeletedRuns() => deletion.List();

    public void SetProbe(string runId, ProbeRequest probe) => runs.SetProbe(runId, probe);

    public RunSnapshots GetSnapshots(string runId) => snapshots.Of(runs.Find(runId).Id);

    public TrainingStateSummary GetTrainingState(string runId) => states.Of(runs.Find(runId).State.Summary);

    public RunSummary SetBoard(string runId, IReadOnlyList<ProbeRequest> sentences) => boards.Set(runId, sentences);

    public IAsyncEnumerable<BoardCurves> WatchBoard(string runId, ProbeRequest probe, CancellationToken cancellationToken) => boards.Watch(runId, probe, cancellationToken);

    public IAsyncEnumerable<TrainingPoint> WatchRun(string runId, int afterStep, CancellationToken cancellationToken) => watcher.WatchPoints(runId, afterStep, cancellationToken);

    public IReadOnlyList<ValidationMeasurement> GetValidations(string runId, int afterStep) => watcher.Validations(runId, afterStep);

    public IAsyncEnumerable<RunActivity> WatchActivity(string runId, CancellationToken cancellationToken) => watcher.WatchActivity(runId, cancellationToken);
}

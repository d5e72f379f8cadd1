using Microsoft.AspNetCore.SignalR;
using Playground.Contracts;
using Playground.Worker.Catalogue;
using Playground.Worker.Corpora;
using Playground.Worker.Corpora.SimpleEnglish;
using Playground.Worker.Predictions;
using Playground.Worker.Runs;

namespace Playground.Worker.Hubs;

/// <summary>The door: each method hands over to the service that knows.</summary>
public sealed class PlaygroundHub(
    IModelHost models, PredictionService predictions, GenerationService generations, Inspections inspections, CorpusLibrary corpora, TrainingRuns runs, RunWatcher watcher,
    ModelPages pages, GrammarRules grammar)
    : Hub<IPlaygroundClient>
{
    public IReadOnlyList<ModelDescription> GetModels() => models.List();

    public ModelDetails GetModelDetails(string modelId) => pages.Read(modelId);

    public IReadOnlyList<string> GetGrammarTables() => grammar.Names;

    public GrammarTable GetGrammarTable(string name) => grammar.Table(name);

    public Task<GrammarGap> CountGap(string before, string after) => grammar.CountGap(before, after, Context.ConnectionAborted);

    public Task<MaskAnswer> FillMask(FillMaskRequest request) => predictions.FillMask(request, Context.ConnectionAborted);

    public Task<NextWordAnswer> NextWord(NextWordRequest request) => predictions.NextWord(request, Context.ConnectionAborted);

    public IAsyncEnumerable<GeneratedToken> Generate(GenerateRequest request, CancellationToken cancellationToken) => generations.Generate(request, cancellationToken);

    public Task<Inspection> Inspect(string modelId, InspectRequest request) => inspections.Inspect(modelId, request, Context.ConnectionAborted);

    public Task<InsideView> LookInside(LookInsideRequest request) => inspections.LookInside(request, Context.ConnectionAborted);

    public IReadOnlyList<CorpusSummary> GetCorpora() => corpora.List();

    public IReadOnlyList<RunSummary> GetRuns() => runs.List();

    public RunSummary GetRun(string runId) => runs.Get(runId);

    public Task<RunSummary> StartRun(RunRecipe recipe) => runs.Start(recipe, Context.ConnectionAborted);

    public Task<RunSummary> PauseRun(string runId) => runs.Pause(runId);

    public RunSummary ResumeRun(string runId) => runs.Resume(runId);

    public Task<RunSummary> StepRun(string runId) => runs.Step(runId);

    public Task<RunSummary> StopRun(string runId) => runs.Stop(runId);

    public void SetProbe(string runId, ProbeRequest probe) => runs.SetProbe(runId, probe);

    public IAsyncEnumerable<TrainingPoint> WatchRun(string runId, int afterStep, CancellationToken cancellationToken) => watcher.WatchPoints(runId, afterStep, cancellationToken);

    public IAsyncEnumerable<RunActivity> WatchActivity(string runId, CancellationToken cancellationToken) => watcher.WatchActivity(runId, cancellationToken);
}

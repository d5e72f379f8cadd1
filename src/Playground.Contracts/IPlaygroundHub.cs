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

    IAsyncEnumerable<GeneratedToken> Generate(GenerateRequest request, CancellationToken cancellationToken);

    Task<Inspection> Inspect(string modelId, InspectRequest request);

    Task<InsideView> LookInside(LookInsideRequest request);

    Task<IReadOnlyList<CorpusSummary>> GetCorpora();

    Task<IReadOnlyList<RunSummary>> GetRuns();

    Task<RunSummary> GetRun(string runId);

    Task<RunSummary> StartRun(RunRecipe recipe);

    Task<RunSummary> PauseRun(string runId);

    Task<RunSummary> ResumeRun(string runId);

    /// <summary>Trains exactly one step of a paused run.</summary>
    Task<RunSummary> StepRun(string runId);

    Task<RunSummary> StopRun(string runId);

    /// <summary>Changes the sentence that the training model answers.</summary>
    Task SetProbe(string runId, ProbeRequest probe);

    /// <summary>Every point with <c>step &gt; afterStep</c>, in order, none twice, none missing; then live until the run ends.</summary>
    IAsyncEnumerable<TrainingPoint> WatchRun(string runId, int afterStep, CancellationToken cancellationToken);

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

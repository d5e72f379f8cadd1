using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Playground.Contracts;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

/// <summary>A worker that does what the test tells it, and remembers what it was asked.</summary>
internal sealed class ScriptedWorker : IWorkerClient
{
    private readonly ConcurrentQueue<Channel<TrainingPoint>> _points = new();
    private readonly ConcurrentQueue<Channel<RunActivity>> _activities = new();

    public bool IsConnected { get; private set; } = true;

    public event Action? StateChanged;

    public event Action? ModelsChanged;

    public event Action<RunSummary>? RunChanged;

    public List<string> Asked { get; } = [];

    public List<ProbeRequest> Probes { get; } = [];

    public List<RunRecipe> Started { get; } = [];

    public ConcurrentQueue<int> ResumedAfter { get; } = new();

    public RunSummary Run { get; set; } = A.Run();

    public Exception? Refusal { get; set; }

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
        return Read(_points, ct);
    }

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

    public Task SetProbe(string runId, ProbeRequest probe, CancellationToken ct = default)
    {
        Probes.Add(probe);
        return Answer(nameof(SetProbe));
    }

    public Task<IReadOnlyList<CorpusSummary>> GetCorpora(CancellationToken ct = default) => Task.FromResult(Corpora);

    public Task<IReadOnlyList<RunSummary>> GetRuns(CancellationToken ct = default) => Task.FromResult<IReadOnlyList<RunSummary>>([]);

    public Task<IReadOnlyList<ModelDescription>> GetModels(CancellationToken ct = default) => Task.FromResult<IReadOnlyList<ModelDescription>>([]);

    public Task<ModelDetails> GetModelDetails(string modelId, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<string>> GetGrammarTables(CancellationToken ct = default) => throw new NotSupportedException();

    public Task<GrammarTable> GetGrammarTable(string name, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<GrammarGap> CountGap(string before, string after, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<MaskAnswer> FillMask(FillMaskRequest request, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<NextWordAnswer> NextWord(NextWordRequest request, CancellationToken ct = default) => throw new NotSupportedException();

    public IAsyncEnumerable<GeneratedToken> Generate(GenerateRequest request, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<InsideView> LookInside(LookInsideRequest request, CancellationToken ct = default) => throw new NotSupportedException();

    private Task<RunSummary> Answer(string method)
    {
        Asked.Add(method);
        return Refusal is null ? Task.FromResult(Run) : Task.FromException<RunSummary>(Refusal);
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

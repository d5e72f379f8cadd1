using Playground.Web.Workers;

namespace Playground.Web.Training;

/// <summary>Watchers of runs for one page, at the pace that all pages share.</summary>
public sealed class RunWatchers(IWorkerClient worker, TimeProvider time, WatchPace pace)
{
    /// <inheritdoc cref="RunWatcher"/>
    public RunWatcher Of(string runId, Func<RunNews, Task> handOver, Func<int, CancellationToken, Task<int?>>? past = null) => new(worker, time, pace, runId, handOver, past);
}

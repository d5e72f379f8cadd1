using Playground.Contracts;
using Playground.Web.Charts;

namespace Playground.Web.Training;

/// <summary>The runs whose curves lie behind the one on screen, each followed by a watcher of its own. Used from its page's thread only.</summary>
/// <param name="take">Takes a run's news, with how it is drawn.</param>
/// <param name="past">Shows the points of a run that are there already; see <see cref="RunWatcher"/>.</param>
internal sealed class RunsBehind(RunWatchers watchers, Func<ChartRun, RunNews, Task> take, Func<ChartRun, int, CancellationToken, Task<int?>> past)
    : IAsyncDisposable
{
    private readonly Dictionary<string, (ChartRun Run, RunWatcher Watcher, bool WasOver)> _all = [];
    private readonly List<RunWatcher> _toStart = [];

    public IReadOnlyList<ChartRun> All => [.. _all.Values.Select(one => one.Run)];

    /// <summary>Follows these and no others; <see cref="Start"/> begins with those that are new.</summary>
    /// <param name="looks">How they are drawn, from 1 on.</param>
    /// <returns>Those whose curves are to go.</returns>
    public async Task<IReadOnlyList<string>> Follow(IReadOnlyList<RunSummary> runs, IReadOnlyDictionary<string, int> looks)
    {
        var left = new List<string>();
        foreach (var id in _all.Keys.ToList())
        {
            var run = runs.FirstOrDefault(r => r.Id == id);
            if (run is not null && _all.TryGetValue(id, out var known) && (!known.WasOver || run.Status.IsOver()))
            {
                _all[id] = known with { WasOver = run.Status.IsOver() };
            }
            else if (_all.Remove(id, out var gone)) // it may have been let go while another was
            {
                _toStart.Remove(gone.Watcher);
                await gone.Watcher.DisposeAsync();
                left.AddRange(run is null ? [id] : []); // one that goes on after its end keeps its curve, and is followed anew
            }
        }

        foreach (var run in runs.Where(r => !_all.ContainsKey(r.Id)))
        {
            var drawn = new ChartRun(run.Id, run.Name, looks.GetValueOrDefault(run.Id, 1));
            var watcher = watchers.Of(run.Id, news => take(drawn, news), (after, ct) => past(drawn, after, ct));
            _all[run.Id] = (drawn, watcher, run.Status.IsOver());
            _toStart.Add(watcher);
        }

        return left;
    }

    /// <summary>When the page has been drawn: they draw at once on a chart that must be there.</summary>
    public void Start()
    {
        foreach (var watcher in _toStart)
        {
            watcher.Start();
        }

        _toStart.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, watcher, _) in _all.Values)
        {
            await watcher.DisposeAsync();
        }
    }
}

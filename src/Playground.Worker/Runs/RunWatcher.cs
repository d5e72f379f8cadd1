using System.Runtime.CompilerServices;
using Playground.Contracts;
using Playground.Worker.Storage;

namespace Playground.Worker.Runs;

/// <summary>
/// What watchers see. The store is the truth: a watcher reads it from its cursor on, and sleeps until there is news. Replay
/// and live are the same loop, so that there is neither a gap nor a duplicate between them, and a slow watcher costs nothing.
/// </summary>
public sealed class RunWatcher(TrainingRuns runs, PointStore points)
{
    private const int PageSize = 1_000;

    private readonly ConditionalWeakTable<Run, SharedTail> tails = [];

    /// <summary>Every point with a step above <paramref name="afterStep"/>, in order; ends when the run has ended and all was sent.</summary>
    public IAsyncEnumerable<TrainingPoint> WatchPoints(string runId, int afterStep, CancellationToken cancellation) =>
        ReadPoints(runs.Find(runId), afterStep, cancellation);

    /// <summary>The newest state, batch and probe answer; what a slow reader missed in between is skipped.</summary>
    public IAsyncEnumerable<RunActivity> WatchActivity(string runId, CancellationToken cancellation) => ReadActivity(runs.Find(runId), cancellation);

    /// <summary>The losses on text kept aside that were measured after a step: few, so a page can have all of them.</summary>
    public IReadOnlyList<ValidationMeasurement> Validations(string runId, int afterStep) => points.Validations(runs.Find(runId).Id, afterStep);

    private async IAsyncEnumerable<TrainingPoint> ReadPoints(Run run, int afterStep, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var tail = tails.GetValue(run, watched => new SharedTail(after => points.Read(watched.Id, after, PageSize), PageSize));
        while (true)
        {
            var news = run.State.News.Next;                       // before looking, so that nothing is missed
            var hasEnded = RunState.IsEnd(run.State.Status);      // before reading: all points are written before the end is
            var page = hasEnded ? points.Read(run.Id, afterStep, PageSize) : tail.Read(news, afterStep); // no news will come, so nobody's older reading
            foreach (var point in page)
            {
                afterStep = point.Step;
                yield return point;
            }

            if (page.Count < PageSize)
            {
                if (hasEnded)
                {
                    yield break;
                }

                await news.WaitAsync(cancellation);
            }
        }
    }

    private async IAsyncEnumerable<RunActivity> ReadActivity(Run run, [EnumeratorCancellation] CancellationToken cancellation)
    {
        run.ReadIfPaused();
        while (true)
        {
            var news = run.State.News.Next;
            var activity = runs.ActivityOf(run);
            yield return activity;
            if (RunState.IsEnd(activity.Run.Status))
            {
                yield break;
            }

            await news.WaitAsync(cancellation);
        }
    }
}

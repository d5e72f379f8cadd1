using Playground.Contracts;

namespace Playground.Worker.Runs;

/// <summary>
/// The newest points of a run, read from the store once for all who watch: sixty watchers would otherwise ask it sixty times
/// for the same row whenever there is news, in time that training needs.
/// </summary>
/// <param name="read">Points above a step, at most a page of them, from the store.</param>
/// <param name="pageSize">Most points that <paramref name="read"/> gives; a full page is not shared, as more may follow it.</param>
public sealed class SharedTail(Func<int, IReadOnlyList<TrainingPoint>> read, int pageSize)
{
    private volatile Tail? newest;

    /// <summary>
    /// Points above <paramref name="afterStep"/>, those that were written after <paramref name="news"/> was taken perhaps
    /// left out. They are announced by that news, so a reader who awaits it misses none.
    /// </summary>
    /// <param name="news">What the reader took from <see cref="Signal.Next"/> before it came here.</param>
    public IReadOnlyList<TrainingPoint> Read(Task news, int afterStep)
    {
        if (newest is { } tail && tail.News == news && tail.AfterStep <= afterStep)
        {
            return tail.AfterStep == afterStep ? tail.Points : [.. tail.Points.Where(point => point.Step > afterStep)];
        }

        var points = read(afterStep);
        if (points.Count < pageSize)
        {
            newest = new Tail(news, afterStep, points);
        }

        return points;
    }

    private sealed record Tail(Task News, int AfterStep, IReadOnlyList<TrainingPoint> Points);
}

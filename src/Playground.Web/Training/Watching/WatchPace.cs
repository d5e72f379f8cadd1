namespace Playground.Web.Training;

/// <summary>
/// How often pages are told what is new of the runs that they watch. All readers of this program together get about the same number of
/// drawings a second, however many they are: each takes a core about 5 ms, and the model in training shares it.
/// </summary>
public sealed class WatchPace
{
    /// <summary>For a teacher and a few others: curves and bars move.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    /// <summary>However many watch: a question that is answered by the run's own news must not seem lost.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>Less than half a core.</summary>
    private const int MostEachSecond = 75;

    private int _watching;

    /// <summary>Between two hand-overs to one watcher.</summary>
    public TimeSpan Every => TimeSpan.FromSeconds(Math.Clamp((double)Volatile.Read(ref _watching) / MostEachSecond, Shortest.TotalSeconds, Longest.TotalSeconds));

    /// <summary>One more watches a run.</summary>
    public void Join() => Interlocked.Increment(ref _watching);

    /// <summary>Its run is over, or its page has gone.</summary>
    public void Leave() => Interlocked.Decrement(ref _watching);
}

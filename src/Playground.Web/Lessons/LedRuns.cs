namespace Playground.Web.Lessons;

/// <summary>The runs that the leader of a lesson shows, for who follows it: a class looks at them, and one of it steers them.</summary>
/// <param name="isShown">Whether the leader shows that run, or one that trains at its side.</param>
public sealed class LedRuns(Func<string, bool> isShown)
{
    /// <summary>Why a run is not steered from here; null: it may be.</summary>
    public string? WhyNot(string run) => isShown(run) ? "In a lesson only its leader steers this run." : null;
}

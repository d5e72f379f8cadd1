namespace Playground.Web.Charts;

/// <summary>A run whose curve lies behind the main one.</summary>
/// <param name="Place">1 to <see cref="Most"/>: decides the line's look, and stays while the run is in the chart.</param>
public sealed record ChartRun(string Id, string Name, int Place)
{
    /// <summary>With the main run eight lines: more cannot be told apart.</summary>
    public const int Most = 7;
}

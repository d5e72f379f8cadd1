namespace Playground.Web.Workers;

/// <summary>Configuration section <c>Worker</c>.</summary>
public sealed class WorkerOptions
{
    /// <summary>Use this worker instead of starting one. Empty: start and supervise our own.</summary>
    public string? Url { get; set; }

    /// <summary>The worker's program; found beside this one by default.</summary>
    public string? Program { get; set; }

    /// <summary>Longest pause before a worker that keeps dying is started again.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>A worker that lived this long is forgiven its earlier deaths.</summary>
    public TimeSpan ForgivenAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>A worker that has not said it lives for this long is killed and started again.</summary>
    public TimeSpan HungAfter { get; set; } = TimeSpan.FromSeconds(45);
}

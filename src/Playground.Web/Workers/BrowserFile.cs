using Microsoft.JSInterop;

namespace Playground.Web.Workers;

/// <summary>How the reading of a file ends that somebody chose in a browser and that does not come whole.</summary>
internal static class BrowserFile
{
    public const string BrokenOff = "The file could not be read to its end; choose it again.";

    /// <summary>As a browser's stream does when its pieces are out of order, none came for a minute, the file cannot be read there, or the connection broke while it was asked for.</summary>
    public static bool BreaksOff(Exception e) => e is IOException or TimeoutException or InvalidOperationException or JSException or OperationCanceledException;
}

using Microsoft.AspNetCore.SignalR;

namespace Playground.Web.Workers;

/// <summary>The worker's own words in an exception.</summary>
public static class WorkerSentence
{
    private const string Marker = "HubException: ";

    /// <summary>SignalR puts its own words before those of a HubException thrown by the hub; they are cut off.</summary>
    public static string Of(Exception e)
    {
        var at = e is HubException ? e.Message.IndexOf(Marker, StringComparison.Ordinal) : -1;
        return at < 0 ? e.Message : e.Message[(at + Marker.Length)..];
    }
}

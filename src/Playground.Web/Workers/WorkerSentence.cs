using System.Text.Json;
using Microsoft.AspNetCore.SignalR;

namespace Playground.Web.Workers;

/// <summary>The worker's own words in a refusal.</summary>
public static class WorkerSentence
{
    private const string Marker = "HubException: ";

    /// <summary>SignalR puts its own words before those of a HubException thrown by the hub; they are cut off.</summary>
    public static string Of(Exception e)
    {
        var at = e is HubException ? e.Message.IndexOf(Marker, StringComparison.Ordinal) : -1;
        return at < 0 ? e.Message : e.Message[(at + Marker.Length)..];
    }

    /// <summary>The sentence in the body of a refusal over HTTP; null when it holds none.</summary>
    public static string? OfAnswer(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.TryGetProperty("error", out var error) ? error.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using System.Text.Json;
using Playground.Contracts;

namespace Playground.Worker.Api;

/// <summary>Reads recipes and other settings of runs from a request; what can't be one is refused with the name of the setting.</summary>
internal static class RecordBody
{
    /// <summary>Largest body in bytes that brings texts: some programs write every letter beyond ASCII as six, of two in the longest text.</summary>
    private const int LimitOfTexts = (3 * Limits.CorpusBytes) + RequestBody.Limit;

    /// <summary>One JSON object.</summary>
    /// <param name="what">What the object describes, for refusals: "a run".</param>
    public static async Task<T> Read<T>(HttpContext http, string what)
    {
        using var body = await Parse<T>(http);
        return Read<T>(body.RootElement, "", what, $"The body must be a JSON object that describes {what}.");
    }

    /// <summary>A JSON list of such objects.</summary>
    public static async Task<IReadOnlyList<T>> ReadList<T>(HttpContext http, string what)
    {
        using var body = await Parse<T>(http);
        return body.RootElement.ValueKind == JsonValueKind.Array
            ? [.. body.RootElement.EnumerateArray().Select((item, i) => Read<T>(item, $"[{i}]", what, $"Each item of the list must be a JSON object that describes {what}."))]
            : throw ApiRefusal.Malformed($"The body must be a JSON list of objects, each of which describes {what}.");
    }

    private static T Read<T>(JsonElement json, string place, string what, string refusal)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw ApiRefusal.Malformed(refusal);
        }

        // A misspelt setting must never be ignored, however deep it lies.
        return JsonFault.Of(json, typeof(T), place, what) is { } fault ? throw ApiRefusal.Malformed(fault) : json.Deserialize<T>(JsonFault.Options)!;
    }

    private static async Task<JsonDocument> Parse<T>(HttpContext http)
    {
        var limit = typeof(T) == typeof(RunRecipe) ? LimitOfTexts : RequestBody.Limit;
        try
        {
            return JsonDocument.Parse(await RequestBody.ReadBytes(http.Request, limit, http.RequestAborted));
        }
        catch (JsonException e)
        {
            throw ApiRefusal.NotJson(e);
        }
    }
}

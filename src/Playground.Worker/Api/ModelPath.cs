namespace Playground.Worker.Api;

/// <summary>A model's id and what follows it in a path. Ids may hold <c>/</c>, plain or as <c>%2F</c>, which a route template alone can't tell apart.</summary>
internal static class ModelPath
{
    public const string Inspect = "/inspect";
    public const string Completions = "/v1/completions";

    public static string Id(string path) => path.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase).Trim('/');

    /// <summary>The id in front of <paramref name="suffix"/>; null where the path doesn't end so.</summary>
    public static string? IdBefore(string suffix, string? path)
    {
        var whole = Id(path ?? "");
        return whole.Length > suffix.Length && whole.EndsWith(suffix, StringComparison.Ordinal) ? whole[..^suffix.Length] : null;
    }
}

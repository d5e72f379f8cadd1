namespace Playground.Worker.Corpora.SimpleEnglish.Words;

/// <summary>bigger, biggest; more careful, most careful.</summary>
internal static class Adjectives
{
    public static string Comparative(string adjective) => adjective switch
    {
        "good" => "better",
        "bad" => "worse",
        "far" => "further",
        _ => IsLong(adjective) ? "more " + adjective : Stem(adjective) + "er",
    };

    public static string Superlative(string adjective) => adjective switch
    {
        "good" => "best",
        "bad" => "worst",
        "far" => "furthest",
        _ => IsLong(adjective) ? "most " + adjective : Stem(adjective) + "est",
    };

    private static bool IsLong(string adjective) =>
        Letters.Syllables(adjective.TrimEnd('e')) > 1 && !Letters.EndsInConsonantAndY(adjective) && adjective is not ("clever" or "narrow" or "gentle" or "simple" or "quiet" or "little");

    private static string Stem(string adjective) => adjective switch
    {
        _ when adjective[^1] == 'e' => adjective[..^1],
        _ when Letters.EndsInConsonantAndY(adjective) => adjective[..^1] + "i",
        _ when Letters.Doubles(adjective) => adjective + adjective[^1],
        _ => adjective,
    };
}

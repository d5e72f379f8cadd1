using Playground.Contracts;

namespace Playground.Worker.TakeAway;

/// <summary>The files of an exported run, by name: all lie at the top of the zip.</summary>
internal static class ExportedFiles
{
    public const string Recipe = "recipe.json";
    public const string Run = "run.json";
    public const string Points = "points.csv";
    public const string Corpus = "corpus.txt";
    public const string Weights = "model.safetensors";

    private const long SmallFile = 64L * 1024 * 1024;

    /// <summary>Without these nothing can be taken in.</summary>
    public static IReadOnlyList<string> Needed { get; } = [Recipe, Run, Points, "config.json", Weights, "tokenizer.json"];

    /// <summary>What the run's model folder holds.</summary>
    public static IReadOnlySet<string> OfModel { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "config.json", Weights, "tokenizer.json", "tokenizer_config.json", "special_tokens_map.json", "vocab.txt", "vocab.json", "merges.txt", "README.md",
    };

    public static bool IsKnown(string name) => OfModel.Contains(name) || name is Recipe or Run or Points or Corpus;

    /// <summary>Most bytes of a file, unpacked.</summary>
    public static long Limit(string name) => name switch
    {
        Weights => Limits.ImportBytes,
        Points => 4 * SmallFile, // a million points
        Corpus => Limits.CorpusBytes,
        _ => SmallFile,
    };
}

using System.Globalization;
using Playground.Contracts;
using Playground.Transformers.Training;

namespace Playground.Worker.TakeAway;

/// <summary>The files of an exported run, by name: all lie at the top of the zip but its moments, which have a folder of their own.</summary>
internal static class ExportedFiles
{
    public const string Recipe = "recipe.json";
    public const string Run = "run.json";
    public const string Points = "points.csv";
    public const string Corpus = "corpus.txt";
    public const string Weights = "model.safetensors";

    /// <summary>What the run goes on from, where it was taken along.</summary>
    public const string State = TrainingStateFile.Name;

    /// <summary>Weights of the moments that were taken along, a file a step.</summary>
    public const string Moments = "moments";

    /// <summary>As many as a run of the most steps keeps, and its last.</summary>
    public const int MostMoments = 128;

    private const string MomentExtension = ".safetensors";
    private const long SmallFile = 64L * 1024 * 1024;

    /// <summary>Without these nothing can be taken in.</summary>
    public static IReadOnlyList<string> Needed { get; } = [Recipe, Run, Points, "config.json", Weights, "tokenizer.json"];

    /// <summary>The model's vocabulary; not every kind has them all.</summary>
    public static IReadOnlyList<string> OfTokenizer { get; } = ["tokenizer.json", "tokenizer_config.json", "special_tokens_map.json", "vocab.txt", "vocab.json", "merges.txt"];

    /// <summary>What the run's model folder holds.</summary>
    public static IReadOnlySet<string> OfModel { get; } = new HashSet<string>([.. OfTokenizer, "config.json", Weights, "README.md"], StringComparer.Ordinal);

    public static bool IsKnown(string name) => OfModel.Contains(name) || name is Recipe or Run or Points or Corpus or State || IsMoment(name, out _);

    public static string MomentOf(int step) => string.Create(CultureInfo.InvariantCulture, $"{Moments}/{step}{MomentExtension}");

    public static bool IsMoment(string name, out int step)
    {
        step = 0;
        return name.StartsWith($"{Moments}/", StringComparison.Ordinal) && name.EndsWith(MomentExtension, StringComparison.Ordinal) && name.Length > Moments.Length + 1 + MomentExtension.Length
            && int.TryParse(name.AsSpan()[(Moments.Length + 1)..^MomentExtension.Length], NumberStyles.None, CultureInfo.InvariantCulture, out step)
            && MomentOf(step) == name; // no second spelling, such as 007
    }

    /// <summary>The vocabulary of a model as the one of its run.</summary>
    public static void CopyTokenizer(string model, string destination)
    {
        var unfinished = Directory.CreateDirectory($"{destination}.new").FullName;
        foreach (var name in OfTokenizer.Where(name => File.Exists(Path.Combine(model, name))))
        {
            File.Copy(Path.Combine(model, name), Path.Combine(unfinished, name), overwrite: true);
        }

        DurableFile.MoveFolder(unfinished, destination);
    }

    /// <summary>Most bytes of a file, unpacked.</summary>
    public static long Limit(string name) => name switch
    {
        Weights or State => Limits.ImportBytes,
        Points => 4 * SmallFile, // a million points
        Corpus => Limits.CorpusBytes,
        _ when IsMoment(name, out int _) => Limits.ImportBytes,
        _ => SmallFile,
    };
}

using System.Diagnostics;
using System.Globalization;
using Playground.Benchmarks.Training;
using Playground.Transformers.Inference;

namespace Playground.Benchmarks.Loading;

/// <summary><c>load model-folder...</c>: milliseconds from a folder to a model that could answer, and to its first answer; libtorch is loaded before.</summary>
internal static class LoadCommand
{
    private const int Times = 9;

    public static int Run(string[] folders, TextWriter output)
    {
        if (folders.Length == 0)
        {
            output.WriteLine("Usage: load model-folder...");
            return 1;
        }

        TorchSharp.torch.zeros(1).Dispose(); // brings libtorch in, which all models share
        foreach (var folder in folders.Where(Directory.Exists)) // recipes lie beside the models, and a shell names both
        {
            var first = Load(folder);
            var again = Enumerable.Range(0, Times).Select(_ => Load(folder)).ToArray();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))}: first load {first.Loaded:0} ms (methods compiled on the way), answered after {first.Answered:0} ms; median of {Times} more: {Median.Of(again.Select(t => t.Loaded)):0} ms, {Median.Of(again.Select(t => t.Answered)):0} ms"));
        }

        return 0;
    }

    private static (double Loaded, double Answered) Load(string folder)
    {
        var started = Stopwatch.GetTimestamp();
        using var model = TextModel.Load(folder);
        var loaded = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var tokens = model.Tokenizer.Encode("The cat sat on the mat.");
        model.Logits([new LogitsQuery(tokens, [tokens.Count - 1])]);
        return (loaded, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }
}

using System.Globalization;
using Playground.Contracts;
using Playground.Transformers;

namespace Playground.Worker.TakeAway;

/// <summary>The points of an unpacked zip, as a training writes them: every step once, and numbers that agree with one another.</summary>
internal static class ImportedCurve
{
    private const double Rounding = 1e-5; // a mean of float32 losses can fall below 0 by its last digits
    private const double LargestExponent = 700; // beyond it a perplexity is written as e^700, since JSON has no infinity

    /// <summary>Refuses what no training writes with one sentence, by its line.</summary>
    /// <param name="marks">What happened to the run; null in an export that is older than marks.</param>
    public static IReadOnlyList<TrainingPoint> Read(string path, RunRecipe recipe, IReadOnlyList<RunMark>? marks)
    {
        var points = new List<TrainingPoint>();
        foreach (var (row, line) in File.ReadLines(path).Select((row, i) => (row, i + 1)))
        {
            if (line == 1)
            {
                Refuse(row != TrainingPointCsv.Header, $"{ExportedFiles.Points} does not begin with the names of its columns.");
                continue;
            }

            Refuse(!TrainingPointCsv.TryRead(row, out var point), $"{ExportedFiles.Points} has no training point in line {line}.");
            Refuse(
                point!.Step != points.Count + 1 || point.Step > recipe.Steps,
                $"{ExportedFiles.Points} has step {point.Step} in line {line}; steps count from 1, without gaps, to the recipe's {recipe.Steps}.");
            CheckNumbers(point, line);
            CheckOrder(points.LastOrDefault(), point, line, marks);
            points.Add(point);
        }

        return points;
    }

    private static void CheckNumbers(TrainingPoint point, int line)
    {
        foreach (var (name, value, least) in ((string, double, double)[])
            [
                ("loss", point.Loss, -Rounding), ("validation loss", point.ValidationLoss ?? 0, -Rounding), ("epoch", point.Epoch, 0), ("learning rate", point.LearningRate, 0),
                ("gradient norm", point.GradientNorm, 0), ("tokens a second", point.TokensPerSecond, 0), ("seconds", point.Seconds, 0),
            ])
        {
            Refuse(value < least, $"{ExportedFiles.Points} has the {name} {Digits(value)} in line {line}; it can't be below 0.");
        }

        Refuse(!(point.Accuracy >= 0 && point.Accuracy <= 1), $"{ExportedFiles.Points} has the accuracy {Digits(point.Accuracy)} in line {line}; it is a share between 0 and 1.");
        var perplexity = Math.Exp(Math.Min(point.Loss, LargestExponent));
        Refuse(
            Math.Abs(point.Perplexity - perplexity) > Rounding * perplexity,
            $"{ExportedFiles.Points} has the perplexity {Digits(point.Perplexity)} in line {line}; with the loss {Digits(point.Loss)} it is {Digits(perplexity)}.");
    }

    private static void CheckOrder(TrainingPoint? before, TrainingPoint point, int line, IReadOnlyList<RunMark>? marks)
    {
        Refuse(point.Tokens < before?.Tokens, $"{ExportedFiles.Points} has {point.Tokens} tokens in line {line} after {before?.Tokens} in the line before; tokens are counted from the start.");

        // Earlier versions counted the time on from the checkpoint when a run was resumed, which its mark tells; before there were marks nothing told it.
        var mayGoBack = marks is null || marks.Any(mark => mark is { Kind: RunMarkKind.Resumed } && mark.Step < point.Step);
        Refuse(
            point.Seconds < before?.Seconds && !mayGoBack,
            $"{ExportedFiles.Points} has {Digits(point.Seconds)} seconds in line {line} after {Digits(before?.Seconds ?? 0)} in the line before; they are counted from the start.");
    }

    private static string Digits(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Refuse(bool wrong, string sentence)
    {
        if (wrong)
        {
            throw new PlaygroundException(sentence);
        }
    }
}

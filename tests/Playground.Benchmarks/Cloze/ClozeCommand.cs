using System.Globalization;
using System.Text.Json;
using Playground.Contracts;
using Playground.Transformers.Inference;

namespace Playground.Benchmarks.Cloze;

/// <summary>
/// <c>cloze model-folder [--half open|held-out] [--misses] [--write]</c>: how often a model's first candidate, and one of its first five, is an answer
/// that a teacher would accept. <c>--misses</c> prints what missed; <c>--write</c> puts the table beside the model, where its page reads it.
/// </summary>
public static class ClozeCommand
{
    public static int Run(string[] args, TextWriter output)
    {
        if (args.Length == 0 || args[0].StartsWith('-'))
        {
            output.WriteLine("Usage: cloze model-folder [--half open|held-out] [--misses] [--write]");
            return 1;
        }

        var place = Array.IndexOf(args, "--half");
        var half = place >= 0 && place + 1 < args.Length ? args[place + 1] : null;
        using var model = TextModel.Load(args[0]);
        var reader = new ClozeReader(model);
        var answers = ClozeList.Read()
            .Where(sentence => reader.CanRead(sentence) && (half is null || sentence.IsHeldOut == (half == "held-out")))
            .Select(sentence => new ClozeAnswer(sentence, reader.Fill(sentence)))
            .ToList();

        Print(answers, output);
        if (args.Contains("--misses"))
        {
            PrintMisses(answers, output);
        }

        if (args.Contains("--write"))
        {
            File.WriteAllText(Path.Combine(args[0], ClozeResult.FileName), JsonSerializer.Serialize(ResultOf(answers), Indented) + "\n");
        }

        return 0;
    }

    /// <summary>Counts by category, in the order of the list.</summary>
    public static ClozeResult ResultOf(IReadOnlyList<ClozeAnswer> answers) => new(
        [.. answers.GroupBy(answer => answer.Sentence.Category).Select(category => CountOf(category.Key, category))],
        CountOf("all", answers),
        CountOf("held out", answers.Where(answer => answer.Sentence.IsHeldOut)));

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerOptions.Web) { WriteIndented = true };

    private static ClozeCount CountOf(string name, IEnumerable<ClozeAnswer> answers) =>
        new(name, answers.Count(), answers.Count(answer => answer.IsFirst), answers.Count(answer => answer.IsAmongFive));

    private static void Print(IReadOnlyList<ClozeAnswer> answers, TextWriter output)
    {
        var result = ResultOf(answers);
        output.WriteLine($"{"category",-28}{"sentences",10}{"first",9}{"in five",9}");
        foreach (var count in result.Categories.Append(result.All).Append(result.HeldOut))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count.Name,-28}{count.Sentences,10}{Share(count.First, count),8:0.0}%{Share(count.AmongFive, count),8:0.0}%"));
        }
    }

    private static void PrintMisses(IReadOnlyList<ClozeAnswer> answers, TextWriter output)
    {
        foreach (var (sentence, filled) in answers.Where(answer => !answer.IsFirst))
        {
            output.WriteLine($"{(filled.Any(sentence.Accepts) ? "late" : "MISS")}  {sentence.Before}{ClozeSentence.Gap}{sentence.After}  ->  {string.Join(", ", filled.Select(word => word.Trim()))}");
        }
    }

    private static double Share(int count, ClozeCount of) => of.Sentences == 0 ? 0 : 100.0 * count / of.Sentences;
}

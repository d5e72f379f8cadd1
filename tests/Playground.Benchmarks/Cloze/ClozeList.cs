using System.Reflection;

namespace Playground.Benchmarks.Cloze;

/// <summary>The sentences of <c>open.txt</c> and <c>held-out.txt</c>: categories in brackets, a sentence and its answers a line.</summary>
public static class ClozeList
{
    public static IReadOnlyList<ClozeSentence> Read() => [.. Read("open", isHeldOut: false), .. Read("held-out", isHeldOut: true)];

    private static IReadOnlyList<ClozeSentence> Read(string name, bool isHeldOut)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"cloze-{name}.txt")!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd(), isHeldOut);
    }

    /// <exception cref="FormatException">A line without exactly one gap, without answers, or before the first category; the message quotes it.</exception>
    public static IReadOnlyList<ClozeSentence> Parse(string text, bool isHeldOut)
    {
        var sentences = new List<ClozeSentence>();
        var category = "";
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#'))
        {
            if (line[0] == '[')
            {
                category = line.Trim('[', ']');
            }
            else
            {
                sentences.Add(Sentence(line, category, isHeldOut));
            }
        }

        return sentences;
    }

    private static ClozeSentence Sentence(string line, string category, bool isHeldOut)
    {
        var halves = line.Split('|', StringSplitOptions.TrimEntries);
        var parts = halves[0].Split(ClozeSentence.Gap);
        var answers = halves.Length == 2 ? halves[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];
        return parts.Length == 2 && answers.Length > 0 && category.Length > 0
            ? new(category, parts[0], parts[1], answers.ToHashSet(StringComparer.Ordinal), isHeldOut)
            : throw new FormatException($"A cloze line needs a category above it, one gap and answers after a bar: {line}");
    }
}

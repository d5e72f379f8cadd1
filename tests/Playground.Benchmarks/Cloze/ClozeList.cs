using System.Reflection;

namespace Playground.Benchmarks.Cloze;

/// <summary>The sentences of <c>sentences.txt</c>: categories in brackets, a sentence and its answers a line.</summary>
public static class ClozeList
{
    public static IReadOnlyList<ClozeSentence> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("cloze-sentences.txt")!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    /// <exception cref="FormatException">A line without exactly one gap, without answers, or before the first category; the message quotes it.</exception>
    public static IReadOnlyList<ClozeSentence> Parse(string text)
    {
        var sentences = new List<ClozeSentence>();
        var (category, place) = ("", 0);
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#'))
        {
            if (line[0] == '[')
            {
                (category, place) = (line.Trim('[', ']'), 0);
            }
            else
            {
                sentences.Add(Sentence(line, category, isHeldOut: place++ % 2 == 1));
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

using Playground.Contracts;
using Playground.Transformers;
using Playground.Transformers.Training;

namespace Playground.Worker.Corpora;

/// <summary>Which stretches of a text a run would keep aside, measured in characters; a run itself counts tokens and so cuts at the same places, to within a line.</summary>
internal static class CorpusSplits
{
    private const int SampleLines = 4;
    private const int SampleCharacters = 200;
    private const char FirstWithoutSpaces = '\u2E80'; // from here on Unicode has the scripts that are written without spaces: Chinese, Japanese

    /// <param name="contextLength">Tokens a sequence: a stretch holds a few of them at least.</param>
    public static CorpusSplit Of(IReadOnlyList<string> lines, double share, int contextLength)
    {
        if (!(share >= 0 && share <= 0.5))
        {
            throw new PlaygroundException($"The validation share is {share}; it must be between 0 and 0.5.");
        }

        var starts = new int[lines.Count + 1];
        for (var line = 0; line < lines.Count; line++)
        {
            starts[line + 1] = starts[line] + lines[line].Length + 1; // with its end
        }

        var split = new ValidationSplit(starts[^1], (int)Math.Round(share * starts[^1]), contextLength);
        var aside = split.Stretches;
        var before = aside.Select((stretch, i) => (Start: i == 0 ? 0 : aside[i - 1].End, End: stretch.Start)).DefaultIfEmpty((Start: 0, End: 1));
        return new CorpusSplit(
            share,
            [.. aside.Select(stretch => new TextShare(stretch.Start, stretch.End))],
            Sample(lines, starts, [.. before]),
            Sample(lines, starts, aside));
    }

    /// <summary>A line from the middle of each of a few stretches; a part of one where lines are longer than stretches, as in a text without line breaks.</summary>
    private static List<string> Sample(IReadOnlyList<string> lines, int[] starts, IReadOnlyList<(double Start, double End)> stretches)
    {
        var chosen = new SortedDictionary<int, string>(); // by place in the text
        foreach (var i in Enumerable.Range(0, stretches.Count > 0 ? SampleLines : 0).Select(i => i * (stretches.Count - 1) / (SampleLines - 1)).Distinct())
        {
            var (from, to) = ((int)(stretches[i].Start * starts[^1]), (int)(stretches[i].End * starts[^1]));
            var line = Array.BinarySearch(starts, (from + to) / 2);
            line = line < 0 ? ~line - 1 : line;
            var whole = Enumerable.Range(line, 3).Where(l => l < lines.Count && lines[l].Length > 0 && starts[l] >= from && starts[l] < to).Take(stretches.Count < SampleLines ? 2 : 1).ToList();
            foreach (var l in whole)
            {
                chosen[starts[l]] = Words(lines[l], 0, to - starts[l]); // what a line has behind the border is on the other side
            }

            if (whole.Count == 0 && line < lines.Count && Words(lines[line], from - starts[line], to - starts[line]) is { Length: > 0 } part)
            {
                chosen[from] = part;
            }
        }

        return [.. chosen.Values.Where(text => text.Length > 0)];
    }

    /// <summary>The whole words of a line between two places; where one word is all there is and goes on for long, a part of it.</summary>
    private static string Words(string line, int from, int to)
    {
        from = Math.Clamp(from, 0, line.Length);
        to = Math.Clamp(Math.Min(to, from + SampleCharacters), from, line.Length);
        var all = (From: from, To: to);
        while (from < to && !IsBetweenWords(line, from))
        {
            from++;
        }

        while (to > from && !IsBetweenWords(line, to))
        {
            to--;
        }

        (from, to) = from == to && all.To - all.From == SampleCharacters ? all : (from, to);
        return line[from..to].Trim();
    }

    private static bool IsBetweenWords(string line, int place) =>
        place == 0 || place == line.Length || line[place - 1] == ' ' || line[place] == ' '
        || ((line[place - 1] >= FirstWithoutSpaces || line[place] >= FirstWithoutSpaces) && !char.IsLowSurrogate(line[place]));
}

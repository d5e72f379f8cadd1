using Playground.Contracts;
using Playground.Transformers;
using Playground.Transformers.Training;

namespace Playground.Worker.Corpora;

/// <summary>Which stretches of a text a run would keep aside, measured in characters; a run itself counts tokens and so cuts at the same places, to within a line.</summary>
internal static class CorpusSplits
{
    private const int SampleLines = 4;
    private const int SampleCharacters = 200;

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
            Sample(lines, starts, [.. before], line => !split.Holds(starts[line])),
            Sample(lines, starts, aside, line => split.Holds(starts[line])));
    }

    /// <summary>A line from the middle of each of a few stretches.</summary>
    private static List<string> Sample(IReadOnlyList<string> lines, int[] starts, IReadOnlyList<(double Start, double End)> stretches, Func<int, bool> isOnThisSide)
    {
        var chosen = new SortedSet<int>();
        foreach (var i in Enumerable.Range(0, stretches.Count > 0 ? SampleLines : 0).Select(i => i * (stretches.Count - 1) / (SampleLines - 1)).Distinct())
        {
            var middle = (int)((stretches[i].Start + stretches[i].End) / 2 * starts[^1]);
            var line = Array.BinarySearch(starts, middle);
            line = line < 0 ? ~line - 1 : line;
            chosen.UnionWith(Enumerable.Range(line, 3).Where(l => l < lines.Count && lines[l].Length > 0 && isOnThisSide(l)).Take(stretches.Count < SampleLines ? 2 : 1));
        }

        return [.. chosen.Select(line => lines[line].Length > SampleCharacters ? lines[line][..SampleCharacters] : lines[line])];
    }
}

using System.Buffers;
using Playground.Contracts;

namespace Playground.Web.Corpora;

/// <summary>A line of a text that shows it well: neither a word or two nor a paragraph.</summary>
public static class SampleSentence
{
    private const int Shortest = 20, Longest = 90; // characters

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?…。！？");

    /// <summary>Of a text in long lines a beginning. Null for one without a sample.</summary>
    /// <param name="place">0 for the one that shows it best, 1 for another one where there is one.</param>
    public static string? Of(CorpusSummary corpus, int place = 0)
    {
        string[][] choices =
        [
            [.. corpus.Sample.Where(line => line.Length is > Shortest and < Longest).OrderByDescending(line => line.Length)],
            [.. corpus.Sample.Where(line => line.Length is > 0 and < Longest)],
            [.. corpus.Sample.Where(line => line.Length >= Longest).Select(Beginning)],
        ];
        return choices.FirstOrDefault(lines => lines.Length > 0) is { } best ? best[Math.Min(place, best.Length - 1)] : null;
    }

    private static string Beginning(string line)
    {
        var end = line.AsSpan(0, Longest).LastIndexOfAny(Ends) + 1;
        end = end > 0 ? end : line.LastIndexOf(' ', Longest - 1);
        return line[..(end > 0 ? end : char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest)];
    }
}

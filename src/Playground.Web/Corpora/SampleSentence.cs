using System.Buffers;
using System.Text;
using Playground.Contracts;

namespace Playground.Web.Corpora;

/// <summary>A line of a text that shows it well: neither a word or two nor a paragraph.</summary>
public static class SampleSentence
{
    private const int Shortest = 20, Longest = 90; // characters
    private const int Short = 5_000; // characters of a text in which hardly a word comes often enough to become one piece
    private const int Frame = 2; // [CLS] and [SEP]

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?…。！？");

    /// <summary>Of a text in long lines a beginning. Null for one without a sample.</summary>
    /// <param name="place">0 for the one that shows it best, 1 for another one where there is one.</param>
    /// <param name="context">Pieces that a model of this text will see at once: the sentence has no more, as far as can be told before there is a vocabulary.</param>
    public static string? Of(CorpusSummary corpus, int place = 0, int context = int.MaxValue)
    {
        bool Fits(string line) => line.Length < Longest && Pieces(line, corpus) <= context;
        string[][] choices =
        [
            [.. corpus.Sample.Where(line => line.Length > Shortest && Fits(line)).OrderByDescending(line => line.Length)],
            [.. corpus.Sample.Where(line => line.Length > 0 && Fits(line))],
            [.. corpus.Sample.Where(line => !Fits(line)).Select(line => Beginning(line, corpus, context)).Where(line => line.Length > 0)],
        ];
        return choices.FirstOrDefault(lines => lines.Length > 0) is { } best ? best[Math.Min(place, best.Length - 1)] : null;
    }

    /// <summary>
    /// About how many pieces a vocabulary of that text will cut a line into. In a short text each byte may stay a piece of its own; in a
    /// longer one a piece is two letters at least, and one character of a script that has thousands of them.
    /// </summary>
    public static double Pieces(string line, CorpusSummary corpus) => Frame + line.EnumerateRunes().Sum(rune => Pieces(rune, corpus));

    private static double Pieces(Rune rune, CorpusSummary corpus) => corpus.Characters < Short ? rune.Utf8SequenceLength : rune.Utf8SequenceLength > 2 ? 1 : 0.5;

    private static string Beginning(string line, CorpusSummary corpus, int context)
    {
        var (most, pieces) = (0, (double)Frame);
        foreach (var rune in line.EnumerateRunes())
        {
            pieces += Pieces(rune, corpus);
            if (pieces > context || most + rune.Utf16SequenceLength > Longest)
            {
                break;
            }

            most += rune.Utf16SequenceLength;
        }

        var end = line.AsSpan(0, most).LastIndexOfAny(Ends) + 1;
        end = end > 0 || most == 0 ? end : line.LastIndexOf(' ', most - 1);
        return line[..(end > 0 ? end : most)];
    }
}

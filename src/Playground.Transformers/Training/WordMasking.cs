namespace Playground.Transformers.Training;

/// <summary>Tokens that are hidden together, end exclusive.</summary>
internal readonly record struct HiddenUnit(int Start, int End);

/// <summary>Chooses whole words, or several in a row, in random order until enough words are chosen.</summary>
/// <remarks>
/// <para>
/// Words are counted, not their tokens, and what the ratio leaves over of a word is one more word with just that chance. So every
/// word is hidden equally often, however many pieces it has, and of the tokens, too, the ratio is hidden on average.
/// </para>
/// <para>
/// BERT's whole-word masking (google-research/bert, create_pretraining_data.py) counts tokens and passes over a word that would make
/// too many. That hardly shows where a sequence has 512 of them; of the one or two that a sentence of ten may hide, a word of four
/// pieces is never one, and nothing about it would be learnt.
/// </para>
/// <para>
/// Spans begin at any word, go on to the right, and end early at a special token, at a word that is chosen already, or when enough is chosen.
/// </para>
/// </remarks>
/// <param name="spans">Null: one word at a time.</param>
internal sealed class WordMasking(int sequenceLength, SpanLengths? spans)
{
    private readonly HiddenUnit[] words = new HiddenUnit[sequenceLength];
    private readonly int[] order = new int[sequenceLength];
    private readonly bool[] taken = new bool[sequenceLength];
    private readonly HiddenUnit[] units = new HiddenUnit[sequenceLength];

    /// <param name="begins">Where words begin.</param>
    /// <param name="isOrdinary">False for tokens that are never chosen.</param>
    /// <param name="ratio">Share of the words to choose; at least one is.</param>
    public ReadOnlySpan<HiddenUnit> Choose(ReadOnlySpan<bool> begins, ReadOnlySpan<bool> isOrdinary, double ratio, ref CounterRandom random)
    {
        var count = FindWords(begins, isOrdinary);
        for (var i = 0; i < count; i++)
        {
            (order[i], taken[i]) = (i, false);
        }

        random.Shuffle(order.AsSpan(0, count), count);
        var left = Math.Clamp((int)Math.Floor((ratio * count) + random.NextDouble()), Math.Min(1, count), count);
        var found = 0;
        foreach (var first in order.AsSpan(0, count))
        {
            if (left == 0)
            {
                break;
            }

            if (taken[first])
            {
                continue;
            }

            var end = first;
            for (var length = Math.Min(left, spans?.Draw(ref random) ?? 1); length > 0 && end < count && GoesOn(first, end); length--)
            {
                left--;
                taken[end++] = true;
            }

            units[found++] = new HiddenUnit(words[first].Start, words[end - 1].End);
        }

        return units.AsSpan(0, found);
    }

    private bool GoesOn(int first, int word) => !taken[word] && (word == first || words[word - 1].End == words[word].Start);

    private int FindWords(ReadOnlySpan<bool> begins, ReadOnlySpan<bool> isOrdinary)
    {
        var count = 0;
        for (var i = 0; i < isOrdinary.Length; i++)
        {
            if (isOrdinary[i])
            {
                var goesOn = i > 0 && isOrdinary[i - 1] && !begins[i];
                count += goesOn ? 0 : 1;
                words[count - 1] = new HiddenUnit(goesOn ? words[count - 1].Start : i, i + 1);
            }
        }

        return count;
    }
}

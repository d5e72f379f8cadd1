namespace Playground.Transformers.Training;

/// <summary>Tokens that are hidden together, end exclusive.</summary>
internal readonly record struct HiddenUnit(int Start, int End);

/// <summary>Chooses whole words, or several in a row, in random order until enough tokens are chosen.</summary>
/// <remarks>
/// As in BERT's whole-word masking, a word that would make too many tokens is passed over for a shorter one. Spans begin at
/// any word, go on to the right, and end early at a special token, at a word that is chosen already, or when enough is chosen.
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
    /// <param name="asked">Tokens to choose, at most.</param>
    public ReadOnlySpan<HiddenUnit> Choose(ReadOnlySpan<bool> begins, ReadOnlySpan<bool> isOrdinary, int asked, ref CounterRandom random)
    {
        var count = FindWords(begins, isOrdinary);
        for (var i = 0; i < count; i++)
        {
            (order[i], taken[i]) = (i, false);
        }

        random.Shuffle(order.AsSpan(0, count), count);
        var (found, left) = (0, asked);
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
            for (var length = spans?.Draw(ref random) ?? 1; length > 0 && end < count && Fits(first, end, left); length--)
            {
                left -= Length(end);
                taken[end++] = true;
            }

            if (end > first)
            {
                units[found++] = new HiddenUnit(words[first].Start, words[end - 1].End);
            }
        }

        if (found == 0 && count > 0)
        {
            units[found++] = words[order.AsSpan(0, count).ToArray().MinBy(Length)]; // every word is longer than asked: the shortest
        }

        return units.AsSpan(0, found);
    }

    private bool Fits(int first, int word, int left) =>
        !taken[word] && Length(word) <= left && (word == first || words[word - 1].End == words[word].Start);

    private int Length(int word) => words[word].End - words[word].Start;

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

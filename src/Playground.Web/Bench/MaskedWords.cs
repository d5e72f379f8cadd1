using Playground.Contracts;

namespace Playground.Web.Bench;

/// <summary>The set of hidden words of a sentence, one span a word, in order. Every method returns a new set.</summary>
public static class MaskedWords
{
    public static bool Covers(this IReadOnlyList<TextSpan> masked, Word word) => masked.Any(s => s.Start < word.End && word.Start < s.End);

    /// <summary>Hides the word, or shows it again.</summary>
    public static IReadOnlyList<TextSpan> Toggle(this IReadOnlyList<TextSpan> masked, Word word) =>
        masked.Covers(word)
            ? [.. masked.Where(s => !(s.Start < word.End && word.Start < s.End))]
            : [.. masked.Append(word.Span).OrderBy(s => s.Start)];

    /// <summary>For a model that is asked for one word: the one that is new among them takes the place of the one before.</summary>
    public static IReadOnlyList<TextSpan> OnlyNewest(this IReadOnlyList<TextSpan> masked, IReadOnlyList<TextSpan> before) =>
        masked.Count > 1 ? [.. masked.Except(before).Take(1)] : masked;

    /// <summary>Hides all words of a stretch (Shift-click); written masks need no hiding.</summary>
    public static IReadOnlyList<TextSpan> Hide(this IReadOnlyList<TextSpan> masked, IEnumerable<Word> words) =>
        [.. masked.Union(words.Where(w => !w.IsWrittenMask && !masked.Covers(w)).Select(w => w.Span)).OrderBy(s => s.Start)];

    /// <summary>Spans made of whole words: a word that is only partly covered is hidden altogether.</summary>
    public static IReadOnlyList<TextSpan> Snap(this IReadOnlyList<TextSpan> masked, IReadOnlyList<Word> words) =>
        masked.Count == 0 ? [] : [.. words.Where(w => !w.IsWrittenMask && masked.Covers(w)).Select(w => w.Span)];

    /// <summary>
    /// Where the hidden words are after the text was edited: those before and after the edit keep their letters, one that was
    /// edited inside stays hidden, one that was typed over is gone.
    /// </summary>
    public static IReadOnlyList<TextSpan> Follow(this IReadOnlyList<TextSpan> masked, string before, string after)
    {
        if (masked.Count == 0 || before == after)
        {
            return masked;
        }

        var shorter = Math.Min(before.Length, after.Length);
        var head = 0;
        while (head < shorter && before[head] == after[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < shorter - head && before[^(tail + 1)] == after[^(tail + 1)])
        {
            tail++;
        }

        var editEnd = before.Length - tail;
        var shift = after.Length - before.Length;
        var moved = new List<TextSpan>();
        foreach (var span in masked)
        {
            if (span.End <= head)
            {
                moved.Add(span);
            }
            else if (span.Start >= editEnd)
            {
                moved.Add(new TextSpan(span.Start + shift, span.End + shift));
            }
            else if (span.Start <= head && span.End >= editEnd && span.End + shift > span.Start)
            {
                moved.Add(new TextSpan(span.Start, span.End + shift));
            }
        }

        return moved;
    }

    /// <summary>Puts another text in the place of a stretch: what was hidden there no longer is, the rest keeps its words.</summary>
    public static (string Text, IReadOnlyList<TextSpan> Masked) Replace(this IReadOnlyList<TextSpan> masked, string text, TextSpan place, string replacement)
    {
        var shift = replacement.Length - (place.End - place.Start);
        return (string.Concat(text.AsSpan(0, place.Start), replacement, text.AsSpan(place.End)),
            [.. masked.Where(s => s.End <= place.Start || s.Start >= place.End)
                .Select(s => s.Start >= place.End ? new TextSpan(s.Start + shift, s.End + shift) : s)]);
    }
}

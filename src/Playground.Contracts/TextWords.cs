using System.Text;

namespace Playground.Contracts;

/// <summary>
/// Words as they are counted in a text: what stands between white space, without the signs at either end. Chinese and Japanese put no spaces
/// between words: there each character counts, as in BERT's vocabularies.
/// </summary>
public static class TextWords
{
    /// <summary>Variation selector 16: makes an emoji of the sign before it, as of the heart in ❤️. By itself nobody sees it.</summary>
    private const char ShownAsEmoji = '\uFE0F';

    /// <summary>The next word's place at or after <paramref name="from"/>; empty at the text's end.</summary>
    public static Range Next(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length)
        {
            var start = from;
            from += LengthAt(text, start, out var alone);
            while (!alone && from < text.Length && !char.IsWhiteSpace(text[from]) && !StandsAlone(text, from))
            {
                from++;
            }

            var word = Bare(text, start, from);
            if (word.Start.Value < word.End.Value)
            {
                return word;
            }
        }

        return text.Length..text.Length;
    }

    public static long Count(ReadOnlySpan<char> text)
    {
        var words = 0L;
        for (var word = Next(text, 0); word.Start.Value < text.Length; word = Next(text, word.End.Value))
        {
            words++;
        }

        return words;
    }

    private static int LengthAt(ReadOnlySpan<char> text, int place, out bool alone)
    {
        Rune.DecodeFromUtf16(text[place..], out var rune, out var length);
        alone = Rune.IsWhiteSpace(rune) || StandsAlone(rune);
        return length;
    }

    private static bool StandsAlone(ReadOnlySpan<char> text, int place) =>
        text[place] >= 0x2E80 && !char.IsLowSurrogate(text[place]) && Rune.DecodeFromUtf16(text[place..], out var rune, out _) == System.Buffers.OperationStatus.Done && StandsAlone(rune);

    // From the CJK radicals over kana to the unified ideographs, the compatibility ones, and those beyond the first plane. Korean has spaces.
    private static bool StandsAlone(Rune rune) =>
        rune.Value is >= 0x2E80 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x323AF && Rune.IsLetter(rune);

    private static Range Bare(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && IsSign(text[start]) && !(start + 1 < end && text[start + 1] == ShownAsEmoji))
        {
            start++;
        }

        while (end > start && IsSign(text[end - 1]))
        {
            end--;
        }

        return start..end;
    }

    private static bool IsSign(char c) => char.IsPunctuation(c) || char.IsSymbol(c) || char.IsWhiteSpace(c);
}

using System.Text;

namespace Playground.Transformers.Text.Unicode;

/// <summary>One character of a normalised text and the range of the original text that it came from, counted in characters (code points).</summary>
internal readonly record struct AlignedRune(int Value, int Start, int End);

/// <summary>One character of a normalised text: 0 replaces the next character, 1 is inserted after it, -n replaces it and drops n more.</summary>
internal readonly record struct Edit(int Rune, int Change);

internal static class AlignedText
{
    /// <summary>The characters of a text; a lone surrogate becomes U+FFFD.</summary>
    public static AlignedRune[] Of(string text)
    {
        var runes = new List<AlignedRune>(text.Length);
        foreach (var rune in text.EnumerateRunes())
            runes.Add(new AlignedRune(rune.Value, runes.Count, runes.Count + 1));
        return [.. runes];
    }

    /// <summary>The UTF-16 offset of each character, and the text's length as the last; null where both counts are the same.</summary>
    public static int[]? Utf16Offsets(string text)
    {
        if (!text.Any(char.IsSurrogate))
            return null;
        var offsets = new List<int>(text.Length + 1) { 0 };
        foreach (var rune in text.EnumerateRunes())
            offsets.Add(offsets[^1] + rune.Utf16SequenceLength);
        return [.. offsets];
    }

    /// <summary>Applies edits; an inserted character takes the range of the character before it.</summary>
    public static AlignedRune[] Apply(ReadOnlySpan<AlignedRune> text, List<Edit> edits)
    {
        var result = new AlignedRune[edits.Count];
        var next = 0;
        for (var i = 0; i < result.Length; i++)
        {
            var (rune, change) = edits[i];
            var source = text[change > 0 ? Math.Max(next - 1, 0) : next];
            result[i] = source with { Value = rune };
            if (change <= 0)
                next += 1 - change;
        }

        return result;
    }

    public static AlignedRune[] Where(ReadOnlySpan<AlignedRune> text, Predicate<int> keep)
    {
        var kept = new List<AlignedRune>(text.Length);
        foreach (var rune in text)
        {
            if (keep(rune.Value))
                kept.Add(rune);
        }

        return [.. kept];
    }

    public static string ToText(ReadOnlySpan<AlignedRune> text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text)
            builder.Append(new Rune(rune.Value).ToString());
        return builder.ToString();
    }
}

using System.Text;
using Playground.Transformers.Text.Unicode;

namespace Playground.Transformers.Text.Pipeline;

/// <summary>GPT-2's way to write any text with 256 printable letters, one for each byte of its UTF-8 form (Radford et al., 2019).</summary>
internal static class ByteLevel
{
    /// <summary>GPT-2's words: a space goes with the word after it, and what is neither letter, number nor space stands apart.</summary>
    public const string WordPattern = @"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+";

    /// <summary>The letter of each byte: printable Latin-1 stands for itself, the rest follows from U+0100 on. A space becomes Ġ.</summary>
    public static readonly IReadOnlyList<int> Letters = MakeLetters();

    private static readonly Dictionary<int, byte> Bytes = Letters.Select((letter, value) => (letter, value)).ToDictionary(p => p.letter, p => (byte)p.value);

    public static PreTokenizer PreTokenizer(bool addPrefixSpace, bool useRegex) => text => Cut(text, addPrefixSpace, useRegex);

    /// <summary>Cuts by <see cref="WordPattern"/> and leaves the characters as they are.</summary>
    public static IEnumerable<ArraySegment<AlignedRune>> SplitWords(ArraySegment<AlignedRune> text)
    {
        for (var start = 0; start < text.Count;)
        {
            var end = WordEnd(text, start);
            yield return text[start..end];
            start = end;
        }
    }

    /// <summary>The UTF-8 bytes of tokens put together; bytes that are no UTF-8 become U+FFFD. A token with foreign letters counts as text.</summary>
    public static string Decode(IReadOnlyList<string> tokens)
    {
        var bytes = new List<byte>();
        foreach (var token in tokens)
        {
            var before = bytes.Count;
            foreach (var rune in token.EnumerateRunes())
            {
                if (!Bytes.TryGetValue(rune.Value, out var value))
                {
                    bytes.RemoveRange(before, bytes.Count - before);
                    bytes.AddRange(Encoding.UTF8.GetBytes(token));
                    break;
                }

                bytes.Add(value);
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static IEnumerable<ArraySegment<AlignedRune>> Cut(ArraySegment<AlignedRune> text, bool addPrefixSpace, bool useRegex)
    {
        if (addPrefixSpace && text.Count > 0 && text[0].Value != ' ')
            text = new ArraySegment<AlignedRune>([text[0] with { Value = ' ' }, .. text]);
        for (var start = 0; start < text.Count;)
        {
            var end = useRegex ? WordEnd(text, start) : text.Count;
            yield return Spell(text[start..end]);
            start = end;
        }
    }

    private static AlignedRune[] Spell(ArraySegment<AlignedRune> word)
    {
        var letters = new List<AlignedRune>(word.Count + 4);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in word)
        {
            var length = new Rune(rune.Value).EncodeToUtf8(utf8);
            foreach (var value in utf8[..length])
                letters.Add(rune with { Value = Letters[value] });
        }

        return [.. letters];
    }

    /// <summary>One match of <see cref="WordPattern"/>.</summary>
    private static int WordEnd(ArraySegment<AlignedRune> text, int start)
    {
        var contraction = Contraction(text, start);
        if (contraction > 0)
            return start + contraction;
        var first = text[start].Value == ' ' && start + 1 < text.Count && KindOf(text[start + 1].Value) != Kind.Space ? start + 1 : start;
        var kind = KindOf(text[first].Value);
        var end = first + 1;
        while (end < text.Count && KindOf(text[end].Value) == kind)
            end++;
        // Spaces before a word leave their last one to it, if there is more than one.
        return kind == Kind.Space && end < text.Count && end - start > 1 ? end - 1 : end;
    }

    private static int Contraction(ArraySegment<AlignedRune> text, int at)
    {
        if (text[at].Value != '\'' || at + 1 == text.Count)
            return 0;
        var next = text[at + 1].Value;
        if (next is 's' or 't' or 'm' or 'd')
            return 2;
        return at + 2 < text.Count && (next, text[at + 2].Value) is ('r', 'e') or ('v', 'e') or ('l', 'l') ? 3 : 0;
    }

    private static Kind KindOf(int rune) =>
        CharacterKinds.IsLetter(rune) ? Kind.Letter
        : CharacterKinds.IsNumber(rune) ? Kind.Number
        : CharacterKinds.IsWhiteSpace(rune) ? Kind.Space
        : Kind.Sign;

    private static int[] MakeLetters()
    {
        var letters = new int[256];
        var next = 0x100;
        for (var value = 0; value < 256; value++)
            letters[value] = value is >= 33 and <= 126 or >= 161 and <= 172 or >= 174 ? value : next++;
        return letters;
    }

    private enum Kind
    {
        Letter,
        Number,
        Space,
        Sign,
    }
}

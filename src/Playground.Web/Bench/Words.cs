using System.Globalization;
using System.Text;
using Playground.Contracts;

namespace Playground.Web.Bench;

/// <summary>A clickable part of a sentence: a word, a punctuation mark, an emoji, or a mask that stands in the text.</summary>
/// <param name="IsWrittenMask">The text itself says <c>[MASK]</c> here.</param>
public readonly record struct Word(int Start, int End, bool IsWrittenMask)
{
    public TextSpan Span => new(Start, End);
}

/// <summary>Cuts a sentence into what a reader would point at. The model's own pieces may be smaller.</summary>
public static class Words
{
    /// <summary>Spelling that is understood whatever the model calls its mask.</summary>
    public const string CommonMask = "[MASK]";

    private const string ByteLevelMask = "<mask>";

    private static readonly string[] KnownMasks = [CommonMask, ByteLevelMask];

    /// <summary>What a model that is trained by the recipe calls its mask; what is common where there is no recipe yet.</summary>
    public static string MaskOf(RunRecipe? recipe) => recipe?.Tokenizer is TokenizerKind.ByteLevelBpe ? ByteLevelMask : CommonMask;

    /// <summary>All words in order; what lies between two of them is white space.</summary>
    public static IReadOnlyList<Word> Of(string text, string? maskToken)
    {
        var words = new List<Word>();
        for (var at = 0; at < text.Length;)
        {
            var mask = MaskLength(text, at, maskToken);
            var length = mask > 0 ? mask : Length(text, at);
            if (mask > 0 || !char.IsWhiteSpace(text[at]))
            {
                words.Add(new Word(at, at + length, mask > 0));
            }

            at += length;
        }

        return words;
    }

    /// <summary>Those that begin with a letter or a digit: what people read aloud.</summary>
    public static IReadOnlyList<Word> Spoken(string text) => [.. Of(text, null).Where(word => Rune.TryGetRuneAt(text, word.Start, out var first) && Rune.IsLetterOrDigit(first))];

    /// <summary>The same text with its written masks spelt as this model spells them.</summary>
    public static string SpellMasks(string text, string maskToken)
    {
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var length = MaskLength(text, at, maskToken);
            if (length > 0)
            {
                result.Append(maskToken);
            }
            else
            {
                result.Append(text[at]);
            }

            at += Math.Max(1, length);
        }

        return result.ToString();
    }

    private static int MaskLength(string text, int at, string? maskToken)
    {
        if (maskToken is { Length: > 0 } && string.CompareOrdinal(text, at, maskToken, 0, maskToken.Length) == 0)
        {
            return maskToken.Length;
        }

        return KnownMasks.FirstOrDefault(m => string.Compare(text, at, m, 0, m.Length, StringComparison.OrdinalIgnoreCase) == 0)?.Length ?? 0;
    }

    private static int Length(string text, int at)
    {
        var first = Element(text, at);
        if (!IsLetter(text, at) || IsWordOfItsOwn(text, at))
        {
            return first;
        }

        var end = at + first;
        while (end < text.Length && !IsWordOfItsOwn(text, end) && (IsLetter(text, end) || JoinsLetters(text, end)))
        {
            end += Element(text, end);
        }

        return end - at;
    }

    /// <summary>One character as a reader sees it, so that an emoji or a letter with its accents is never cut.</summary>
    private static int Element(string text, int at) => StringInfo.GetNextTextElementLength(text, at);

    private static bool IsLetter(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) && Rune.IsLetterOrDigit(rune);

    /// <summary>don't, l'été: one word.</summary>
    private static bool JoinsLetters(string text, int at) => text[at] is '\'' or '’' && at + 1 < text.Length && IsLetter(text, at + 1);

    /// <summary>Chinese and Japanese are written without spaces; a character is the unit there, for the models too.</summary>
    private static bool IsWordOfItsOwn(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out var rune) && rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x2FA1F);
}

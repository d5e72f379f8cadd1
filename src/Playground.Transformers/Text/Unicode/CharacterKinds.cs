using System.Globalization;
using System.Text;

namespace Playground.Transformers.Text.Unicode;

/// <summary>The character classes that the published tokenizers ask for.</summary>
internal static class CharacterKinds
{
    public static bool IsWhiteSpace(int rune) => Rune.IsWhiteSpace(new Rune(rune));

    public static bool IsLetter(int rune) => Rune.IsLetter(new Rune(rune));

    public static bool IsNumber(int rune) => Rune.IsNumber(new Rune(rune));

    /// <summary>What <c>\w</c> matches: letters, marks, numbers, connectors.</summary>
    public static bool IsWord(int rune) => Category(rune) is UnicodeCategory.ConnectorPunctuation or <= UnicodeCategory.OtherNumber;

    /// <summary>The marks that BERT strips; two have left this class since Unicode 8.0.</summary>
    public static bool IsNonSpacingMark(int rune) =>
        rune >= 0x300 && (rune is 0x1734 or 0x1171E || (Category(rune) == UnicodeCategory.NonSpacingMark && !Recent.Contains(rune)));

    public static bool IsMark(int rune) =>
        rune >= 0x300 && Category(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>BERT's control characters: control, format and private use, but not tab and line ends.</summary>
    public static bool IsBertControl(int rune) =>
        rune is not ('\t' or '\n' or '\r')
        && Category(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
        && !Recent.Contains(rune);

    /// <summary>BERT's punctuation: every ASCII sign, and the Unicode punctuation; two signs have left that class since Unicode 8.0.</summary>
    public static bool IsBertPunctuation(int rune) =>
        rune < 0x80
            ? rune is >= 33 and <= 47 or >= 58 and <= 64 or >= 91 and <= 96 or >= 123 and <= 126
            : rune is 0x166D or 0x111C9
                || (Category(rune) is >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation && !Recent.Contains(rune));

    /// <summary>The blocks of Chinese characters that BERT sets apart, with the published code's own bounds.</summary>
    public static bool IsChinese(int rune) => rune
        is >= 0x4E00 and <= 0x9FFF
        or >= 0x3400 and <= 0x4DBF
        or >= 0x20000 and <= 0x2A6DF
        or >= 0x2A700 and <= 0x2B73F
        or >= 0x2B740 and <= 0x2B81F
        or >= 0x2B920 and <= 0x2CEAF
        or >= 0xF900 and <= 0xFAFF
        or >= 0x2F800 and <= 0x2FA1F;

    /// <summary>Lowercase without a language; İ is the one character that grows.</summary>
    public static void AppendLower(List<Edit> edits, int rune)
    {
        if (rune == 0x130)
        {
            edits.Add(new Edit('i', 0));
            edits.Add(new Edit(0x307, 1));
            return;
        }

        edits.Add(new Edit(rune < 0x80 ? rune is >= 'A' and <= 'Z' ? rune + 32 : rune : Rune.ToLowerInvariant(new Rune(rune)).Value, 0));
    }

    private static UnicodeCategory Category(int rune) => Rune.GetUnicodeCategory(new Rune(rune));
}

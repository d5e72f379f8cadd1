using System.Globalization;
using System.Text;

namespace Playground.Contracts;

/// <summary>A name that somebody gave, as the beginning of a file's name on any system.</summary>
public static class PlainFileName
{
    private const int NameBytes = 150; // of the 255 that a file name has at most; one more for each copy, as " (2)", and for what is said behind it
    private const string Forbidden = "<>:\"/\\|?*"; // on Windows; the others forbid fewer

    // To Windows they are devices, whatever follows a dot or a space behind them.
    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", .. "0123456789¹²³".SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>The name in signs that every file system takes, as far as it fits; empty where none is left.</summary>
    /// <param name="name">Any text, or none.</param>
    public static string Of(string? name)
    {
        var (safe, bytes) = (new StringBuilder(), 0);
        foreach (var letter in Letters(name ?? ""))
        {
            if ((bytes += Encoding.UTF8.GetByteCount(letter)) > NameBytes)
            {
                break;
            }

            safe.Append(letter);
        }

        var words = string.Join(' ', safe.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ', '~', '-'); // a dot in front hides it, a dash is an option
        return Devices.Contains(words.Split('.', ' ')[0]) ? $"_{words}" : words;
    }

    /// <summary>What people take for one letter, so that none is cut; signs that are forbidden or not seen are left out.</summary>
    private static IEnumerable<string> Letters(string name)
    {
        var letters = StringInfo.GetTextElementEnumerator(name);
        while (letters.MoveNext())
        {
            yield return string.Concat(letters.GetTextElement().EnumerateRunes().Select(Plain));
        }
    }

    private static string Plain(Rune sign) =>
        sign.Value < 128 && Forbidden.Contains((char)sign.Value, StringComparison.Ordinal) ? "-"
        : sign.Value is 0x200C or 0x200D ? sign.ToString() // join the letters of some scripts, and faces
        : Rune.GetUnicodeCategory(sign) switch
        {
            UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
            UnicodeCategory.Format => "", // as those that turn what follows from right to left
            _ => sign.ToString(),
        };
}

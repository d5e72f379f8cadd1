using Playground.Transformers;

namespace Playground.Worker.Runs;

/// <summary>What runs and texts may be called: one line, as tables and file names show it; and what may stand in a note, which has several.</summary>
internal static class NameRules
{
    private const char LineSeparator = '\u2028', ParagraphSeparator = '\u2029';

    public static void CheckLine(string? name)
    {
        foreach (var sign in (name ?? "").Trim().Where(sign => char.IsControl(sign) || sign is LineSeparator or ParagraphSeparator))
        {
            throw new PlaygroundException($"The name holds the control character U+{(int)sign:X4}; it must be one line of text.");
        }
    }

    public static void CheckNote(string? note)
    {
        foreach (var sign in (note ?? "").Where(IsNoSignOfANote))
        {
            throw new PlaygroundException($"The note holds the control character U+{(int)sign:X4}; of those only line breaks and tabs can stand in it.");
        }
    }

    /// <summary>A note of an earlier version, which took any signs.</summary>
    public static string? WithoutControls(string? note) => note is null ? null : new([.. note.Select(sign => IsNoSignOfANote(sign) ? ' ' : sign)]);

    /// <summary>A name of an earlier version, which took any signs, as one line.</summary>
    public static string OneLine(string name) =>
        new([.. name.Select(sign => char.IsControl(sign) || sign is LineSeparator or ParagraphSeparator ? ' ' : sign)]);

    private static bool IsNoSignOfANote(char sign) => char.IsControl(sign) && sign is not ('\n' or '\r' or '\t');

    /// <summary>The beginning that fits, without half a character at its end.</summary>
    public static string Shortened(string name, int characters) =>
        name.Length <= characters ? name : name[..(char.IsHighSurrogate(name[characters - 1]) ? characters - 1 : characters)];
}

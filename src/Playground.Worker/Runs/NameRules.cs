using Playground.Transformers;

namespace Playground.Worker.Runs;

/// <summary>What runs and texts may be called: one line, as tables and file names show it.</summary>
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

    /// <summary>A name of an earlier version, which took any signs, as one line.</summary>
    public static string OneLine(string name) =>
        new([.. name.Select(sign => char.IsControl(sign) || sign is LineSeparator or ParagraphSeparator ? ' ' : sign)]);

    /// <summary>The beginning that fits, without half a character at its end.</summary>
    public static string Shortened(string name, int characters) =>
        name.Length <= characters ? name : name[..(char.IsHighSurrogate(name[characters - 1]) ? characters - 1 : characters)];
}

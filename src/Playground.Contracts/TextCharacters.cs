using System.Text;

namespace Playground.Contracts;

/// <summary>The characters of a text as it is counted everywhere: Unicode code points, line breaks among them.</summary>
public static class TextCharacters
{
    private static readonly Rune LineBreak = new('\n');

    public static long Count(string text) => In(text).LongCount();

    /// <summary>One by one; a line break is one line feed, however it is written.</summary>
    public static IEnumerable<Rune> In(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            at += length;
            if (rune.Value != '\r')
            {
                yield return rune;
            }
            else if (at == text.Length || text[at] != '\n')
            {
                yield return LineBreak;
            }
        }
    }
}

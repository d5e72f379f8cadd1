namespace Playground.Contracts;

/// <summary>How some editors save a text, which must be UTF-8 here: said by name, since what to do about it is then clear.</summary>
public static class Utf16
{
    public const string Refusal = $"The text looks like UTF-16. {HowToSave}";

    /// <summary>What is said of a text in any other form than UTF-8.</summary>
    public const string HowToSave = "Open it in an editor (in Windows: Notepad), choose “Save as” and the encoding UTF-8, and try again.";

    private const int Looked = 4096;
    private const int FewestZeros = 8;
    private const int PairsAZero = 10; // about as often there is a space, where all letters lie beyond Latin

    /// <summary>
    /// By the byte-order mark, or without one by zeros: spaces, digits and Latin letters have one each, always as the first byte of the two or always as the
    /// second.
    /// </summary>
    /// <param name="beginning">Bytes from the text's first on.</param>
    public static bool LooksLike(ReadOnlySpan<byte> beginning)
    {
        if (beginning is [0xff, 0xfe, ..] or [0xfe, 0xff, ..])
        {
            return true;
        }

        Span<int> zeros = [0, 0];
        var pairs = Math.Min(beginning.Length, Looked) / 2;
        for (var i = 0; i < 2 * pairs; i++)
        {
            zeros[i % 2] += beginning[i] == 0 ? 1 : 0;
        }

        return Math.Min(zeros[0], zeros[1]) == 0 && Math.Max(zeros[0], zeros[1]) >= Math.Max(FewestZeros, pairs / PairsAZero);
    }
}

namespace Playground.Contracts;

/// <summary>Files that are plainly no text: said by name, for whoever chose the wrong one looks for no fault in its encoding.</summary>
public static class NoText
{
    /// <summary>Of bytes that are no UTF-8 and have zeros among them, which no encoding of text but UTF-16 has.</summary>
    public const string Refusal = "This is not a text file; save the text as plain text (.txt, UTF-8) and try again.";

    /// <summary>What files of a kind begin with, in Latin-1.</summary>
    private static readonly (string Beginning, string Kind)[] Kinds =
    [
        ("\u0089PNG\r\n", "a PNG picture"),
        ("\u00ff\u00d8\u00ff", "a JPEG picture"),
        ("GIF87a", "a GIF picture"),
        ("GIF89a", "a GIF picture"),
        ("%PDF-", "a PDF document"),
        ("PK\u0003\u0004", "a ZIP archive, as Word documents are, too"),
        ("\u00d0\u00cf\u0011\u00e0", "an older Office document"),
        ("\u001f\u008b", "a gzip archive"),
    ];

    /// <summary>The refusal of a file that begins like another kind; null for what may be text.</summary>
    public static string? RefusalOf(ReadOnlySpan<byte> beginning)
    {
        foreach (var (first, kind) in Kinds)
        {
            if (Begins(beginning, first))
            {
                return $"This is not a text file but {kind}; save the text as plain text (.txt, UTF-8) and try again.";
            }
        }

        return null;
    }

    private static bool Begins(ReadOnlySpan<byte> bytes, string first)
    {
        var same = 0;
        while (same < first.Length && same < bytes.Length && bytes[same] == first[same])
        {
            same++;
        }

        return same == first.Length;
    }
}

using System.Globalization;
using System.Text;
using Playground.Contracts;

namespace Playground.Web.Corpora;

/// <summary>How texts and their vocabularies are spoken of.</summary>
internal static class CorpusWords
{
    public static string Source(string source) => source switch
    {
        "bundled" => "comes with the program",
        "uploaded" => "your file",
        _ => "pasted",
    };

    public static string Bytes(long bytes) => bytes switch
    {
        < 1_024 => $"{bytes} bytes",
        < 1_024 * 1_024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_024.0:0.#} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_024.0 / 1_024.0:0.0} MB"),
    };

    public static string Name(TokenizerKind kind) => kind switch
    {
        TokenizerKind.WordPiece => "WordPiece",
        TokenizerKind.ByteLevelBpe => "Byte-level BPE",
        _ => "Characters",
    };

    public static string Line(TokenizerKind kind) => kind switch
    {
        TokenizerKind.WordPiece => "Frequent words are one piece, rare ones several; upper and lower case are the same. BERT's way.",
        TokenizerKind.ByteLevelBpe => "Begins with the 256 bytes and joins what stands side by side most often; keeps every space. GPT-2's way.",
        _ => "Every letter, sign and space is a piece of its own; nothing has to be learnt.",
    };

    /// <summary>A sentence as it is cut before anything is learnt, about: by its characters or bytes, and by words only where the vocabulary joins no spaces.</summary>
    public static IReadOnlyList<CutPiece> Smallest(string sentence, TokenizerKind kind)
    {
        var pieces = new List<CutPiece>();
        var begins = true;
        foreach (var rune in sentence.EnumerateRunes())
        {
            var isLeftOut = kind is TokenizerKind.WordPiece && Rune.IsWhiteSpace(rune);
            if (kind is TokenizerKind.ByteLevelBpe && !rune.IsAscii)
            {
                pieces.AddRange(Encoding.UTF8.GetBytes(rune.ToString()).Select(part => new CutPiece(0, BytePieces.Number(part), 0, 0, false)));
            }
            else if (!isLeftOut)
            {
                pieces.Add(new CutPiece(0, kind is TokenizerKind.WordPiece && !begins ? $"##{rune}" : rune.ToString(), 0, 0, false));
            }

            begins = isLeftOut;
        }

        return pieces;
    }

    /// <summary>A published piece as people read it: the space before a word and the end of a line are visible.</summary>
    public static string Readable(string piece, bool byteLevel) =>
        (byteLevel ? BytePieces.Read(piece) : piece).Replace(' ', '␣').Replace('\n', '⏎').Replace('\t', '⇥');
}

namespace Playground.Transformers.Text.Pipeline;

/// <summary>Turns pieces into stretches of text; the next decoder, or the end, puts them together.</summary>
internal delegate IReadOnlyList<string> Decoder(IReadOnlyList<string> pieces);

internal static class Decoders
{
    /// <summary>Without a decoder, pieces are joined by spaces.</summary>
    public static IReadOnlyList<string> None(IReadOnlyList<string> pieces) => [string.Join(' ', pieces)];

    public static IReadOnlyList<string> Fuse(IReadOnlyList<string> pieces) => [string.Concat(pieces)];

    public static IReadOnlyList<string> Bytes(IReadOnlyList<string> pieces) => [ByteLevel.Decode(pieces)];

    public static Decoder Sequence(IReadOnlyList<Decoder> steps) => pieces => steps.Aggregate(pieces, (current, step) => step(current));

    /// <summary>Pieces without the prefix get a space before them; the clean-up works on each piece alone, as the published decoder does.</summary>
    public static Decoder WordPiece(string prefix, bool cleanUp) => pieces =>
    {
        var result = new string[pieces.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var piece = pieces[i];
            if (i > 0)
                piece = piece.StartsWith(prefix, StringComparison.Ordinal) ? piece[prefix.Length..] : " " + piece;
            result[i] = cleanUp ? SpaceCleanUp.OfPiece(piece) : piece;
        }

        return result;
    };
}

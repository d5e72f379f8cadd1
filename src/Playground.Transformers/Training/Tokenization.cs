using System.Text;
using Playground.Transformers.Text;

namespace Playground.Transformers.Training;

/// <summary>Turns a corpus into token ids piece by piece, so that a long one can be given up and never exists twice.</summary>
internal static class Tokenization
{
    private const int ChunkCharacters = 8_192;

    /// <summary>Line by line without special tokens around; lines longer than <paramref name="longest"/> tokens are cut, lines without an ordinary token left out.</summary>
    /// <remarks>Vocabularies that keep line ends get them: without, the last word of a line and the first of the next would be one.</remarks>
    public static TokenLines Lines(IReadOnlyList<string> lines, Tokenizer tokenizer, int longest, CancellationToken cancellation)
    {
        List<int> tokens = [];
        List<int> starts = [0];
        List<bool> begins = [];
        var lineEnd = LineEnd(tokenizer);
        var end = lineEnd is null ? "" : "\n";
        foreach (var line in lines)
        {
            cancellation.ThrowIfCancellationRequested();
            var encoded = tokenizer.Encode(line + end, addSpecialTokens: false);
            foreach (var piece in encoded.Chunk(longest).Where(p => !p.All(t => tokenizer.IsSpecialId(t.Id) || t.Id == lineEnd)))
            {
                for (var i = 0; i < piece.Length; i++)
                {
                    tokens.Add(piece[i].Id);
                    begins.Add(i == 0 || piece[i].Word != piece[i - 1].Word);
                }

                starts.Add(tokens.Count);
            }
        }

        return new TokenLines([.. tokens], [.. starts], [.. begins]);
    }

    /// <summary>The token of a line's end in vocabularies that keep all white space; null in those where it only parts words.</summary>
    public static int? LineEnd(Tokenizer tokenizer) =>
        tokenizer.Encode(" ", addSpecialTokens: false).Count > 0
        && tokenizer.Encode("\n", addSpecialTokens: false) is [{ Id: var id }] && !tokenizer.IsSpecialId(id) ? id : null;

    /// <summary>The whole text with its newlines.</summary>
    public static int[] Stream(IReadOnlyList<string> lines, Tokenizer tokenizer, CancellationToken cancellation)
    {
        List<int> tokens = [];
        foreach (var chunk in Chunks(lines))
        {
            cancellation.ThrowIfCancellationRequested();
            tokens.AddRange(tokenizer.Encode(chunk, addSpecialTokens: false).Select(t => t.Id));
        }

        return [.. tokens];
    }

    /// <summary>Cuts only where a line follows that begins with a visible character: a run of white space is one piece of its own to the tokenizer.</summary>
    private static IEnumerable<string> Chunks(IReadOnlyList<string> lines)
    {
        var chunk = new StringBuilder();
        foreach (var line in lines)
        {
            if (chunk.Length >= ChunkCharacters && line.Length > 0 && !char.IsWhiteSpace(line[0]))
            {
                yield return chunk.ToString();
                chunk.Clear();
            }

            chunk.Append(line).Append('\n');
        }

        if (chunk.Length > 0)
        {
            yield return chunk.ToString();
        }
    }
}

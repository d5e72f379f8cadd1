using System.Text;
using Playground.Transformers.Text;

namespace Playground.Transformers.Training;

/// <summary>Turns a corpus into token ids piece by piece, so that a long one can be given up and never exists twice.</summary>
internal static class Tokenization
{
    private const int ChunkCharacters = 8_192;

    /// <summary>Line by line without special tokens around; lines longer than <paramref name="longest"/> tokens are cut, lines without an ordinary token left out.</summary>
    public static TokenLines Lines(IReadOnlyList<string> lines, Tokenizer tokenizer, int longest, CancellationToken cancellation)
    {
        List<int> tokens = [];
        List<int> starts = [0];
        foreach (var line in lines)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var piece in tokenizer.Encode(line, addSpecialTokens: false).Select(t => t.Id).Chunk(longest).Where(p => !p.All(tokenizer.IsSpecialId)))
            {
                tokens.AddRange(piece);
                starts.Add(tokens.Count);
            }
        }

        return new TokenLines([.. tokens], [.. starts]);
    }

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

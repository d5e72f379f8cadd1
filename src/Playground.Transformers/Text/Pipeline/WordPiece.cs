using System.Text;
using Playground.Transformers.Text.Unicode;

namespace Playground.Transformers.Text.Pipeline;

/// <summary>Greedy longest match from the left (Wu et al., 2016, as BERT uses it); a word that can't be covered is one unknown token.</summary>
/// <remarks>
/// Microsoft.ML.Tokenizers' own WordPiece counts the length limit in UTF-16 units instead of characters, reserves that many on the stack, and takes
/// a vocabulary only as lines of text; so this step is ours, and the tests hold the two against each other on plain words.
/// </remarks>
internal sealed class WordPiece(IReadOnlyDictionary<string, int> vocabulary, int unknown, string prefix, int longestWord) : IWordModel
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _pieces =
        new Dictionary<string, int>(vocabulary, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly int _longestPiece = vocabulary.Keys.Select(piece => piece.Length).DefaultIfEmpty(0).Max();

    public void Cut(ReadOnlySpan<AlignedRune> word, List<Part> parts)
    {
        var before = parts.Count;
        if (word.Length <= longestWord && Cover(word, parts))
            return;
        parts.RemoveRange(before, parts.Count - before);
        parts.Add(new Part(unknown, 0, word.Length));
    }

    private bool Cover(ReadOnlySpan<AlignedRune> word, List<Part> parts)
    {
        Span<char> letters = new char[prefix.Length + Math.Max(_longestPiece, 2) + 2];
        for (var start = 0; start < word.Length;)
        {
            // As much of the rest as the longest piece could cover.
            var length = 0;
            if (start > 0)
            {
                prefix.CopyTo(letters);
                length = prefix.Length;
            }

            var end = start;
            while (end < word.Length && length < _longestPiece)
                length += new Rune(word[end++].Value).EncodeToUtf16(letters[length..]);
            int id;
            while (!_pieces.TryGetValue(letters[..length], out id))
            {
                if (--end <= start)
                    return false;
                length -= new Rune(word[end].Value).Utf16SequenceLength;
            }

            if (end == start)
                return false;
            parts.Add(new Part(id, start, end));
            start = end;
        }

        return true;
    }
}

using System.Text;
using Microsoft.ML.Tokenizers;
using Playground.Transformers.Text.Unicode;

namespace Playground.Transformers.Text.Pipeline;

/// <summary>Greedy longest match from the left (Wu et al., 2016, as BERT uses it); a word that can't be covered is one unknown token.</summary>
/// <remarks>
/// The match itself is Microsoft.ML.Tokenizers', which is exact for one word. It counts a word's length in UTF-16 units where the reference counts
/// characters, so that limit is kept here; and it knows no offsets through normalisation, so everything around it is ours.
/// </remarks>
internal sealed class WordPiece : IWordModel
{
    /// <summary>The matcher reserves room for the longest word on the stack.</summary>
    public const int LongestWordAllowed = 1000;

    private readonly WordPieceTokenizer _matcher;
    private readonly int _unknown;
    private readonly int _longestWord;

    public WordPiece(IReadOnlyDictionary<string, int> vocabulary, string unknown, string prefix, int longestWord)
    {
        _unknown = vocabulary[unknown];
        _longestWord = longestWord;
        using var lines = new MemoryStream(Encoding.UTF8.GetBytes(Lines(vocabulary)));
        _matcher = WordPieceTokenizer.Create(lines, new WordPieceOptions
        {
            UnknownToken = unknown,
            ContinuingSubwordPrefix = prefix,
            MaxInputCharsPerWord = 2 * longestWord,
        });
    }

    public void Cut(ReadOnlySpan<AlignedRune> word, List<Part> parts)
    {
        if (word.Length > _longestWord)
        {
            parts.Add(new Part(_unknown, 0, word.Length));
            return;
        }

        // Pieces follow one another without a hole, so counting UTF-16 units is enough to find their characters.
        var (at, units) = (0, 0);
        foreach (var piece in _matcher.EncodeToTokens(AlignedText.ToText(word), out _, considerPreTokenization: false, considerNormalization: false))
        {
            var start = at;
            while (units < piece.Offset.End.Value)
                units += new Rune(word[at++].Value).Utf16SequenceLength;
            parts.Add(new Part(piece.Id, start, at));
        }
    }

    /// <summary>One piece a line in the order of ids. Ids of other tokens, and pieces that would break a line, get a line that no word can match.</summary>
    private static string Lines(IReadOnlyDictionary<string, int> vocabulary)
    {
        var lines = new string[vocabulary.Values.Max() + 1];
        foreach (var (piece, id) in vocabulary)
            lines[id] = piece.AsSpan().IndexOfAny('\r', '\n') < 0 && piece.Length > 0 ? piece : null!;
        return string.Join('\n', lines.Select((line, id) => line ?? $"\0 no piece {id}"));
    }
}

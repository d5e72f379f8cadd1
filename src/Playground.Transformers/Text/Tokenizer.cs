namespace Playground.Transformers.Text;

/// <summary>One piece of a text as a model sees it.</summary>
/// <param name="Id">Its number in the vocabulary.</param>
/// <param name="Piece">The published piece: <c>##ing</c>, <c>Ġcat</c>, <c>[MASK]</c>.</param>
/// <param name="Start">UTF-16 offset in the text; 0 for special tokens that the text does not hold.</param>
/// <param name="End">UTF-16 offset, exclusive.</param>
/// <param name="Word">Index of the word it belongs to, as Hugging Face's <c>word_ids</c>; null for special tokens that were added.</param>
/// <param name="IsSpecial">True for tokens that the tokenizer put around the text ([CLS], &lt;/s&gt;), as <c>special_tokens_mask</c>.</param>
/// <param name="Segment">0 for the first text, 1 for the second of a pair.</param>
public readonly record struct Token(int Id, string Piece, int Start, int End, int? Word, bool IsSpecial, int Segment = 0);

/// <summary>Ids of the tokens with a meaning of their own; null where the vocabulary has none.</summary>
public sealed record SpecialTokens(int? Mask, int? Pad, int? Unknown, int? Begin, int? End);

/// <summary>Cuts text into the pieces of one vocabulary and puts them together again, exactly as the published tokenizers do.</summary>
/// <remarks>Instances are immutable and may be used from any thread.</remarks>
public abstract class Tokenizer
{
    /// <summary>Number of ids, added tokens included.</summary>
    public abstract int VocabularySize { get; }

    public abstract SpecialTokens Special { get; }

    /// <summary>Ids that decoding leaves out when asked to skip special tokens.</summary>
    public abstract bool IsSpecialId(int id);

    /// <summary>Pieces with offsets into <paramref name="text"/>; special tokens written in the text are recognised.</summary>
    public abstract IReadOnlyList<Token> Encode(string text, bool addSpecialTokens = true);

    /// <summary>Two texts as one sequence; offsets of the second count in the second text, its <see cref="Token.Segment"/> is what the model's token types ask for.</summary>
    public abstract IReadOnlyList<Token> EncodePair(string text, string pair);

    /// <summary>The text of ids, with the published clean-up of spaces where the tokenizer has it.</summary>
    public abstract string Decode(IEnumerable<int> ids, bool skipSpecialTokens);

    /// <summary>False for ids outside the vocabulary, such as those by which a model's own vocabulary was rounded up.</summary>
    public virtual bool HasPiece(int id) => id >= 0 && id < VocabularySize;

    /// <summary>The published piece of an id; throws for an id outside the vocabulary.</summary>
    public abstract string PieceOf(int id);

    /// <summary>The id of a published piece, added tokens included; null where there is none.</summary>
    public abstract int? IdOf(string piece);
}

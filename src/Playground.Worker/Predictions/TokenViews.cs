using Playground.Contracts;
using Playground.Transformers.Inference;
using Playground.Transformers.Text;

namespace Playground.Worker.Predictions;

/// <summary>Tokens and candidates in the words of the wire.</summary>
public static class TokenViews
{
    public static TokenView ViewOf(Token token) => new(token.Id, token.Piece, token.Start, token.End, token.Word, token.IsSpecial);

    public static Candidate CandidateOf(Scored scored, Tokenizer tokenizer) => new(
        scored.Id, tokenizer.PieceOf(scored.Id), ReadableOf(scored.Id, tokenizer), scored.Probability, scored.Logit, scored.Rank);

    /// <summary>A piece as it stands in a sentence: a WordPiece continuation without its ##, a byte-level piece with its space.</summary>
    public static string ReadableOf(int id, Tokenizer tokenizer)
    {
        var text = tokenizer.Decode([id], skipSpecialTokens: false);
        return text.Length > 2 && text.StartsWith("##", StringComparison.Ordinal) ? text[2..] : text;
    }
}

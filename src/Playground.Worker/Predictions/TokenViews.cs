using System.Globalization;
using Playground.Contracts;
using Playground.Transformers.Inference;
using Playground.Transformers.Text;

namespace Playground.Worker.Predictions;

/// <summary>Tokens and candidates in the words of the wire.</summary>
public static class TokenViews
{
    public static TokenView ViewOf(Token token) => new(token.Id, token.Piece, token.Start, token.End, token.Word, token.IsSpecial);

    public static Candidate CandidateOf(Scored scored, Tokenizer tokenizer) => new(
        scored.Id, PieceOf(scored.Id, tokenizer), ReadableOf(scored.Id, tokenizer), scored.Probability, scored.Logit, scored.Rank);

    /// <summary>A piece as it stands in a sentence: a WordPiece continuation without its ##, a byte-level piece with its space.</summary>
    public static string ReadableOf(int id, Tokenizer tokenizer)
    {
        if (!tokenizer.HasPiece(id))
        {
            return PieceOf(id, tokenizer);
        }

        var text = tokenizer.Decode([id], skipSpecialTokens: false);
        return text.Length > 2 && text.StartsWith("##", StringComparison.Ordinal) ? text[2..] : text;
    }

    /// <summary>Models whose vocabulary was rounded up give probability to ids that stand for nothing: those show their number.</summary>
    private static string PieceOf(int id, Tokenizer tokenizer) =>
        tokenizer.HasPiece(id) ? tokenizer.PieceOf(id) : string.Create(CultureInfo.InvariantCulture, $"[id {id}]");
}

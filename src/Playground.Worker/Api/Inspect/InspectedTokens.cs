using Playground.Contracts;
using Playground.Transformers.Text;
using Playground.Worker.Catalogue;

namespace Playground.Worker.Api.Inspect;

/// <summary>The tokens that an inspection runs on: the text's, with masks put where the request asks for them.</summary>
internal static class InspectedTokens
{
    public static IReadOnlyList<Token> Of(IOpenModel model, InspectRequest request)
    {
        var tokenizer = model.Tokenizer;
        var tokens = (request.TextPair is null ? tokenizer.Encode(request.Text) : tokenizer.EncodePair(request.Text, request.TextPair)).ToArray();
        TextLimits.CheckTokens("text", tokens.Length, model.Configuration.ContextLength);

        foreach (var position in request.MaskPositions ?? [])
        {
            if (position < 0 || position >= tokens.Length)
            {
                throw ApiRefusal.Invalid($"`maskPositions` must be from 0 to {tokens.Length - 1}. Given: {position}");
            }

            var mask = tokenizer.Special.Mask
                ?? throw ApiRefusal.Invalid($"`maskPositions` needs a mask token, and model {model.Description.Id} has none");
            tokens[position] = tokens[position] with { Id = mask, Piece = tokenizer.PieceOf(mask) };
        }

        return tokens;
    }
}

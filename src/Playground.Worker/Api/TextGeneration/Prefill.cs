using Playground.Worker.Catalogue;

namespace Playground.Worker.Api.TextGeneration;

/// <summary>What the model thinks of the prompt itself: <c>decoder_input_details</c>.</summary>
internal static class Prefill
{
    public static async Task<IReadOnlyList<PrefillToken>> Of(IOpenModel model, Prompt prompt, CancellationToken cancellation)
    {
        var tokens = prompt.Tokens;
        var read = await model.Read(tokens, cancellation);
        return [.. tokens.Select((token, i) => new PrefillToken(
            token.Id,
            model.Tokenizer.Decode([token.Id], skipSpecialTokens: false),
            i == 0 ? null : Finite.Checked(read[i - 1].LogProbability)))];
    }
}

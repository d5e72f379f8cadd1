using Playground.Transformers.Inference;
using Playground.Worker.Catalogue;

namespace Playground.Worker.Api.TextGeneration;

/// <summary>What the model thinks of the prompt itself: <c>decoder_input_details</c>.</summary>
internal static class Prefill
{
    public static async Task<IReadOnlyList<PrefillToken>> Of(IOpenModel model, Prompt prompt, CancellationToken cancellation)
    {
        var tokens = prompt.Tokens;
        var before = Enumerable.Range(0, tokens.Count - 1).ToArray();
        float[][] logits = before.Length == 0 ? [] : await model.Logits(new LogitsQuery(tokens, before), background: false, cancellation);
        return [.. tokens.Select((token, i) => new PrefillToken(
            token.Id,
            model.Tokenizer.Decode([token.Id], skipSpecialTokens: false),
            i == 0 ? null : Finite.Checked(new Distribution(logits[i - 1]).LogProbabilityOf(token.Id))))];
    }
}

using Playground.Worker.Catalogue;

namespace Playground.Worker.Api.TextGeneration;

/// <summary>A continuation that is answered at once instead of streamed.</summary>
internal sealed record WholeContinuation(string Text, string FinishReason, int Tokens, TgiDetails? Details)
{
    public static async Task<WholeContinuation> Write(IOpenModel model, Prompt prompt, GenerationOptions options, CancellationToken cancellation)
    {
        var prefill = options is { Details: true, DecoderInputDetails: true } ? await Prefill.Of(model, prompt, cancellation) : [];
        var steps = new List<ContinuationStep>();
        await foreach (var step in new Continuation(model, prompt, options).Write(cancellation))
        {
            steps.Add(step);
        }

        var ending = steps[^1].Ending!;
        return new WholeContinuation(
            prompt.Before(ending.Text, options),
            ending.FinishReason,
            steps.Count,
            options.Details ? DetailsOf(steps, ending, prefill, options) : null);
    }

    private static TgiDetails DetailsOf(
        List<ContinuationStep> steps, Ending ending, IReadOnlyList<PrefillToken> prefill, GenerationOptions options) => new(
        ending.FinishReason,
        steps.Count,
        ending.Seed,
        prefill,
        [.. steps.Select(step => step.Token)],
        options.TopNTokens > 0 ? [.. steps.Select(step => step.Alternatives!)] : null);
}

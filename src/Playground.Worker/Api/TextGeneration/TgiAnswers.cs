using System.Text.Json.Serialization;

namespace Playground.Worker.Api.TextGeneration;

/// <summary>The one element of a TGI answer.</summary>
public sealed record TgiAnswer(
    [property: JsonPropertyName("generated_text")] string GeneratedText,
    [property: JsonPropertyName("details"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TgiDetails? Details);

/// <param name="FinishReason"><c>length</c>, <c>eos_token</c> or <c>stop_sequence</c>.</param>
/// <param name="Seed">The seed that was drawn with; null where nothing was drawn.</param>
/// <param name="Prefill">The prompt's tokens, with <c>decoder_input_details</c>.</param>
/// <param name="TopTokens">For each token the <c>top_n_tokens</c> most probable ones.</param>
public sealed record TgiDetails(
    [property: JsonPropertyName("finish_reason")] string FinishReason,
    [property: JsonPropertyName("generated_tokens")] int GeneratedTokens,
    [property: JsonPropertyName("seed")] ulong? Seed,
    [property: JsonPropertyName("prefill")] IReadOnlyList<PrefillToken> Prefill,
    [property: JsonPropertyName("tokens")] IReadOnlyList<WrittenToken> Tokens,
    [property: JsonPropertyName("top_tokens"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<IReadOnlyList<WrittenToken>>? TopTokens);

/// <summary>One event of a TGI stream.</summary>
/// <param name="Index">From 1.</param>
/// <param name="GeneratedText">On the last event only, like <paramref name="Details"/>.</param>
public sealed record TgiEvent(
    [property: JsonPropertyName("index")] int Index,
    [property: JsonPropertyName("token")] WrittenToken Token,
    [property: JsonPropertyName("top_tokens"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<WrittenToken>? TopTokens,
    [property: JsonPropertyName("generated_text")] string? GeneratedText,
    [property: JsonPropertyName("details")] TgiStreamDetails? Details)
{
    internal static TgiEvent Of(int index, ContinuationStep step, Prompt prompt, GenerationOptions options) => new(
        index,
        step.Token,
        step.Alternatives,
        step.Ending is { } ending ? prompt.Before(ending.Text, options) : null,
        step.Ending is { } last ? new TgiStreamDetails(last.FinishReason, index, last.Seed) : null);
}

public sealed record TgiStreamDetails(
    [property: JsonPropertyName("finish_reason")] string FinishReason,
    [property: JsonPropertyName("generated_tokens")] int GeneratedTokens,
    [property: JsonPropertyName("seed")] ulong? Seed);

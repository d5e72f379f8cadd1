using System.Text.Json;
using System.Text.Json.Serialization;

namespace Playground.Worker.Api;

// The shapes of the dialects' requests as the OpenAPI document shows them. Requests are read by JsonMembers instead, which
// can name the member that is wrong; a test compares the two.

/// <param name="Inputs">A text with masks, or a list of such texts.</param>
public sealed record FillMaskBody(
    [property: JsonPropertyName("inputs")] JsonElement Inputs,
    [property: JsonPropertyName("parameters")] FillMaskBodyParameters? Parameters);

/// <param name="TopK">How many candidates a mask; 5 by default.</param>
/// <param name="Targets">Only these candidates.</param>
public sealed record FillMaskBodyParameters(
    [property: JsonPropertyName("top_k")] int? TopK,
    [property: JsonPropertyName("targets")] IReadOnlyList<string>? Targets);

public sealed record TgiBody(
    [property: JsonPropertyName("inputs")] string Inputs,
    [property: JsonPropertyName("parameters")] TgiBodyParameters? Parameters,
    [property: JsonPropertyName("stream")] bool? Stream);

public sealed record TgiBodyParameters(
    [property: JsonPropertyName("max_new_tokens")] int? MaxNewTokens,
    [property: JsonPropertyName("temperature")] double? Temperature,
    [property: JsonPropertyName("top_k")] int? TopK,
    [property: JsonPropertyName("top_p")] double? TopP,
    [property: JsonPropertyName("typical_p")] double? TypicalP,
    [property: JsonPropertyName("repetition_penalty")] double? RepetitionPenalty,
    [property: JsonPropertyName("do_sample")] bool? DoSample,
    [property: JsonPropertyName("seed")] ulong? Seed,
    [property: JsonPropertyName("stop")] IReadOnlyList<string>? Stop,
    [property: JsonPropertyName("return_full_text")] bool? ReturnFullText,
    [property: JsonPropertyName("details")] bool? Details,
    [property: JsonPropertyName("decoder_input_details")] bool? DecoderInputDetails,
    [property: JsonPropertyName("top_n_tokens")] int? TopNTokens,
    [property: JsonPropertyName("truncate")] int? Truncate);

/// <param name="Model">Need not match: the path names the model.</param>
public sealed record CompletionBody(
    [property: JsonPropertyName("prompt")] string Prompt,
    [property: JsonPropertyName("model")] string? Model,
    [property: JsonPropertyName("max_tokens")] int? MaxTokens,
    [property: JsonPropertyName("temperature")] double? Temperature,
    [property: JsonPropertyName("top_p")] double? TopP,
    [property: JsonPropertyName("seed")] ulong? Seed,
    [property: JsonPropertyName("stop")] IReadOnlyList<string>? Stop,
    [property: JsonPropertyName("stream")] bool? Stream);

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Playground.Worker.Api;

// The shapes of the dialects' requests as the OpenAPI document shows them. Requests are read by JsonMembers instead, which
// can name the member that is wrong; a test compares the two.

/// <param name="Inputs">A text with masks, or a list of such texts.</param>
public sealed record FillMaskBody(
    [property: JsonPropertyName("inputs")] JsonElement Inputs,
    [property: JsonPropertyName("parameters")] FillMaskBodyParameters? Parameters = null);

/// <param name="TopK">How many candidates a mask; 5 by default.</param>
/// <param name="Targets">Only these candidates.</param>
public sealed record FillMaskBodyParameters(
    [property: JsonPropertyName("top_k")] int? TopK = null,
    [property: JsonPropertyName("targets")] IReadOnlyList<string>? Targets = null);

public sealed record TgiBody(
    [property: JsonPropertyName("inputs")] string Inputs,
    [property: JsonPropertyName("parameters")] TgiBodyParameters? Parameters = null,
    [property: JsonPropertyName("stream")] bool? Stream = null);

public sealed record TgiBodyParameters(
    [property: JsonPropertyName("max_new_tokens")] int? MaxNewTokens = null,
    [property: JsonPropertyName("temperature")] double? Temperature = null,
    [property: JsonPropertyName("top_k")] int? TopK = null,
    [property: JsonPropertyName("top_p")] double? TopP = null,
    [property: JsonPropertyName("typical_p")] double? TypicalP = null,
    [property: JsonPropertyName("repetition_penalty")] double? RepetitionPenalty = null,
    [property: JsonPropertyName("do_sample")] bool? DoSample = null,
    [property: JsonPropertyName("seed")] ulong? Seed = null,
    [property: JsonPropertyName("stop")] IReadOnlyList<string>? Stop = null,
    [property: JsonPropertyName("return_full_text")] bool? ReturnFullText = null,
    [property: JsonPropertyName("details")] bool? Details = null,
    [property: JsonPropertyName("decoder_input_details")] bool? DecoderInputDetails = null,
    [property: JsonPropertyName("top_n_tokens")] int? TopNTokens = null,
    [property: JsonPropertyName("truncate")] int? Truncate = null);

/// <param name="Model">Need not match: the path names the model.</param>
public sealed record CompletionBody(
    [property: JsonPropertyName("prompt")] string Prompt,
    [property: JsonPropertyName("model")] string? Model = null,
    [property: JsonPropertyName("max_tokens")] int? MaxTokens = null,
    [property: JsonPropertyName("temperature")] double? Temperature = null,
    [property: JsonPropertyName("top_p")] double? TopP = null,
    [property: JsonPropertyName("seed")] ulong? Seed = null,
    [property: JsonPropertyName("stop")] IReadOnlyList<string>? Stop = null,
    [property: JsonPropertyName("stream")] bool? Stream = null);

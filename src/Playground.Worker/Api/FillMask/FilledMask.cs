using System.Text.Json.Serialization;

namespace Playground.Worker.Api.FillMask;

/// <summary>One candidate for one mask.</summary>
/// <param name="Score">Its probability over the whole vocabulary.</param>
/// <param name="Sequence">The text with the candidate in place.</param>
public sealed record FilledMask(
    [property: JsonPropertyName("score")] double Score,
    [property: JsonPropertyName("token")] int Token,
    [property: JsonPropertyName("token_str")] string TokenText,
    [property: JsonPropertyName("sequence")] string Sequence);

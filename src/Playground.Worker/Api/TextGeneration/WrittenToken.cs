using System.Text.Json.Serialization;

namespace Playground.Worker.Api.TextGeneration;

/// <summary>A token as TGI's answers show it.</summary>
/// <param name="Text">What it adds to the text; empty while a character is still incomplete.</param>
/// <param name="LogProbability">Natural logarithm of the model's own probability, before temperature and the like.</param>
public sealed record WrittenToken(
    [property: JsonPropertyName("id")] int Id,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("logprob")] float LogProbability,
    [property: JsonPropertyName("special")] bool IsSpecial);

/// <summary>A token of the prompt; the first has no probability, since nothing stands before it.</summary>
public sealed record PrefillToken(
    [property: JsonPropertyName("id")] int Id,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("logprob")] float? LogProbability);

using System.Text.Json.Serialization;

namespace Playground.Worker.Api.TextGeneration;

/// <summary>What every answer and every chunk of the OpenAI dialect begins with.</summary>
/// <param name="Created">Unix time in seconds.</param>
/// <param name="Model">The model that answered, whatever the request named.</param>
public abstract record CompletionHeader(
    [property: JsonPropertyName("id"), JsonPropertyOrder(-6)] string Id,
    [property: JsonPropertyName("created"), JsonPropertyOrder(-4)] long Created,
    [property: JsonPropertyName("model"), JsonPropertyOrder(-3)] string Model,
    [property: JsonPropertyName("system_fingerprint"), JsonPropertyOrder(-2)] string SystemFingerprint,
    [property: JsonPropertyName("choices"), JsonPropertyOrder(-1)] IReadOnlyList<CompletionChoice> Choices)
{
    [JsonPropertyName("object"), JsonPropertyOrder(-5)]
    public string Kind => "text_completion";
}

/// <param name="Text">The continuation only.</param>
/// <param name="FinishReason"><c>length</c> or <c>stop</c>; empty in a stream until the last chunk.</param>
public sealed record CompletionChoice(
    [property: JsonPropertyName("index")] int Index,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("logprobs")] object? LogProbabilities,
    [property: JsonPropertyName("finish_reason")] string FinishReason);

public sealed record CompletionUsage(
    [property: JsonPropertyName("prompt_tokens")] int PromptTokens,
    [property: JsonPropertyName("completion_tokens")] int CompletionTokens,
    [property: JsonPropertyName("total_tokens")] int TotalTokens);

/// <param name="Details">TGI's details, where the request asks for them.</param>
public sealed record Completion(
    string Id,
    long Created,
    string Model,
    string SystemFingerprint,
    IReadOnlyList<CompletionChoice> Choices,
    [property: JsonPropertyName("usage")] CompletionUsage Usage,
    [property: JsonPropertyName("details"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TgiDetails? Details)
    : CompletionHeader(Id, Created, Model, SystemFingerprint, Choices);

/// <summary>A chunk carries one token, also in the form that readers of TGI's own stream expect.</summary>
public sealed record CompletionChunk(
    string Id,
    long Created,
    string Model,
    string SystemFingerprint,
    IReadOnlyList<CompletionChoice> Choices,
    [property: JsonPropertyName("token")] WrittenToken Token,
    [property: JsonPropertyName("top_tokens"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<WrittenToken>? TopTokens,
    [property: JsonPropertyName("generated_text")] string? GeneratedText,
    [property: JsonPropertyName("details")] TgiStreamDetails? Details)
    : CompletionHeader(Id, Created, Model, SystemFingerprint, Choices);

using System.Text.Json;
using Playground.Transformers;

namespace Playground.Worker.Api;

/// <summary>A refusal with the status and <c>error_type</c> that the published servers answer with.</summary>
public sealed class ApiRefusal(int status, string sentence, string? errorType) : PlaygroundException(sentence)
{
    public int Status { get; } = status;

    public string? ErrorType { get; } = errorType;

    /// <summary>422: a parameter has a value that can't be used.</summary>
    public static ApiRefusal Invalid(string fact) =>
        new(StatusCodes.Status422UnprocessableEntity, $"Input validation error: {fact}", ErrorTypes.Validation);

    /// <summary>422: a parameter that this server doesn't know or can't honour, by name.</summary>
    public static ApiRefusal Unsupported(string name) => Invalid($"`{name}` is not supported");

    /// <summary>400: the body can't be read as a request at all.</summary>
    public static ApiRefusal Malformed(string sentence) => new(StatusCodes.Status400BadRequest, sentence, ErrorTypes.Validation);

    public static ApiRefusal NotJson(JsonException broken) => Malformed($"The request body is not valid JSON: {JsonFault.PlaceOf(broken)}.");

    public static ApiRefusal TooLarge(int limit) =>
        new(StatusCodes.Status413PayloadTooLarge, $"The request body must have at most {limit} bytes.", ErrorTypes.Validation);
}

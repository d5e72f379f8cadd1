using System.Text.Json.Serialization;

namespace Playground.Worker.Api;

/// <summary>What every refusal of the API carries.</summary>
/// <param name="Error">One plain sentence.</param>
/// <param name="ErrorType">One of <see cref="ErrorTypes"/>; absent where the published servers send none.</param>
public sealed record ErrorBody(
    [property: JsonPropertyName("error")] string Error,
    [property: JsonPropertyName("error_type"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ErrorType = null);

/// <summary>The published names in <c>error_type</c>.</summary>
public static class ErrorTypes
{
    public const string Validation = "validation";
    public const string Overloaded = "overloaded";
    public const string Generation = "generation";
}

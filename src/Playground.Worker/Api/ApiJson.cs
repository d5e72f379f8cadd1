using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Playground.Contracts;

namespace Playground.Worker.Api;

/// <summary>How answers are written: camelCase, except where a record names its published snake_case members itself.</summary>
internal static class ApiJson
{
    public const string MediaType = "application/json";

    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Writes an answer. Non-ASCII text stays readable: this is JSON for programs, never put into HTML.</summary>
    public static Task Answer<T>(HttpContext http, T answer) =>
        http.Response.WriteAsJsonAsync(answer, Options, MediaType, http.RequestAborted);

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(LeaveOutWhatWasNotAskedFor),
        };
        options.MakeReadOnly();
        return options;
    }

    private static void LeaveOutWhatWasNotAskedFor(JsonTypeInfo type)
    {
        if (type.Type != typeof(Inspection))
        {
            return;
        }

        foreach (var property in type.Properties)
        {
            property.ShouldSerialize = (_, value) => value is not null;
        }
    }
}

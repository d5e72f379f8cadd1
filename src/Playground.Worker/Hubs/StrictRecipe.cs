using System.Text.Json;
using System.Text.Json.Serialization;
using Playground.Contracts;
using Playground.Worker.Api;

namespace Playground.Worker.Hubs;

/// <summary>
/// Recipes over the hub as over HTTP, also in what lies deep inside them. The sentence is found by <see cref="PlainProtocol"/>.
/// </summary>
internal sealed class StrictRecipe : JsonConverter<RunRecipe>
{
    public override RunRecipe? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        return JsonFault.Of(json, typeof(RunRecipe), "", what: null) is { } fault ? throw new JsonException(fault) : json.Deserialize<RunRecipe>(JsonFault.Options);
    }

    public override void Write(Utf8JsonWriter writer, RunRecipe value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, JsonSerializerOptions.Web);
}

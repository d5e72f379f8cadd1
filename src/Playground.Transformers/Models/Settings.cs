using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playground.Transformers.Models;

/// <summary>The entries of a <c>config.json</c>; each read names its default, and a wrong type or a value out of bounds is refused by name.</summary>
public sealed class Settings(JsonObject json)
{
    /// <summary>Parses a <c>config.json</c>; the same name twice is refused, since readers disagree on which one counts.</summary>
    public static Settings Parse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonNode.Parse(utf8, null, new JsonDocumentOptions { AllowDuplicateProperties = false }) is JsonObject json
                ? new Settings(json)
                : throw new PlaygroundException("The model's config.json is not a JSON object.");
        }
        catch (JsonException broken)
        {
            throw new PlaygroundException("The model's config.json is not valid JSON.", broken);
        }
    }

    /// <summary>A whole number; <paramref name="names"/> are tried in turn, absent and null mean <paramref name="whenMissing"/>.</summary>
    public int Whole(int whenMissing, params ReadOnlySpan<string> names) =>
        Find(names, out var name) is not { } value ? whenMissing
        : value.GetValueKind() == JsonValueKind.Number && value.AsValue().TryGetValue<int>(out var number) ? number
        : throw Wrong(name, value, "a whole number below 2,147,483,648");

    public int? OptionalWhole(string name) => json[name] is null ? null : Whole(0, name);

    /// <summary>Token ids: the first one where a list is given, none where it is negative.</summary>
    public int? TokenId(string name, int? whenMissing)
    {
        if (!json.TryGetPropertyValue(name, out var value))
            return whenMissing;
        if (value is JsonArray list)
            value = list.Count > 0 ? list[0] : null;
        if (value is null)
            return null;
        var id = value.GetValueKind() == JsonValueKind.Number && value.AsValue().TryGetValue<int>(out var number)
            ? number
            : throw Wrong(name, value, "a token id");
        return id < 0 ? null : id;
    }

    public double Number(double whenMissing, string name) =>
        json[name] is not { } value ? whenMissing
        : value.GetValueKind() == JsonValueKind.Number && value.AsValue().TryGetValue<double>(out var number) && double.IsFinite(number) ? number
        : throw Wrong(name, value, "a number");

    public bool Flag(bool whenMissing, string name) => json[name] is not { } value ? whenMissing : value.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(name, value, "true or false"),
    };

    public string? Word(string name) =>
        json[name] is not { } value ? null
        : value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>()
        : throw Wrong(name, value, "a word");

    /// <summary>The first entry of a list of words, such as <c>architectures</c>.</summary>
    public string? FirstWord(string name) =>
        json[name] is not { } value ? null
        : value is not JsonArray list ? throw Wrong(name, value, "a list of words")
        : list.Count == 0 ? null
        : list[0]?.GetValueKind() == JsonValueKind.String ? list[0]!.GetValue<string>()
        : throw Wrong(name, value, "a list of words");

    public Activation Activation(Activation whenMissing, string name) => Word(name) switch
    {
        null => whenMissing,
        "gelu" or "gelu_python" => Models.Activation.Gelu,
        "gelu_new" or "gelu_fast" or "gelu_pytorch_tanh" => Models.Activation.GeluTanh,
        "relu" => Models.Activation.Relu,
        var other => throw new PlaygroundException($"The activation \"{other}\" is not supported; gelu, gelu_new and relu are."),
    };

    /// <summary>Refuses a setting whose other values would change the mathematics.</summary>
    public void MustBe(bool expected, string name)
    {
        if (Flag(expected, name) != expected)
            throw new PlaygroundException($"A model with {name} = {(expected ? "false" : "true")} is not supported.");
    }

    private JsonNode? Find(ReadOnlySpan<string> names, out string found)
    {
        foreach (var name in names)
        {
            if (json[name] is { } value)
            {
                found = name;
                return value;
            }
        }

        found = names[0];
        return null;
    }

    private static PlaygroundException Wrong(string name, JsonNode value, string expected)
    {
        var text = value.ToJsonString();
        return new($"The setting {name} in the model's config.json is {(text.Length > 40 ? text[..40] + "…" : text)}, not {expected}.");
    }
}

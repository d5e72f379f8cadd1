using System.Text.Json;

namespace Playground.Transformers.Text.Files;

/// <summary>One JSON object of settings; a setting of the wrong kind is refused by name.</summary>
internal readonly struct Settings(JsonElement json, string file, string part)
{
    public string File { get; } = file;

    public JsonElement Json => json;

    public string? Type => Text("type");

    public bool Has(string key) => Find(key) is not null;

    public bool Flag(string key, bool otherwise) => Find(key) switch
    {
        null => otherwise,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw Wrong(key, "true or false"),
    };

    public bool? OptionalFlag(string key) => Has(key) ? Flag(key, false) : null;

    public string? Text(string key) => Find(key) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        _ => throw Wrong(key, "a text"),
    };

    public int? Number(string key) => Find(key) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value when value.TryGetInt32(out var number) && number >= 0 => number,
        _ => throw Wrong(key, "a whole number from 0 up"),
    };

    /// <summary>The object under a key, or null where it is missing or null.</summary>
    public Settings? Child(string key) => Find(key) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Object } value => new Settings(value, File, key),
        _ => throw Wrong(key, "an object"),
    };

    public IReadOnlyList<Settings> Children(string key)
    {
        var (owner, name) = (this, key);
        return
        [
            .. List(key).Select(item => item.ValueKind == JsonValueKind.Object
                ? new Settings(item, owner.File, name)
                : throw owner.Wrong(name, "a list of objects")),
        ];
    }

    public IReadOnlyList<JsonElement> List(string key) => Find(key) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } value => [.. value.EnumerateArray()],
        _ => throw Wrong(key, "a list"),
    };

    public PlaygroundException NotSupported(string kind) =>
        new($"{File} asks for the {kind} \"{Type ?? "(none)"}\", which this program does not support.");

    public PlaygroundException Wrong(string key, string expected) => new($"{File}: \"{key}\" in \"{part}\" should be {expected}.");

    private JsonElement? Find(string key) =>
        json.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}

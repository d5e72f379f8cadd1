using System.Text.Json;

namespace Playground.Worker.Api;

/// <summary>The members of one JSON object, each taken once by name and type; <see cref="RefuseTheRest"/> names those that nobody took.</summary>
/// <remarks>JSON null counts as absent. A wrong type is refused with the member's name.</remarks>
internal sealed class JsonMembers(JsonElement json)
{
    private readonly HashSet<string> taken = [];

    public JsonElement? Take(string name)
    {
        taken.Add(name);
        return json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    public bool? Bool(string name) => Take(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw ApiRefusal.Invalid($"`{name}` must be true or false"),
    };

    public double? Number(string name) =>
        Take(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && double.IsFinite(value.GetDouble()) ? value.GetDouble()
        : throw ApiRefusal.Invalid($"`{name}` must be a number");

    public int? Whole(string name) =>
        Number(name) is not { } value ? null
        : value == Math.Floor(value) && Math.Abs(value) <= int.MaxValue ? (int)value
        : throw ApiRefusal.Invalid($"`{name}` must be a whole number of at most {int.MaxValue}");

    public ulong? Unsigned(string name) =>
        Take(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetUInt64(out var whole) ? whole
        : throw ApiRefusal.Invalid($"`{name}` must be a whole number from 0 to {ulong.MaxValue}");

    public string? Text(string name) => Take(name) is { } value ? TextOf(value, name, "a string") : null;

    /// <summary>A list of strings; a single string counts as a list of one where <paramref name="orOne"/>.</summary>
    public IReadOnlyList<string>? Texts(string name, bool orOne)
    {
        var expected = orOne ? "a string or a list of strings" : "a list of strings";
        return Take(name) switch
        {
            null => null,
            { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(item => TextOf(item, name, expected))],
            { ValueKind: JsonValueKind.String } one when orOne => [TextOf(one, name, expected)],
            _ => throw ApiRefusal.Invalid($"`{name}` must be {expected}"),
        };
    }

    public IReadOnlyList<int>? Wholes(string name)
    {
        if (Take(name) is not { } value)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(IsInt)
            ? [.. value.EnumerateArray().Select(item => item.GetInt32())]
            : throw ApiRefusal.Invalid($"`{name}` must be a list of whole numbers");

        static bool IsInt(JsonElement item) => item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out _);
    }

    /// <summary>An object inside this one; empty where it is absent.</summary>
    public JsonMembers Object(string name) => Take(name) switch
    {
        null => new JsonMembers(JsonElement.Parse("{}")),
        { ValueKind: JsonValueKind.Object } inner => new JsonMembers(inner),
        _ => throw ApiRefusal.Invalid($"`{name}` must be an object"),
    };

    /// <summary>Refuses a member that can't be honoured, unless its value says what happens anyway.</summary>
    /// <param name="neutral">The JSON of that harmless value, for example <c>false</c> for <c>watermark</c>; null where there is none.</param>
    public void RefuseUnless(string name, string? neutral)
    {
        if (Take(name) is { } value && (neutral is null || !JsonElement.DeepEquals(value, JsonElement.Parse(neutral))))
        {
            throw ApiRefusal.Unsupported(name);
        }
    }

    public void RefuseTheRest()
    {
        foreach (var member in json.EnumerateObject())
        {
            if (!taken.Contains(member.Name))
            {
                throw ApiRefusal.Unsupported(member.Name);
            }
        }
    }

    private static string TextOf(JsonElement value, string name, string expected)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            throw ApiRefusal.Invalid($"`{name}` must be {expected}");
        }

        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // "\ud800" is legal JSON but half a character.
            throw ApiRefusal.Malformed($"`{name}` is not valid Unicode text.");
        }
    }
}

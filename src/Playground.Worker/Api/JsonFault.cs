using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Playground.Contracts;

namespace Playground.Worker.Api;

/// <summary>What keeps a JSON value from being one of our records: one sentence that names the place and what may stand there.</summary>
internal static class JsonFault
{
    private const string Whole = "a whole number in digits";
    private const int ShownCharacters = 40;

    /// <summary>How requests are read, over HTTP and by the hub: both take and refuse the same.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerOptions.Web) { Converters = { new FiniteNumbers() } };

    /// <summary>Null where there is none. A null in place of a text, list or record is none here: whoever reads it knows whether it may be left out.</summary>
    /// <param name="place">The way to the value, for the sentence; empty for the whole body.</param>
    /// <param name="what">Whose settings these are, for the refusal of a member that does not exist, at any depth; empty: nothing is said of it; null: such members are let pass.</param>
    public static string? Of(JsonElement json, Type type, string place, string? what)
    {
        var known = Nullable.GetUnderlyingType(type) ?? type;
        if (json.ValueKind == JsonValueKind.Null)
        {
            return type.IsValueType && known == type ? $"`{place}` is null; it must be {Expected(type)}." : null;
        }

        return IsRecord(known) ? OfRecord(json, known, place, what)
            : ItemOf(known) is { } item ? OfList(json, known, item, place, what)
            : OfValue(json, known, place);
    }

    /// <summary>Where a text stops being JSON, for the end of a sentence.</summary>
    public static string PlaceOf(JsonException broken) =>
        string.Create(CultureInfo.InvariantCulture, $"it breaks off or goes wrong at line {(broken.LineNumber ?? 0) + 1}, byte {(broken.BytePositionInLine ?? 0) + 1}");

    public static bool IsRecord(Type type) => type.Assembly == typeof(JsonNames).Assembly && !type.IsEnum;

    /// <summary>What a list holds; null for what is no list.</summary>
    public static Type? ItemOf(Type type) => type != typeof(string) && type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) ? type.GetGenericArguments()[0] : null;

    private static string? OfRecord(JsonElement json, Type type, string place, string? what)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return WrongKind(place, type);
        }

        what = type == typeof(RunRecipe) ? "a run" : what;
        var inside = place.Length == 0 ? "" : $"{place}.";
        foreach (var given in json.EnumerateObject())
        {
            if (NameOf(given) is not { } name)
            {
                return "A name or a text in the body is half a character.";
            }

            var member = JsonNames.Members(type).FirstOrDefault(member => JsonNames.Of(member).Equals(name, StringComparison.OrdinalIgnoreCase));
            if (member is null && what is not null)
            {
                return $"`{inside}{name}` is not a setting{(what.Length > 0 ? $" of {what}" : "")}; there are {string.Join(", ", JsonNames.Of(type))}.";
            }

            if (member is not null && Of(given.Value, member.PropertyType, inside + JsonNames.Of(member), what is null ? null : "") is { } fault)
            {
                return fault;
            }
        }

        return what is null ? null : MissingFrom(json, type, inside);
    }

    /// <summary>The first number or choice that the record can't do without; of its texts and lists whoever reads them knows.</summary>
    private static string? MissingFrom(JsonElement json, Type type, string inside) =>
        Required(type).FirstOrDefault(member => !json.EnumerateObject().Any(given => given.Name.Equals(JsonNames.Of(member), StringComparison.OrdinalIgnoreCase))) is { } missing
            ? $"`{inside}{JsonNames.Of(missing)}` is missing; it must be {Expected(missing.PropertyType)}."
            : null;

    private static IEnumerable<PropertyInfo> Required(Type type) => type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)?.GetParameters()
        .Where(parameter => !parameter.HasDefaultValue && parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null)
        .Select(parameter => type.GetProperty(parameter.Name!)!) ?? [];

    private static string? OfList(JsonElement json, Type type, Type item, string place, string? what) => json.ValueKind != JsonValueKind.Array
        ? WrongKind(place, type)
        : json.EnumerateArray().Select((value, i) => Of(value, item, $"{place}[{i}]", what)).FirstOrDefault(fault => fault is not null);

    private static string? OfValue(JsonElement json, Type type, string place)
    {
        try
        {
            _ = json.Deserialize(type, Options);
            return null;
        }
        catch (JsonException)
        {
            return json.ValueKind == JsonValueKind.String && type == typeof(string) ? $"`{place}` holds half a character, which is no text."
                : json.ValueKind == JsonValueKind.String && type.IsEnum ? $"`{place}` has a value that does not exist; there are {Names(type)}."
                : json.ValueKind == JsonValueKind.Number && RangeOf(type) is { } range && json.GetRawText().TrimStart('-').All(char.IsAsciiDigit)
                    ? $"`{place}` is {Shown(json)}, which is outside the range from {range.Least} to {range.Most}."
                : WrongKind(place, type);
        }
    }

    private static string WrongKind(string place, Type type) => $"`{place}` has a value of the wrong kind; it must be {Expected(type)}.";

    private static string Expected(Type type) =>
        type == typeof(string) ? "a text"
        : type == typeof(bool) ? "true or false"
        : type.IsEnum ? $"one of {Names(type)}"
        : RangeOf(type) is not null ? Whole
        : IsRecord(type) ? $"a JSON object with {string.Join(", ", JsonNames.Of(type))}"
        : ItemOf(type) is not null ? "a list"
        : type == typeof(DateTimeOffset) ? "a date and time"
        : "a number";

    private static string Names(Type type) => string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName));

    private static (object Least, object Most)? RangeOf(Type type) =>
        type == typeof(int) ? (int.MinValue, int.MaxValue)
        : type == typeof(long) ? (long.MinValue, long.MaxValue)
        : type == typeof(ulong) ? (ulong.MinValue, ulong.MaxValue)
        : null;

    private static string Shown(JsonElement number) =>
        number.GetRawText() is { Length: > ShownCharacters } digits ? $"{digits[..ShownCharacters]}…" : number.GetRawText();

    private static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null; // "\ud800" is legal JSON but half a character
        }
    }
}

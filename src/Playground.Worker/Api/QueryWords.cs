using System.Globalization;
using System.Text.Json;

namespace Playground.Worker.Api;

/// <summary>Values of a query, read as text so that a wrong one gets a sentence with its name.</summary>
internal static class QueryWords
{
    private const int ShownCharacters = 40;

    public static int Whole(string name, string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
        : text.TrimStart('-') is { Length: > 0 } digits && digits.All(char.IsAsciiDigit)
            ? throw ApiRefusal.Malformed($"`{name}` is {Shown(text)}, which is outside the range from {int.MinValue} to {int.MaxValue}.")
        : throw ApiRefusal.Malformed($"`{name}` is \"{Shown(text)}\"; it must be a whole number.");

    /// <summary>By name alone: an enum's numbers mean nothing outside this program.</summary>
    public static T Named<T>(string name, string text)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        return names.FirstOrDefault(known => known.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } found ? Enum.Parse<T>(found)
            : throw ApiRefusal.Malformed($"The {name} is \"{Shown(text)}\"; it must be {string.Join(", ", names[..^1].Select(JsonNamingPolicy.CamelCase.ConvertName))} or {JsonNamingPolicy.CamelCase.ConvertName(names[^1])}.");
    }

    public static bool Flag(string name, string text) =>
        bool.TryParse(text, out var flag) ? flag : throw ApiRefusal.Malformed($"`{name}` is \"{Shown(text)}\"; it must be true or false.");

    private static string Shown(string text) => text.Length > ShownCharacters ? $"{text[..(char.IsHighSurrogate(text[ShownCharacters - 1]) ? ShownCharacters - 1 : ShownCharacters)]}…" : text;
}

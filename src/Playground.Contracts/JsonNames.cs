using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Playground.Contracts;

/// <summary>The names that a record's members have in JSON: a misspelt setting must never be ignored.</summary>
public static class JsonNames
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<PropertyInfo>> Known = new(); // asked for every item of a list

    public static IReadOnlyList<string> Of(Type type) => [.. Members(type).Select(Of)];

    public static string Of(PropertyInfo member) => JsonNamingPolicy.CamelCase.ConvertName(member.Name);

    public static IReadOnlyList<PropertyInfo> Members(Type type) =>
        Known.GetOrAdd(type, asked => [.. asked.GetProperties().Where(property => property.GetCustomAttribute<JsonIgnoreAttribute>() is null)]);
}

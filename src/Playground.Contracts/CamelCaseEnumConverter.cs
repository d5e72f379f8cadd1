using System.Text.Json;
using System.Text.Json.Serialization;

namespace Playground.Contracts;

/// <summary>Writes an enum as its camelCase name, so that the wire says <c>"masked"</c> whatever the serializer's settings.</summary>
public sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Playground.Worker.Api;

/// <summary>Numbers as requests bring them, in quotes or not. JSON's own reader takes "NaN" and "Infinity" in quotes as well, which are none of the numbers that are asked for.</summary>
internal sealed class FiniteNumbers : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number ? reader.GetDouble()
        : reader.TokenType == JsonTokenType.String && double.TryParse(reader.GetString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
        : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}

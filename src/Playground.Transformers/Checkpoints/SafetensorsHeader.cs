using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Playground.Transformers.Checkpoints;

/// <summary>Where one tensor lies in a safetensors file.</summary>
/// <param name="Type">The published type name, such as <c>F32</c>.</param>
/// <param name="Offset">First byte, counted from the beginning of the file.</param>
internal sealed record SafetensorsEntry(string Name, string Type, long[] Shape, long Offset, long Bytes);

/// <summary>
/// The JSON header of a safetensors file, checked as strictly as the reference reader does: nothing out of bounds, nothing
/// overlapping, no hole, no name twice. See https://huggingface.co/docs/safetensors (format).
/// </summary>
internal static class SafetensorsHeader
{
    public const long MaximumBytes = 100_000_000;

    private static readonly Dictionary<string, int> BitsOf = new()
    {
        ["BOOL"] = 8, ["U8"] = 8, ["I8"] = 8, ["F8_E5M2"] = 8, ["F8_E4M3"] = 8, ["F8_E8M0"] = 8,
        ["I16"] = 16, ["U16"] = 16, ["F16"] = 16, ["BF16"] = 16,
        ["I32"] = 32, ["U32"] = 32, ["F32"] = 32,
        ["F64"] = 64, ["I64"] = 64, ["U64"] = 64, ["C64"] = 64,
    };

    /// <param name="json">The header's bytes.</param>
    /// <param name="dataStart">First byte after the header.</param>
    /// <param name="fileLength">Length of the whole file.</param>
    /// <param name="file">Its name, for messages.</param>
    public static IReadOnlyList<SafetensorsEntry> Parse(ReadOnlySpan<byte> json, long dataStart, long fileLength, string file) =>
        Parse(json, dataStart, fileLength, file, out _);

    /// <summary>The same, with what the header says beside the tensors.</summary>
    public static IReadOnlyList<SafetensorsEntry> Parse(ReadOnlySpan<byte> json, long dataStart, long fileLength, string file, out IReadOnlyDictionary<string, string> metadata)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        metadata = said;
        if (json.IsEmpty || json[0] != (byte)'{' || !Utf8.IsValid(json))
            throw new SafetensorsException(SafetensorsFault.HeaderNotJson, $"The header of {file} is not a JSON object.");
        List<SafetensorsEntry> entries;
        try
        {
            entries = ReadEntries(new Utf8JsonReader(json), dataStart, file, said);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: an escape that is half a surrogate pair.
            throw new SafetensorsException(SafetensorsFault.HeaderNotJson, $"The header of {file} is not valid JSON.", broken);
        }

        CheckLayout(entries, dataStart, fileLength, file);
        return entries;
    }

    private static List<SafetensorsEntry> ReadEntries(Utf8JsonReader reader, long dataStart, string file, Dictionary<string, string> metadata)
    {
        var entries = new List<SafetensorsEntry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        reader.Read(); // {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (!names.Add(name))
                throw new SafetensorsException(SafetensorsFault.DuplicateName, $"The header of {file} names {Shorten(name)} twice.");
            reader.Read();
            if (name == "__metadata__")
                ReadMetadata(ref reader, file, metadata);
            else
                entries.Add(ReadEntry(ref reader, name, dataStart, file));
        }

        reader.Read(); // anything but blanks after the closing brace is an error of the JSON reader
        return entries;
    }

    private static void ReadMetadata(ref Utf8JsonReader reader, string file, Dictionary<string, string> metadata)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw Malformed(file, "__metadata__");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            if (!reader.Read() || reader.TokenType != JsonTokenType.String)
                throw Malformed(file, "__metadata__");
            metadata[key] = reader.GetString()!;
        }
    }

    private static SafetensorsEntry ReadEntry(ref Utf8JsonReader reader, string name, long dataStart, string file)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw Malformed(file, name);
        string? type = null;
        long[]? shape = null, offsets = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString();
            reader.Read();
            switch (key)
            {
                case "dtype" when type is null && reader.TokenType == JsonTokenType.String:
                    type = reader.GetString();
                    break;
                case "shape" when shape is null:
                    shape = ReadNumbers(ref reader, name, file);
                    break;
                case "data_offsets" when offsets is null:
                    offsets = ReadNumbers(ref reader, name, file);
                    break;
                default:
                    throw Malformed(file, name);
            }
        }

        if (type is null || shape is null || offsets is not [var begin, var end])
            throw Malformed(file, name);
        return Check(new SafetensorsEntry(name, type, shape, begin, end - begin), dataStart, file);
    }

    private static long[] ReadNumbers(ref Utf8JsonReader reader, string name, string file)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw Malformed(file, name);
        var numbers = new List<long>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out var number) || number < 0)
                throw Malformed(file, name);
            numbers.Add(number);
        }

        return [.. numbers];
    }

    /// <summary>Type and shape must say the same size as the offsets; offsets become positions in the file.</summary>
    private static SafetensorsEntry Check(SafetensorsEntry entry, long dataStart, string file)
    {
        var name = Shorten(entry.Name);
        if (!BitsOf.TryGetValue(entry.Type, out var bits))
            throw new SafetensorsException(SafetensorsFault.UnknownType, $"The tensor {name} in {file} has the unknown type {Shorten(entry.Type)}.");
        if (entry.Bytes < 0)
            throw new SafetensorsException(SafetensorsFault.OutOfBounds, $"The tensor {name} in {file} ends before it begins.");
        long size = bits / 8;
        try
        {
            foreach (var extent in entry.Shape)
                size = checked(size * extent);
            _ = checked(entry.Offset + dataStart);
        }
        catch (OverflowException overflow)
        {
            throw new SafetensorsException(SafetensorsFault.ShapeOverflow, $"The tensor {name} in {file} says that it is larger than any file.", overflow);
        }

        if (size != entry.Bytes)
        {
            throw new SafetensorsException(SafetensorsFault.SizeMismatch, string.Create(CultureInfo.InvariantCulture,
                $"The tensor {name} in {file} has {entry.Bytes} bytes where its type and shape need {size}."));
        }

        return entry with { Offset = entry.Offset + dataStart };
    }

    /// <summary>Side by side the tensors must fill the file from the header to its end.</summary>
    private static void CheckLayout(IEnumerable<SafetensorsEntry> entries, long dataStart, long fileLength, string file)
    {
        var next = dataStart;
        foreach (var entry in entries.OrderBy(e => e.Offset).ThenBy(e => e.Bytes))
        {
            var name = Shorten(entry.Name);
            if (entry.Offset > fileLength || entry.Bytes > fileLength - entry.Offset)
                throw new SafetensorsException(SafetensorsFault.OutOfBounds, $"The tensor {name} lies beyond the end of {file}; the file may be incomplete.");
            if (entry.Offset < next)
                throw new SafetensorsException(SafetensorsFault.Overlap, $"The tensor {name} in {file} overlaps another one.");
            if (entry.Offset > next)
                throw new SafetensorsException(SafetensorsFault.Hole, $"Bytes before the tensor {name} in {file} belong to no tensor.");
            next = entry.Offset + entry.Bytes;
        }

        if (next != fileLength)
            throw new SafetensorsException(SafetensorsFault.Hole, $"The last {fileLength - next} bytes of {file} belong to no tensor.");
    }

    private static SafetensorsException Malformed(string file, string name) =>
        new(SafetensorsFault.HeaderMalformed, $"The entry {Shorten(name)} in the header of {file} is malformed.");

    /// <summary>Names come from the file: kept short and printable for a message.</summary>
    public static string Shorten(string name)
    {
        var text = new StringBuilder();
        foreach (var character in name.Take(80))
            text.Append(char.IsControl(character) || char.IsSurrogate(character) ? '?' : character);
        return name.Length > 80 ? text.Append('…').ToString() : text.ToString();
    }
}

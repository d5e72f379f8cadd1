using System.Buffers.Binary;
using System.Text.Json;
using Playground.Transformers.Models;
using static TorchSharp.torch;

namespace Playground.Transformers.Checkpoints;

/// <summary>Writes weights as one safetensors file, in the order of the model, without gaps.</summary>
internal static class SafetensorsWriter
{
    /// <param name="path">The file to write.</param>
    /// <param name="weights">What to write; names must differ.</param>
    /// <param name="half">float16 instead of float32; refused if a weight is beyond its range.</param>
    /// <param name="flushToDisk">Whether it must survive a power failure from now on.</param>
    public static void Write(string path, IReadOnlyList<Weight> weights, bool half, bool flushToDisk = true)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        WriteHeader(file, [.. weights.Select(weight => (weight.Name, weight.Shape))], half ? "F16" : "F32", half ? 2 : 4, new Dictionary<string, string>());
        foreach (var weight in weights)
            WriteTensor(file, weight, half);
        file.Flush(flushToDisk);
    }

    /// <summary>All that stands before the numbers, which follow in the same order.</summary>
    /// <param name="metadata">What the file says of itself, beside its format.</param>
    public static void WriteHeader(Stream file, IReadOnlyList<(string Name, long[] Shape)> tensors, string type, int width, IReadOnlyDictionary<string, string> metadata)
    {
        var header = Header(tensors, type, width, metadata);
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        file.Write(length);
        file.Write(header);
    }

    private static byte[] Header(IReadOnlyList<(string Name, long[] Shape)> tensors, string type, int width, IReadOnlyDictionary<string, string> metadata)
    {
        var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("__metadata__");
            writer.WriteString("format", "pt"); // Python's from_pretrained insists on it
            foreach (var (key, value) in metadata)
                writer.WriteString(key, value);
            writer.WriteEndObject();
            long offset = 0;
            foreach (var (name, shape) in tensors)
            {
                var bytes = shape.Aggregate((long)width, (size, extent) => size * extent);
                writer.WriteStartObject(name);
                writer.WriteString("dtype", type);
                WriteNumbers(writer, "shape", shape);
                WriteNumbers(writer, "data_offsets", [offset, offset + bytes]);
                writer.WriteEndObject();
                offset += bytes;
            }

            writer.WriteEndObject();
        }

        while (json.Length % 8 != 0)
            json.WriteByte((byte)' '); // readers that map the file like their numbers aligned
        return json.ToArray();
    }

    private static void WriteNumbers(Utf8JsonWriter writer, string name, long[] numbers)
    {
        writer.WriteStartArray(name);
        foreach (var number in numbers)
            writer.WriteNumberValue(number);
        writer.WriteEndArray();
    }

    private static void WriteTensor(FileStream file, Weight weight, bool half)
    {
        using var scope = NewDisposeScope();
        using var gradients = no_grad();
        var flat = weight.Value.reshape(-1);
        const long piece = 1 << 24; // converted and written piece by piece: no second copy of a large table
        for (long done = 0; done < flat.numel(); done += piece)
        {
            using var part = flat.narrow(0, done, Math.Min(piece, flat.numel() - done));
            if (!half)
            {
                file.Write(part.bytes);
                continue;
            }

            using var converted = part.to(ScalarType.Float16);
            if (converted.isinf().any().item<bool>() && !part.isinf().any().item<bool>())
                throw new PlaygroundException($"The weight {weight.Name} is beyond the range of half precision (65,504); save in full precision instead.");
            file.Write(converted.bytes);
        }
    }
}

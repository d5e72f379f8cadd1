using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Playground.Transformers.Models;
using static TorchSharp.torch;

namespace Playground.Transformers.Training;

/// <summary>A checkpoint could not be written, or is damaged, or belongs to something else.</summary>
public sealed class CheckpointException : PlaygroundException
{
    public CheckpointException(string sentence)
        : base(sentence)
    {
    }

    public CheckpointException(string sentence, Exception cause)
        : base(sentence, cause)
    {
    }
}

/// <summary>Where a run stood. Random numbers depend on seed (one of the options), step and place alone, so these are their state.</summary>
/// <param name="Floats">Values in each of the three buffers.</param>
/// <param name="Model">Fingerprint of configuration and weight names.</param>
/// <param name="Recipe">Hash of the options' <see cref="OptionsFingerprint"/>.</param>
/// <param name="Text">Fingerprint of the tokens.</param>
/// <param name="Precision">What the steps were computed in; the run goes on in it.</param>
/// <param name="Replicas">How many shared each batch; the run goes on with as many. Files from before there were any name none: they had one.</param>
internal sealed record CheckpointHeader(
    int Step, int Epoch, int Position, long Tokens, long Floats, string Model, string Recipe, string Text, Precision Precision, int Replicas = 1)
{
    public static CheckpointHeader For(LanguageModel model, TrainingOptions options, TrainingText text, long floats, int step, TextCursor cursor, long tokens, Precision precision, int replicas) =>
        For(model, options, text.Fingerprint, floats, step, cursor, tokens, precision, replicas);

    public static CheckpointHeader For(LanguageModel model, TrainingOptions options, string text, long floats, int step, TextCursor cursor, long tokens, Precision precision, int replicas) =>
        new(
            step, cursor.Epoch, cursor.Position, tokens, floats,
            Hash($"{model.Configuration} {string.Join(' ', model.Weights.Select(w => $"{w.Name}[{string.Join(',', w.Shape)}]"))}"),
            Hash(OptionsFingerprint.Of(options)),
            text,
            precision,
            replicas);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>Takes bytes one after the other.</summary>
internal delegate void ByteSink(ReadOnlySpan<byte> bytes);

/// <summary>
/// The file of a run that can be continued: 8 bytes of name and version, the header's length (int32), the header (JSON),
/// then weights, first and second moments (float32, little-endian, in the trainer's order), then the SHA-256 of all before.
/// </summary>
internal static class TrainingCheckpoint
{
    private const int ChecksumBytes = 32;
    private const int MostHeaderBytes = 4_096;
    private const int Chunk = 1 << 20; // floats

    private static ReadOnlySpan<byte> Magic => "PGTRAIN1"u8;

    public static void Write(string path, CheckpointHeader header, FlatParameters parameters)
    {
        try
        {
            DurableFile.Write(path, stream => Write(stream, header, parameters));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CheckpointException($"The checkpoint could not be written ({e.Message}); the one before it, if any, is unchanged.", e);
        }
    }

    /// <summary>Checks everything, then fills the buffers; a refusal leaves them as they were.</summary>
    public static CheckpointHeader Read(string path, CheckpointHeader expected, FlatParameters parameters)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            var header = Check(stream, expected);
            foreach (var buffer in Buffers(parameters))
            {
                ForEachChunk(buffer, bytes => stream.ReadExactly(bytes));
            }

            return header;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CheckpointException($"The checkpoint could not be read ({e.Message}).", e);
        }
    }

    internal static void Write(Stream stream, CheckpointHeader header, FlatParameters parameters) => Write(stream, header, put =>
    {
        foreach (var buffer in Buffers(parameters))
        {
            ForEachChunk(buffer, bytes => put(bytes));
        }
    });

    /// <param name="buffers">Puts weights, first and second moments, each as long as the header says.</param>
    internal static void Write(Stream stream, CheckpointHeader header, Action<ByteSink> buffers)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Put(ReadOnlySpan<byte> bytes)
        {
            hash.AppendData(bytes);
            stream.Write(bytes);
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(header);
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, json.Length);
        Put(Magic);
        Put(length);
        Put(json);
        buffers(Put);
        stream.Write(hash.GetHashAndReset());
    }

    private static CheckpointHeader Check(FileStream stream, CheckpointHeader expected)
    {
        var header = ReadHeader(stream);
        var other = header.Model != expected.Model || header.Floats != expected.Floats ? "model"
            : header.Text != expected.Text ? "text"
            : header.Recipe != expected.Recipe ? "recipe"
            : null;
        return other is null ? header : throw new CheckpointException($"The checkpoint at step {header.Step} belongs to another {other}; it can only continue the run that wrote it.");
    }

    /// <summary>The header of a whole checkpoint; the stream stands at the first number then.</summary>
    internal static CheckpointHeader ReadHeader(FileStream stream)
    {
        var start = new byte[Magic.Length + sizeof(int)];
        if (stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !start.AsSpan(0, Magic.Length).SequenceEqual(Magic))
        {
            throw new CheckpointException("This file is not a training checkpoint of this program.");
        }

        var headerBytes = BinaryPrimitives.ReadInt32LittleEndian(start.AsSpan(Magic.Length));
        if (headerBytes is < 2 or > MostHeaderBytes || stream.Length < start.Length + headerBytes + ChecksumBytes || !ChecksumHolds(stream))
        {
            throw new CheckpointException($"The checkpoint is damaged: its {stream.Length} bytes do not match their checksum.");
        }

        stream.Position = start.Length;
        var json = new byte[headerBytes];
        stream.ReadExactly(json);
        var header = JsonSerializer.Deserialize<CheckpointHeader>(json)!;
        if (header.Replicas is < 1 or > Replicas.Most || !Enum.IsDefined(header.Precision))
        {
            throw new CheckpointException($"The checkpoint at step {header.Step} names {header.Replicas} replicas and precision {header.Precision}, which this program does not know.");
        }

        return header;
    }

    private static bool ChecksumHolds(FileStream stream)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = new byte[Chunk];
        stream.Position = 0;
        for (var left = stream.Length - ChecksumBytes; left > 0;)
        {
            var read = stream.Read(bytes, 0, (int)Math.Min(left, bytes.Length));
            if (read == 0)
            {
                return false; // became shorter while it was read
            }

            hash.AppendData(bytes, 0, read);
            left -= read;
        }

        var stored = new byte[ChecksumBytes];
        stream.ReadExactly(stored);
        return hash.GetHashAndReset().AsSpan().SequenceEqual(stored);
    }

    private static Tensor[] Buffers(FlatParameters parameters) => [parameters.Values, parameters.First, parameters.Second];

    private static void ForEachChunk(Tensor buffer, Action<Span<byte>> visit)
    {
        for (var start = 0L; start < buffer.numel(); start += Chunk)
        {
            using var chunk = buffer.narrow(0, start, Math.Min(Chunk, buffer.numel() - start));
            visit(chunk.bytes);
        }
    }
}

using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;
using static TorchSharp.torch;

namespace Playground.Transformers.Checkpoints;

/// <summary>An open safetensors file; tensors are read one by one, straight into their own memory.</summary>
internal sealed class SafetensorsFile : IDisposable
{
    private readonly SafeFileHandle _handle;
    private readonly string _name;

    public SafetensorsFile(string path)
    {
        _name = Path.GetFileName(path);
        try
        {
            _handle = File.OpenHandle(path);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new SafetensorsException(SafetensorsFault.Missing, $"The file {_name} is missing or cannot be opened.", missing);
        }

        try
        {
            Entries = ReadHeader();
        }
        catch
        {
            _handle.Dispose();
            throw;
        }
    }

    public IReadOnlyList<SafetensorsEntry> Entries { get; }

    /// <summary>What the file says of itself beside its tensors.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; private set; } = new Dictionary<string, string>();

    private IReadOnlyList<SafetensorsEntry> ReadHeader()
    {
        var fileLength = RandomAccess.GetLength(_handle);
        if (fileLength < 8)
            throw new SafetensorsException(SafetensorsFault.TooShort, $"The file {_name} has {fileLength} bytes; a safetensors file has at least 8.");
        Span<byte> prefix = stackalloc byte[8];
        Fill(prefix, 0);
        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > SafetensorsHeader.MaximumBytes)
        {
            throw new SafetensorsException(SafetensorsFault.HeaderTooLarge,
                $"The file {_name} says that its header has {length} bytes; the limit is {SafetensorsHeader.MaximumBytes}.");
        }

        if ((long)length > fileLength - 8)
            throw new SafetensorsException(SafetensorsFault.HeaderBeyondFile, $"The file {_name} ends within its header; it may be incomplete.");
        var json = new byte[length];
        Fill(json, 8);
        var entries = SafetensorsHeader.Parse(json, 8 + (long)length, fileLength, _name, out var metadata);
        Metadata = metadata;
        return entries;
    }

    /// <summary>The tensor's numbers as float32. Numbers that are not finite are passed on as they are: the answer's softmax refuses them.</summary>
    public Tensor Read(SafetensorsEntry entry)
    {
        var type = entry.Type switch
        {
            "F32" => ScalarType.Float32,
            "F16" => ScalarType.Float16,
            "BF16" => ScalarType.BFloat16,
            _ => throw new SafetensorsException(SafetensorsFault.UnsupportedType,
                $"The tensor {entry.Name} in {_name} has the type {entry.Type}; F32, F16 and BF16 can be read."),
        };
        using var scope = NewDisposeScope();
        using var gradients = no_grad();
        var stored = empty(entry.Shape, type);
        Fill(stored, entry.Offset);
        var value = type == ScalarType.Float32 ? stored : stored.to(ScalarType.Float32);
        return value.DetachFromDisposeScope();
    }

    /// <summary>Bytes from a place in the file on, as they are; as many as the target takes.</summary>
    public void ReadBytes(Span<byte> target, long offset) => Fill(target, offset);

    private void Fill(Tensor tensor, long offset)
    {
        const int piece = 1 << 28; // spans count in int, tensors may be larger
        var bytes = tensor.numel() * tensor.element_size();
        var flat = tensor.view(-1);
        var step = piece / tensor.element_size();
        for (long done = 0; done * tensor.element_size() < bytes; done += step)
        {
            using var part = flat.narrow(0, done, Math.Min(step, tensor.numel() - done));
            Fill(part.bytes, offset + (done * tensor.element_size()));
        }
    }

    private void Fill(Span<byte> target, long offset)
    {
        while (!target.IsEmpty)
        {
            var read = RandomAccess.Read(_handle, target, offset);
            if (read == 0)
                throw new SafetensorsException(SafetensorsFault.Truncated, $"The file {_name} became shorter while it was read.");
            target = target[read..];
            offset += read;
        }
    }

    public void Dispose() => _handle.Dispose();
}

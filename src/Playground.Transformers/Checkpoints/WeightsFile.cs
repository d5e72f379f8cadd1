using Playground.Transformers.Models;

namespace Playground.Transformers.Checkpoints;

/// <summary>
/// A model's weights alone, in half precision, in one safetensors file under their published names: small enough to keep many
/// moments of one training. Its <c>config.json</c> and tokenizer lie elsewhere, once for all of them.
/// </summary>
public static class WeightsFile
{
    private const int PieceBytes = 1 << 16;

    /// <summary>
    /// Writes beside the file, then renames: a reader finds all of it or nothing. A file that holds the very same already is
    /// left alone. It is on the disk for good after <see cref="FlushToDisk"/>.
    /// </summary>
    /// <exception cref="IOException">It could not be written, for instance on a full disk; an older file is unchanged.</exception>
    public static void Write(string path, LanguageModel model)
    {
        var part = path + ".part";
        try
        {
            try
            {
                SafetensorsWriter.Write(part, model.Weights, half: true, flushToDisk: false);
            }
            catch (PlaygroundException) // a weight beyond half precision
            {
                SafetensorsWriter.Write(part, model.Weights, half: false, flushToDisk: false);
            }

            if (!File.Exists(path) || !HoldTheSame(part, path))
            {
                File.Move(part, path, overwrite: true);
            }
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Makes a written file survive a power failure.</summary>
    public static void FlushToDisk(string path)
    {
        using var handle = File.OpenHandle(path, access: FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>The model of that configuration with the file's weights, in float32.</summary>
    /// <exception cref="PlaygroundException">The file is missing, broken, or belongs to another model.</exception>
    public static LanguageModel Read(string path, ModelConfiguration configuration)
    {
        using var checkpoint = Checkpoint.OfFile(path, configuration.TiedOutput);
        return ModelFactory.Create(configuration, checkpoint);
    }

    private static bool HoldTheSame(string one, string other)
    {
        using var first = File.OpenRead(one);
        using var second = File.OpenRead(other);
        if (first.Length != second.Length)
        {
            return false;
        }

        var (left, right) = (new byte[PieceBytes], new byte[PieceBytes]);
        while (true)
        {
            var read = first.ReadAtLeast(left, PieceBytes, throwOnEndOfStream: false);
            if (second.ReadAtLeast(right, PieceBytes, throwOnEndOfStream: false) != read || !left.AsSpan(0, read).SequenceEqual(right.AsSpan(0, read)))
            {
                return false;
            }

            if (read == 0)
            {
                return true;
            }
        }
    }
}

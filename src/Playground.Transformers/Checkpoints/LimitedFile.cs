namespace Playground.Transformers.Checkpoints;

/// <summary>Reads small files whole, and refuses large ones before reading.</summary>
internal static class LimitedFile
{
    public static byte[] Read(string path, long maximumBytes)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var handle = File.OpenHandle(path);
            var length = RandomAccess.GetLength(handle);
            if (length > maximumBytes)
                throw new PlaygroundException($"The file {name} has {length} bytes; the limit is {maximumBytes}.");
            var bytes = new byte[length];
            for (int read, done = 0; done < bytes.Length; done += read)
            {
                read = RandomAccess.Read(handle, bytes.AsSpan(done), done);
                if (read == 0)
                    throw new PlaygroundException($"The file {name} became shorter while it was read.");
            }

            return bytes;
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new PlaygroundException($"The file {name} is missing or cannot be opened.", missing);
        }
    }
}

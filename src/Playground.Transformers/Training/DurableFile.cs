using System.Runtime.InteropServices;

namespace Playground.Transformers.Training;

/// <summary>Replaces a file as a whole: a reader, or the next start after a power cut, finds the old one or the new one.</summary>
public static partial class DurableFile
{
    /// <summary>Writes beside the file, flushes to disk, renames. On any failure the old file stays and the part is removed.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var full = Path.GetFullPath(path);
        var part = full + ".part";
        try
        {
            using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(part, full, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }

        FlushFolder(Path.GetDirectoryName(full)!);
    }

    /// <summary>Gives a folder of files just written its name: after a power cut it is there with all of them, or not at all.</summary>
    public static void MoveFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from))
        {
            using var handle = File.OpenHandle(file, access: FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(handle);
        }

        FlushFolder(from);
        Directory.Move(from, to);
        FlushFolder(Path.GetDirectoryName(Path.GetFullPath(to))!);
    }

    /// <summary>The rename itself reaches the disk with its folder. Windows has no such call and needs none.</summary>
    private static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Open(folder, 0);
        if (descriptor >= 0)
        {
            _ = Sync(descriptor); // some file systems refuse it for folders; the rename has happened all the same
            _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}

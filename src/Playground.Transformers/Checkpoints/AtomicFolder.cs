using System.Runtime.InteropServices;

namespace Playground.Transformers.Checkpoints;

/// <summary>Writes a folder so that a reader sees the old one or the new one, never a half.</summary>
internal static partial class AtomicFolder
{
    /// <summary>Has the content written into a folder beside the target, flushes it to disk, then exchanges the two by name.</summary>
    public static void Write(string folder, Action<string> content)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var parent = Path.GetDirectoryName(folder) ?? throw new PlaygroundException("A model cannot be written to the root of a drive.");
        var unfinished = Path.Combine(parent, $".{Path.GetFileName(folder)}.{Guid.NewGuid():N}.tmp");
        Directory.CreateDirectory(unfinished);
        try
        {
            content(unfinished);
            foreach (var file in Directory.EnumerateFiles(unfinished, "*", SearchOption.AllDirectories))
            {
                using var handle = File.OpenHandle(file, access: FileAccess.ReadWrite);
                RandomAccess.FlushToDisk(handle);
            }

            if (!Directory.Exists(folder))
                Directory.Move(unfinished, folder);
            else if (!TryExchange(unfinished, folder))
                Replace(unfinished, folder);
        }
        finally
        {
            if (Directory.Exists(unfinished)) // a failed attempt, or after the exchange the old content
                Directory.Delete(unfinished, recursive: true);
        }
    }

    /// <summary>Without an exchange in one step there is a moment with no folder; the old one is put back if the new one cannot take its place.</summary>
    private static void Replace(string unfinished, string folder)
    {
        var old = unfinished + ".old";
        Directory.Move(folder, old);
        try
        {
            Directory.Move(unfinished, folder);
        }
        catch
        {
            Directory.Move(old, folder);
            throw;
        }

        Directory.Delete(old, recursive: true);
    }

    private static bool TryExchange(string one, string other)
    {
        const int currentDirectory = -100;
        const uint exchange = 2;
        try
        {
            return OperatingSystem.IsLinux() && RenameAt2(currentDirectory, one, currentDirectory, other, exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false; // C libraries older than the call
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt2(int fromFolder, string from, int toFolder, string to, uint flags);
}

using System.IO.Compression;

namespace Playground.Worker.TakeAway;

/// <summary>A zip to be sent once: disposing the stream removes the file behind it.</summary>
public static class TemporaryZip
{
    public static FileStream Of(string folder) => Create(archive => AddFiles(archive, folder));

    public static FileStream Create(Action<ZipArchive> fill)
    {
        var zip = new FileStream(
            Path.Combine(Path.GetTempPath(), $"playground-{Guid.NewGuid():n}.zip"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        try
        {
            using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
            {
                fill(archive);
            }

            zip.Position = 0;
            return zip;
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <param name="leftOut">The name of one that the caller adds himself.</param>
    public static void AddFiles(ZipArchive archive, string folder, string? leftOut = null)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) != leftOut).Order(StringComparer.Ordinal))
        {
            archive.CreateEntryFromFile(file, Path.GetFileName(file), CompressionLevel.Fastest);
        }
    }
}

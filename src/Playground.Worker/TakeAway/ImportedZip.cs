using System.IO.Compression;
using System.IO.Hashing;
using Playground.Contracts;
using Playground.Transformers;

namespace Playground.Worker.TakeAway;

/// <summary>
/// Unpacks a zip that nobody vouches for: only files by the names of an export, each once, at the top or in one folder, within their sizes.
/// Names never become paths before they were found in our own list; sizes are counted while unpacking, whatever the zip says, and checksums compared: .NET reads on over a wrong one, and weights with a flipped bit look like others.
/// </summary>
internal static class ImportedZip
{
    /// <summary>Deflate reaches 1,000; an exported run stays below 10.</summary>
    private const int MostExpansion = 100;
    private const long SmallEnough = 1024 * 1024;

    /// <summary>Unpacks into an empty folder; refuses with one sentence.</summary>
    public static async Task Unpack(Stream zip, string destination, CancellationToken cancellation)
    {
        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            var files = Files(archive);
            Check(files);
            Directory.CreateDirectory(Path.Combine(destination, ExportedFiles.Moments));
            var leftForMoments = Limits.ImportBytes;
            foreach (var (name, entry) in files)
            {
                if (ExportedFiles.IsMoment(name, out _))
                {
                    leftForMoments -= await Unpack(entry, name, destination, leftForMoments, MomentsTooLarge, cancellation);
                }
                else
                {
                    await Unpack(entry, name, destination, ExportedFiles.Limit(name), TooLarge(name), cancellation);
                }
            }
        }
        catch (InvalidDataException e)
        {
            throw new PlaygroundException("This is not a zip file, or it is damaged.", e);
        }
    }

    /// <summary>The files by name. A folder that holds them all is left out, and so is what a Mac adds: both come about where a zip was unpacked and packed again.</summary>
    private static IReadOnlyList<(string Name, ZipArchiveEntry Entry)> Files(ZipArchive archive)
    {
        var entries = archive.Entries.Where(entry => !entry.FullName.EndsWith('/') && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) && entry.Name != ".DS_Store").ToList();
        var folders = entries.Select(entry => entry.FullName[..(entry.FullName.IndexOf('/', StringComparison.Ordinal) + 1)]).Distinct().ToList();
        var folder = folders is [{ Length: > 1 } only] && only is not ("../" or "./") ? only : "";
        return [.. entries.Select(entry => (entry.FullName[folder.Length..], entry))];
    }

    private static void Check(IReadOnlyList<(string Name, ZipArchiveEntry Entry)> files)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, entry) in files)
        {
            Refuse(!ExportedFiles.IsKnown(name), $"The zip holds “{Shown(entry.FullName)}”, which no exported run has; nothing was taken from it.");
            Refuse(!seen.Add(name), $"The zip holds {name} twice.");
            Refuse(entry.Length > ExportedFiles.Limit(name), TooLarge(name));
            Refuse(
                entry.Length > SmallEnough && entry.Length / MostExpansion > entry.CompressedLength,
                $"{name} unpacks to more than {MostExpansion} times its size, which no exported run does.");
        }

        var moments = files.Where(file => ExportedFiles.IsMoment(file.Name, out _)).ToList();
        Refuse(moments.Count > ExportedFiles.MostMoments, $"The zip holds {moments.Count} moments; a run has at most {ExportedFiles.MostMoments}.");
        Refuse(moments.Sum(file => file.Entry.Length) > Limits.ImportBytes, MomentsTooLarge);
        Refuse(ExportedFiles.Needed.FirstOrDefault(name => !seen.Contains(name)) is { } missing, $"The zip has no {ExportedFiles.Needed.FirstOrDefault(name => !seen.Contains(name))}, so it is not an exported run.");
    }

    /// <param name="most">Bytes, beside what follows from its size in the zip.</param>
    /// <returns>How many it has.</returns>
    private static async Task<long> Unpack(ZipArchiveEntry entry, string name, string destination, long most, string tooLarge, CancellationToken cancellation)
    {
        await using var packed = await entry.OpenAsync(cancellation);
        await using var file = new FileStream(Path.Combine(destination, name), FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var piece = new byte[128 * 1024];
        var checksum = new Crc32();
        var limit = Math.Min(most, Math.Max(SmallEnough, MostExpansion * entry.CompressedLength));
        for (long done = 0; ;)
        {
            var read = await packed.ReadAsync(piece, cancellation);
            if (read == 0)
            {
                Refuse(checksum.GetCurrentHashAsUInt32() != entry.Crc32, $"The zip is damaged: {name} is not what was packed.");
                return done;
            }

            done += read;
            Refuse(done > entry.Length, $"{name} is larger than the zip says that it is.");
            Refuse(done > limit, tooLarge);
            checksum.Append(piece.AsSpan(0, read));
            await file.WriteAsync(piece.AsMemory(0, read), cancellation);
        }
    }

    private static string MomentsTooLarge => $"The moments in the zip unpack to more than {Limits.ImportBytes / 1024 / 1024} MB, the most that is taken.";

    private static string TooLarge(string name) => $"{name} is larger than the {ExportedFiles.Limit(name) / 1024 / 1024} MB that it may have.";

    private static string Shown(string name) => new([.. name.Take(80).Select(c => char.IsControl(c) ? '?' : c)]);

    private static void Refuse(bool wrong, string sentence)
    {
        if (wrong)
        {
            throw new PlaygroundException(sentence);
        }
    }
}

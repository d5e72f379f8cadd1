using System.IO.Compression;
using Playground.Transformers.Checkpoints;
using Playground.Transformers.Models;
using Playground.Worker.Snapshots;
using Playground.Worker.Storage;

namespace Playground.Worker.TakeAway;

/// <summary>The kept moments of a run on its way in a zip: so that it can be rewound where it is brought to, as where it was trained.</summary>
public sealed class TakenMoments(SnapshotStore store, DataFolder folder, ILogger<TakenMoments> log)
{
    /// <summary>Adds the moments up to a step. One that is thinned out meanwhile is left out.</summary>
    internal void AddTo(ZipArchive archive, string runId, int lastStep)
    {
        foreach (var step in store.List(runId).Snapshots.Select(snapshot => snapshot.Step).Where(step => step <= lastStep))
        {
            using var weights = Open(store.FileOf(runId, step));
            if (weights is not null)
            {
                using var entry = archive.CreateEntry(ExportedFiles.MomentOf(step), CompressionLevel.Fastest).Open();
                weights.CopyTo(entry);
            }
        }
    }

    /// <summary>Makes them the moments of a run, thinned out where they exceed the quota, as if it had been trained here.</summary>
    /// <param name="taken">The folder that holds them.</param>
    /// <param name="lastStep">Kept in any case.</param>
    /// <returns>False where they could not be written: the run is there all the same.</returns>
    internal bool Keep(string taken, string runId, int lastStep, ModelConfiguration configuration)
    {
        try
        {
            Take(FilesIn(taken), runId, lastStep, configuration);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(e, "The moments of run {Run}, which was brought in, could not be kept", runId);
            return false;
        }
    }

    private void Take(IReadOnlyList<(int Step, string Path)> files, string runId, int lastStep, ModelConfiguration configuration)
    {
        if (files.Count == 0)
        {
            return;
        }

        Directory.CreateDirectory(folder.Snapshots(runId));
        ModelFolder.WriteConfiguration(folder.Snapshots(runId), configuration, halfPrecision: true);
        if (!Directory.Exists(folder.RunTokenizer(runId))) // it came with the training state
        {
            ExportedFiles.CopyTokenizer(folder.RunModel(runId), folder.RunTokenizer(runId));
        }

        foreach (var (step, path) in files)
        {
            // What is thinned out to make room may be this one.
            if (store.MakeRoom(runId, step, new FileInfo(path).Length) && (step == lastStep || store.IsWanted(runId, step)))
            {
                File.Move(path, store.FileOf(runId, step));
                store.Add(runId, step);
            }
        }
    }

    /// <summary>The moments in the folder of an unpacked zip, in order of steps.</summary>
    internal static IReadOnlyList<(int Step, string Path)> Files(string unpacked) => FilesIn(Path.Combine(unpacked, ExportedFiles.Moments));

    private static IReadOnlyList<(int Step, string Path)> FilesIn(string moments) =>
    [
        .. from path in Directory.EnumerateFiles(moments)
           let step = ExportedFiles.IsMoment($"{ExportedFiles.Moments}/{Path.GetFileName(path)}", out var found) ? found : -1
           where step >= 0
           orderby step
           select (step, path),
    ];

    private static FileStream? Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}

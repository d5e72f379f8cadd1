using System.IO.Compression;
using Playground.Transformers;
using Playground.Transformers.Checkpoints;
using Playground.Transformers.Models;
using Playground.Worker.Snapshots;
using Playground.Worker.Storage;

namespace Playground.Worker.TakeAway;

/// <summary>The kept moments of a run on its way in a zip: so that it can be rewound where it is brought to, as where it was trained.</summary>
public sealed class TakenMoments(SnapshotStore store, DataFolder folder)
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

    /// <summary>Reads every unpacked moment as the model's configuration says it is, and refuses what isn't with one sentence; on a torch thread.</summary>
    internal static void Check(string unpacked, int lastStep, ModelConfiguration configuration)
    {
        foreach (var (step, path) in Files(unpacked))
        {
            if (step > lastStep)
            {
                throw new PlaygroundException($"The zip holds a moment of step {step}; the run in it is at step {lastStep}.");
            }

            string? notFinite;
            try
            {
                using var model = WeightsFile.Read(path, configuration);
                notFinite = model.FirstNotFinite();
            }
            catch (PlaygroundException e)
            {
                throw new PlaygroundException($"{ExportedFiles.MomentOf(step)} does not hold the model's weights: {e.Message}", e);
            }

            ImportedRun.RefuseNotFinite(ExportedFiles.MomentOf(step), notFinite);
        }
    }

    /// <summary>Makes them the moments of a run, thinned out where they exceed the quota, as if it had been trained here.</summary>
    /// <param name="lastStep">Kept in any case.</param>
    internal void Keep(string unpacked, string runId, int lastStep, ModelConfiguration configuration)
    {
        var files = Files(unpacked);
        if (files.Count == 0)
        {
            return;
        }

        Directory.CreateDirectory(folder.Snapshots(runId));
        ModelFolder.WriteConfiguration(folder.Snapshots(runId), configuration, halfPrecision: true);
        Directory.CreateDirectory(folder.RunTokenizer(runId));
        foreach (var name in ExportedFiles.OfTokenizer.Where(name => File.Exists(Path.Combine(unpacked, name))))
        {
            File.Copy(Path.Combine(unpacked, name), Path.Combine(folder.RunTokenizer(runId), name));
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

    private static IReadOnlyList<(int Step, string Path)> Files(string unpacked) =>
    [
        .. from path in Directory.EnumerateFiles(Path.Combine(unpacked, ExportedFiles.Moments))
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

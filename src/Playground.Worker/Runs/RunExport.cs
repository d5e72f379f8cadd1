using System.IO.Compression;
using Playground.Worker.Storage;

namespace Playground.Worker.Runs;

/// <summary>A run's model as a zip of its Hugging Face folder.</summary>
public sealed class RunExport(TrainingRuns runs, DataFolder folder)
{
    /// <summary>The finished model, or a fresh snapshot of one in training. The caller disposes the stream, which removes the file behind it.</summary>
    public async Task<Stream> Zip(string runId, CancellationToken cancellation)
    {
        var run = runs.Find(runId);
        var finished = folder.RunModel(run.Id);
        if (run.Model is null && Directory.Exists(finished))
        {
            return Pack(finished);
        }

        var snapshot = Directory.CreateTempSubdirectory("playground-export-");
        try
        {
            var destination = Path.Combine(snapshot.FullName, run.Id);
            await run.WriteModel(destination, cancellation);
            return Pack(destination);
        }
        finally
        {
            snapshot.Delete(recursive: true);
        }
    }

    /// <summary>A folder as a zip; disposing the stream removes the file behind it.</summary>
    public static FileStream Pack(string source)
    {
        var zip = new FileStream(
            Path.Combine(Path.GetTempPath(), $"playground-{Guid.NewGuid():n}.zip"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        try
        {
            ZipFile.CreateFromDirectory(source, zip);
            zip.Position = 0;
            return zip;
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }
}

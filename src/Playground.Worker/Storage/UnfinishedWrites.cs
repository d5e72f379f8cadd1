using System.Text.RegularExpressions;

namespace Playground.Worker.Storage;

/// <summary>What a killed worker had begun to write and nobody looks for again: files of that size would stay, and count towards no quota.</summary>
public sealed partial class UnfinishedWrites(DataFolder folder, ILogger<UnfinishedWrites> log)
{
    /// <summary>Before this worker writes anything itself.</summary>
    public void Remove()
    {
        foreach (var run in new DirectoryInfo(folder.Runs).GetDirectories())
        {
            Try(run, () => RemoveParts(run)); // of its checkpoint
            var snapshots = new DirectoryInfo(folder.Snapshots(run.Name));
            Try(snapshots, () => RemoveParts(snapshots));
        }

        var models = new DirectoryInfo(Path.GetDirectoryName(folder.RunModel("any"))!);
        foreach (var aside in models.Exists ? models.GetDirectories(".*") : [])
        {
            if (AsideName().Match(aside.Name) is { Success: true } name)
            {
                Try(aside, () => RemoveModel(aside, name.Groups["run"].Value, isWhole: name.Groups["kind"].Value == "old"));
            }
        }
    }

    private static void RemoveParts(DirectoryInfo written)
    {
        foreach (var part in written.Exists ? written.GetFiles("*.part") : [])
        {
            part.Delete();
        }
    }

    /// <summary>The older one of two models was put aside for the newer; where the kill came between, it is all there is.</summary>
    private void RemoveModel(DirectoryInfo aside, string run, bool isWhole)
    {
        if (isWhole && !Directory.Exists(folder.RunModel(run)) && !Directory.Exists(folder.DeletedModel(run)))
        {
            aside.MoveTo(folder.RunModel(run));
        }
        else
        {
            aside.Delete(recursive: true);
        }
    }

    private void Try(DirectoryInfo left, Action remove)
    {
        try
        {
            remove();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(e, "What a killed worker left in {Path} could not be removed", left.FullName);
        }
    }

    /// <summary>As <see cref="Runs.TrainingSession.WriteModel"/> names what it has not finished, and what it puts aside.</summary>
    [GeneratedRegex(@"^\.(?<run>.+)\.[0-9a-f]{32}\.(?<kind>new|old)$")]
    private static partial Regex AsideName();
}

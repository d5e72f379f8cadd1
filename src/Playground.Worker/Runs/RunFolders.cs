using Playground.Worker.Storage;

namespace Playground.Worker.Runs;

/// <summary>
/// Where the model of a run lies: where the catalogue sees it, or beside that under another name while the run is deleted or is being
/// brought in. The run's row says which; a worker that was killed between the two is finished with at the next start. Whoever calls this
/// holds the lock of the list of runs.
/// </summary>
public sealed class RunFolders(DataFolder folder, ILogger<RunFolders> log)
{
    public void PlaceModel(string id, bool isDeleted)
    {
        var (seen, hidden, imported) = (folder.RunModel(id), folder.DeletedModel(id), folder.ImportedModel(id));
        var (there, elsewhere) = isDeleted ? (hidden, new[] { seen, imported }) : (seen, [hidden, imported]);
        if (!Directory.Exists(there) && elsewhere.FirstOrDefault(Directory.Exists) is { } from)
        {
            Directory.Move(from, there);
        }
    }

    /// <summary>What a run that is brought in goes on from; where a kill comes between its row and this, the next start does it.</summary>
    public void PlaceState(string id)
    {
        if (Directory.Exists(folder.ImportedState(id)) && !Directory.Exists(folder.Run(id)))
        {
            Directory.Move(folder.ImportedState(id), folder.Run(id));
        }
    }

    /// <summary>The model of a run that came to its end while it was being deleted. One that can't be moved stays, which the log says.</summary>
    public void PlaceFinishedModel(string id, bool isDeleted)
    {
        try
        {
            PlaceModel(id, isDeleted);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(e, "The model of the deleted run {Run} could not be put aside", id);
        }
    }

    /// <summary>What an earlier worker did not come to place. What can't be moved stays, which the log says.</summary>
    public void PlaceLeftElsewhere(StoredRun run)
    {
        try
        {
            PlaceModel(run.Id, run.Deleted is not null);
            PlaceState(run.Id);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(e, "The model of run {Run} could not be put where it belongs", run.Id);
        }
    }

    /// <summary>All that a run has, wherever its model lies.</summary>
    public void Remove(string id)
    {
        foreach (var path in (string[])[folder.Run(id), folder.DeletedModel(id), folder.RunModel(id)]) // the last where a kill came upon the deletion
        {
            RemoveIfThere(path);
        }
    }

    /// <summary>What a run that could not be brought in would have gone on from.</summary>
    public void RemoveState(string id) => RemoveIfThere(folder.Run(id));

    /// <summary>Of imports that no run came of: nobody knows of these files, and they may be large.</summary>
    /// <param name="known">The ids of all runs that there is a row of.</param>
    public void RemoveUnfinishedImports(IReadOnlySet<string> known)
    {
        foreach (var left in folder.Imports().Where(left => !known.Contains(DataFolder.RunOfImport(left.Name))))
        {
            try
            {
                if (left is DirectoryInfo import)
                {
                    import.Delete(recursive: true);
                }
                else
                {
                    left.Delete();
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                log.LogWarning(e, "{Path} is left of an import and could not be removed", left.FullName);
            }
        }
    }

    private static void RemoveIfThere(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }
}

using Playground.Worker.Storage;

namespace Playground.Worker.Runs;

/// <content>
/// Where the model of a run lies: where the catalogue sees it, or beside that under another name while the run is deleted or is being
/// brought in. The run's row says which; a worker that was killed between the two is finished with at the next start.
/// </content>
public sealed partial class TrainingRuns
{
    private void PlaceModel(string id, bool isDeleted)
    {
        var (seen, hidden, imported) = (services.Folder.RunModel(id), services.Folder.DeletedModel(id), services.Folder.ImportedModel(id));
        var (there, elsewhere) = isDeleted ? (hidden, new[] { seen, imported }) : (seen, [hidden, imported]);
        if (!Directory.Exists(there) && elsewhere.FirstOrDefault(Directory.Exists) is { } from)
        {
            Directory.Move(from, there);
        }
    }

    /// <summary>A run that came to its end while it was being deleted has put its model where everyone sees it.</summary>
    private void HideModelIfDeleted(Run run)
    {
        if (run.State.Summary.Deleted is null || !RunState.IsEnd(run.State.Status))
        {
            return;
        }

        lock (access)
        {
            try
            {
                PlaceModel(run.Id, run.State.Summary.Deleted is not null); // looked at again: it may be on its way back
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                log.LogWarning(e, "The model of the deleted run {Run} could not be put aside", run.Id);
            }
        }
    }

    private void PlaceModelLeftElsewhere(StoredRun run)
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

    /// <summary>Of imports that no run came of: nobody knows of these files, and they may be large.</summary>
    private void RemoveUnfinishedImports()
    {
        var known = services.Runs.ReadIds(); // also of rows that can't be read: their model may have found its place not yet
        foreach (var left in services.Folder.Imports().Where(left => !known.Contains(DataFolder.RunOfImport(left.Name))))
        {
            try
            {
                if (left is DirectoryInfo folder)
                {
                    folder.Delete(recursive: true);
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

    /// <summary>What a run that is brought in goes on from; where a kill comes between its row and this, the next start does it.</summary>
    private void PlaceState(string id)
    {
        if (Directory.Exists(services.Folder.ImportedState(id)) && !Directory.Exists(services.Folder.Run(id)))
        {
            Directory.Move(services.Folder.ImportedState(id), services.Folder.Run(id));
        }
    }
}

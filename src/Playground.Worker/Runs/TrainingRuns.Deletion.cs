using Microsoft.Data.Sqlite;
using Playground.Contracts;
using Playground.Worker.Storage;

namespace Playground.Worker.Runs;

/// <content>
/// Deleting, bringing back, and after <see cref="Limits.DeletedRunDays"/> removing for good. A deleted run keeps all its
/// files; its model's folder only takes a name that the catalogue does not see.
/// </content>
public sealed partial class TrainingRuns
{
    private const string PausedByDeletion = "Paused since it was deleted; resume it to go on.";

    /// <summary>What can still be brought back, the newest deletion first.</summary>
    public IReadOnlyList<RunSummary> ListDeleted()
    {
        lock (access)
        {
            return [.. runs.Select(run => run.State.Summary).Where(run => run.Deleted is not null && !IsGone(run.Deleted)).OrderByDescending(run => run.Deleted)];
        }
    }

    /// <summary>Pauses a run that is on, and takes it out of every list.</summary>
    public async Task<RunSummary> Delete(string id)
    {
        var run = Find(id);
        var paused = false;
        try
        {
            if (run.State.Status != RunStatus.Paused && !RunState.IsEnd(run.State.Status))
            {
                paused = (await run.Pause()).Status == RunStatus.Paused;
            }
        }
        catch (RunStateException) when (RunState.IsEnd(run.State.Status))
        {
            // it came to its end by itself
        }

        SetDeleted(run, services.Time.GetUtcNow(), paused ? PausedByDeletion : null);
        return run.State.Summary;
    }

    /// <summary>A run that was on, or waited, when it was deleted goes to the end of the line; where that is full it stays paused, and says why it is.</summary>
    public RunSummary BringBack(string id)
    {
        Run run;
        lock (access)
        {
            run = runs.FirstOrDefault(one => one.Id == id && !IsGone(one.State.Summary.Deleted)) ?? throw new UnknownRunException(id);
        }

        if (run.State.Summary.Deleted is null)
        {
            throw RunStateException.For(run.State.Summary, "brought back; it was not deleted");
        }

        SetDeleted(run, null);
        if (run.State.Summary is { Status: RunStatus.Paused, Message: PausedByDeletion })
        {
            try
            {
                return Resume(id);
            }
            catch (RunStateException)
            {
                log.LogInformation("Run {Run} is back, but not in line: that is full", id);
            }
        }

        return Get(id);
    }

    private void SetDeleted(Run run, DateTimeOffset? time, string? message = null)
    {
        lock (access)
        {
            message = run.State.Status == RunStatus.Paused ? message : null; // how it ended says more
            services.Runs.SetDeleted(run.Id, time, message);
            run.State.SetDeleted(time, message);
            PlaceModel(run.Id, isDeleted: time is not null);
            if (time is null && hasBegun)
            {
                run.ReadIfPaused(); // deleted before this worker began, it was never loaded
            }
        }

        run.State.News.Pulse();
        Changed(run);
    }

    /// <summary>Deleted so long ago that it can't be brought back. Its files stay until the next start; what it needed need not.</summary>
    private bool IsGone(DateTimeOffset? deleted) => services.Time.GetUtcNow() - deleted >= TimeSpan.FromDays(Limits.DeletedRunDays);

    private bool PurgeIfOld(StoredRun run)
    {
        if (!IsGone(run.Deleted))
        {
            return false;
        }

        try
        {
            foreach (var folder in (string[])[services.Folder.Run(run.Id), services.Folder.DeletedModel(run.Id), services.Folder.RunModel(run.Id)]) // the last where a kill came upon the deletion
            {
                if (Directory.Exists(folder))
                {
                    Directory.Delete(folder, recursive: true);
                }
            }

            services.Runs.Purge(run.Id); // last: a run whose files could not go is tried again at the next start
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException) // the others are restored all the same
        {
            log.LogWarning(e, "Run {Run}, deleted on {Time}, could not be removed with all its files", run.Id, run.Deleted);
        }

        return true;
    }
}

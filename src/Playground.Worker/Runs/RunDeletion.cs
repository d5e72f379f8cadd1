using Playground.Contracts;

namespace Playground.Worker.Runs;

/// <summary>
/// Deleting and bringing back; after <see cref="Limits.DeletedRunDays"/> a start removes for good. A deleted run keeps all its
/// files; its model's folder only takes a name that the catalogue does not see.
/// </summary>
public sealed class RunDeletion(TrainingRuns runs, StoredRuns stored, TimeProvider time, ILogger<RunDeletion> log)
{
    private const string PausedByDeletion = "Paused since it was deleted; resume it to go on.";

    /// <summary>What can still be brought back, the newest deletion first.</summary>
    public IReadOnlyList<RunSummary> List() => runs.Holding<IReadOnlyList<RunSummary>>(all =>
        [.. all.Select(run => run.State.Summary).Where(run => run.Deleted is not null && !stored.IsGone(run.Deleted)).OrderByDescending(run => run.Deleted)]);

    /// <summary>Pauses a run that is on, and takes it out of every list.</summary>
    public async Task<RunSummary> Delete(string id)
    {
        var run = runs.Find(id);
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

        runs.SetDeleted(run, time.GetUtcNow(), paused ? PausedByDeletion : null);
        return run.State.Summary;
    }

    /// <summary>A run that was on, or waited, when it was deleted goes to the end of the line; where that is full it stays paused, and says why it is.</summary>
    public RunSummary BringBack(string id)
    {
        var run = runs.Holding(all => all.FirstOrDefault(one => one.Id == id && !stored.IsGone(one.State.Summary.Deleted))) ?? throw new UnknownRunException(id);
        if (!run.IsDeleted)
        {
            throw RunStateException.For(run.State.Summary, "brought back; it was not deleted");
        }

        runs.SetDeleted(run, null);
        if (run.State.Summary is { Status: RunStatus.Paused, Message: PausedByDeletion })
        {
            try
            {
                return runs.Resume(id);
            }
            catch (RunStateException)
            {
                log.LogInformation("Run {Run} is back, but not in line: that is full", id);
            }
        }

        return runs.Get(id);
    }
}

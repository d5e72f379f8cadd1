using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Playground.Contracts;
using Playground.Worker.Storage;

namespace Playground.Worker.Runs;

/// <summary>A run as an earlier worker left it.</summary>
/// <param name="WasInterrupted">It had the machine.</param>
/// <param name="WasStopping">Somebody had asked it to stop.</param>
/// <param name="Place">In line: whoever came before has a lower one.</param>
public sealed record RestoredRun(RunSummary Run, bool WasInterrupted, bool WasStopping, int Place);

/// <summary>
/// The runs as they are stored: their rows, and the folders that follow them. What a kill leaves undone between the two is done at the next start. Whoever
/// calls this holds the lock of the list of runs.
/// </summary>
public sealed class StoredRuns(RunServices services, RunFolders folders, ILogger<StoredRuns> log)
{
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));

    /// <summary>All that are still kept, oldest first. Each is put in its place when it is come to, and those that were deleted too long ago are removed for good.</summary>
    public IEnumerable<RestoredRun> Restore()
    {
        foreach (var stored in services.Standings.ReadRuns().Where(run => !PurgeIfOld(run)))
        {
            folders.PlaceLeftElsewhere(stored);
            var latest = services.Points.Latest(stored.Id);
            var interrupted = stored.Status is RunStatus.Preparing or RunStatus.Running;
            var goesOn = interrupted || (stored.Status is RunStatus.Completed && stored.Step < stored.Recipe.Steps); // it had been given more steps, and the kill came before it was in line
            var run = new RunSummary(
                stored.Id, stored.Name, goesOn ? RunStatus.Queued : stored.Status, goesOn ? null : stored.Message, latest?.Step ?? stored.Step, stored.Created, ModelIdOf(stored.Id),
                stored.Recipe, latest, null, stored.Note, services.Standings.ReadMarks(stored.Id), stored.Deleted,
                services.Points.LatestValidationLoss(stored.Id), services.Points.Recent(stored.Id), Pace: stored.Pace);
            yield return new RestoredRun(run, interrupted, stored.IsStopping, stored.Place ?? (stored.Status is RunStatus.Completed ? int.MaxValue : 0)); // 0: of a version that kept no places, oldest first
        }
    }

    /// <summary>After all were restored.</summary>
    public void RemoveUnfinishedImports() => folders.RemoveUnfinishedImports(services.Runs.ReadIds()); // also of rows that can't be read: their model may have found its place not yet

    /// <summary>Stores new runs, all or none; one without a name gets a number.</summary>
    /// <param name="known">How many runs there are.</param>
    public IReadOnlyList<RunSummary> Insert(IReadOnlyList<RunRecipe> recipes, int known)
    {
        var added = recipes.Select((recipe, i) => new StoredRun(
            NewId(), string.IsNullOrWhiteSpace(recipe.Name) ? $"Run {known + 1 + i}" : recipe.Name.Trim(), services.Time.GetUtcNow(), recipe, RunStatus.Queued, null, 0)).ToArray();
        services.Runs.Insert(added);
        return [.. added.Select(run => new RunSummary(run.Id, run.Name, RunStatus.Queued, null, 0, run.Created, ModelIdOf(run.Id), run.Recipe, null, null))];
    }

    /// <summary>Stores a run that has ended elsewhere with all its points, or nothing of it; its model waits in <see cref="DataFolder.ImportedModel"/>.</summary>
    /// <param name="marks">What happened to it there, without changes of the learning rate.</param>
    public RunSummary Adopt(StoredRun stored, IReadOnlyList<TrainingPoint> points, IReadOnlyList<RunMark> marks)
    {
        services.Database.Write(connection =>
        {
            PointStore.Append(connection, stored.Id, points);
            RunStore.Insert(connection, stored);
            foreach (var mark in marks)
            {
                MarkStore.Add(connection, stored.Id, mark);
            }
        });
        try
        {
            folders.PlaceState(stored.Id);
            folders.PlaceModel(stored.Id, isDeleted: false); // after the row: where a kill comes between, the next start does this
        }
        catch
        {
            services.Runs.Purge(stored.Id);
            folders.RemoveState(stored.Id);
            throw;
        }

        return new RunSummary(
            stored.Id, stored.Name, stored.Status, stored.Message, stored.Step, stored.Created, ModelIdOf(stored.Id), stored.Recipe, points.Count > 0 ? points[^1] : null, null,
            stored.Note, marks, ValidationLoss: points.LastOrDefault(point => point.ValidationLoss is not null)?.ValidationLoss, Recent: RecentSteps.Of(points));
    }

    /// <summary>Marks a run as deleted, or with <paramref name="time"/> null as there again.</summary>
    /// <param name="message">What it says from then on, where it is paused; null: what it said before.</param>
    public void SetDeleted(Run run, DateTimeOffset? time, string? message)
    {
        message = run.State.Status == RunStatus.Paused ? message : null; // how it ended says more
        services.Runs.SetDeleted(run.Id, time, message);
        run.State.SetDeleted(time, message);
        folders.PlaceModel(run.Id, isDeleted: time is not null);
    }

    /// <summary>A run that came to its end while it was being deleted has put its model where everyone sees it.</summary>
    public void PlaceFinishedModel(Run run) => folders.PlaceFinishedModel(run.Id, run.State.Summary.Deleted is not null); // looked at here: it may be on its way back

    /// <summary>Deleted so long ago that it can't be brought back. Its files stay until the next start; what it needed need not.</summary>
    public bool IsGone(DateTimeOffset? deleted) => services.Time.GetUtcNow() - deleted >= TimeSpan.FromDays(Limits.DeletedRunDays);

    private static string ModelIdOf(string runId) => $"runs/{runId}";

    private bool PurgeIfOld(StoredRun run)
    {
        if (!IsGone(run.Deleted))
        {
            return false;
        }

        try
        {
            folders.Remove(run.Id);
            services.Runs.Purge(run.Id); // last: a run whose files could not go is tried again at the next start
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException) // the others are restored all the same
        {
            log.LogWarning(e, "Run {Run}, deleted on {Time}, could not be removed with all its files", run.Id, run.Deleted);
        }

        return true;
    }
}

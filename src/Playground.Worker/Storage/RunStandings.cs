using System.Text.Json;
using Microsoft.Data.Sqlite;
using Playground.Contracts;

namespace Playground.Worker.Storage;

/// <summary>How a run stands.</summary>
/// <param name="IsStopping">Somebody asked it to stop, and it has not come to that yet.</param>
public sealed record Standing(RunStatus Status, string? Message, int Step, bool IsStopping = false);

/// <summary>
/// How runs stand and what happened to them: in the database, or where that takes nothing, in the <see cref="Reserve"/>. So the pause that a full disk brings outlives
/// this worker however it ends; as soon as the database takes something of that run again, it takes this too.
/// </summary>
public sealed partial class RunStandings
{
    private readonly RunStore runs;
    private readonly MarkStore marks;
    private readonly Database database;
    private readonly Reserve reserve;
    private readonly ILogger log;
    private readonly Lock access = new();
    private readonly Dictionary<string, Unstored> unstored;

    public RunStandings(RunStore runs, MarkStore marks, Database database, Reserve reserve, ILogger<RunStandings> log)
    {
        (this.runs, this.marks, this.database, this.reserve, this.log) = (runs, marks, database, reserve, log);
        unstored = Left().ToDictionary(left => left.Run);
    }

    public void Write(string run, Standing standing) => Write(new Unstored(run, standing, []));

    public void Write(string run, RunMark mark) => Write(new Unstored(run, null, [mark]));

    /// <summary>All runs, oldest first, as they stand; what an earlier worker could not store is stored now, if it can be.</summary>
    public IReadOnlyList<StoredRun> ReadRuns()
    {
        lock (access)
        {
            var known = runs.ReadIds();
            foreach (var left in unstored.Values.ToArray())
            {
                if (known.Contains(left.Run))
                {
                    Write(left);
                }
                else
                {
                    Forget(left.Run); // removed for good
                }
            }

            return [.. runs.ReadAll().Select(run => unstored.GetValueOrDefault(run.Id)?.Standing is { } standing
                ? run with { Status = standing.Status, Message = standing.Message, Step = standing.Step, IsStopping = standing.IsStopping }
                : run)];
        }
    }

    /// <summary>In order of steps.</summary>
    public IReadOnlyList<RunMark> ReadMarks(string run)
    {
        lock (access)
        {
            return Unstored.Together(marks.Read(run), unstored.GetValueOrDefault(run)?.Marks ?? []);
        }
    }

    private void Write(Unstored change)
    {
        lock (access)
        {
            var all = unstored.TryGetValue(change.Run, out var before) ? before.Then(change) : change;
            try
            {
                database.WriteToDisk(connection => all.Store(connection));
                Forget(change.Run);
            }
            catch (SqliteException e)
            {
                unstored[change.Run] = all;
                NotStored(e, change.Run, Keep());
            }
        }
    }

    private void Forget(string run)
    {
        if (unstored.Remove(run))
        {
            Keep();
        }
    }

    private bool Keep() => reserve.TryWrite(JsonSerializer.Serialize(unstored.Values, JsonSerializerOptions.Web));

    private IReadOnlyList<Unstored> Left()
    {
        try
        {
            return reserve.Read() is { } text ? JsonSerializer.Deserialize<IReadOnlyList<Unstored>>(text, JsonSerializerOptions.Web) ?? [] : [];
        }
        catch (JsonException e)
        {
            NotUnderstood(e);
            return [];
        }
    }

    [LoggerMessage(LogLevel.Error, "The state of run {Run} could not be stored; kept aside: {Kept}")]
    private partial void NotStored(Exception reason, string run, bool kept);

    [LoggerMessage(LogLevel.Warning, "What an earlier worker kept aside of its runs' states can't be read")]
    private partial void NotUnderstood(Exception reason);

    /// <param name="Standing">Null where the row says how the run stands.</param>
    private sealed record Unstored(string Run, Standing? Standing, IReadOnlyList<RunMark> Marks)
    {
        public Unstored Then(Unstored later) => new(Run, later.Standing ?? Standing, Together(Marks, later.Marks));

        public void Store(SqliteConnection connection)
        {
            if (Standing is { } standing)
            {
                RunStore.Update(connection, Run, standing);
            }

            foreach (var mark in Marks)
            {
                MarkStore.Add(connection, Run, mark);
            }
        }

        /// <summary>Of one kind there is one at a step: the newest.</summary>
        public static IReadOnlyList<RunMark> Together(IReadOnlyList<RunMark> marks, IReadOnlyList<RunMark> later) =>
            [.. marks.Where(mark => !later.Any(other => (other.Step, other.Kind) == (mark.Step, mark.Kind))).Concat(later).OrderBy(mark => mark.Step)];
    }
}

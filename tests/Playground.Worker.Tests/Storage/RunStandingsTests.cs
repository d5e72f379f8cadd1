using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Playground.Contracts;
using Playground.Worker.Storage;

namespace Playground.Worker.Tests.Storage;

/// <summary>How runs stand where the database does not take it.</summary>
public sealed class RunStandingsTests : IDisposable
{
    private static readonly RunMark Trouble = new(7, RunMarkKind.Trouble, "The disk was full.");
    private static readonly Standing Paused = new(RunStatus.Paused, "Paused, because the disk is full.", 7);

    private readonly DataFolder folder = DataFolder.Open(TestFolders.New());
    private readonly Database database;
    private readonly RunStore runs;
    private SqliteConnection? writer;

    public RunStandingsTests()
    {
        database = new Database(folder);
        runs = new RunStore(database, NullLogger<RunStore>.Instance);
        runs.Insert(Stored("one"), Stored("two"));
        database.Write(connection => writer = connection);
    }

    [Fact]
    public void What_the_database_does_not_take_is_known_to_the_next_worker_also_while_it_takes_nothing_yet()
    {
        Refuse(true);
        var first = Standings();
        first.Write("one", Trouble);
        first.Write("one", Paused);
        first.Write("two", Trouble with { Step = 9 });

        var next = Standings();
        Assert.Equal([(RunStatus.Paused, Paused.Message, 7), (RunStatus.Running, null, 0)], next.ReadRuns().Select(run => (run.Status, run.Message, run.Step)));
        Assert.Equal([Trouble], next.ReadMarks("one"));
        Assert.Equal([Trouble with { Step = 9 }], next.ReadMarks("two"));
        Assert.All(runs.ReadAll(), run => Assert.Equal(RunStatus.Running, run.Status));

        Refuse(false);
        Standings().ReadRuns();
        Assert.Equal([RunStatus.Paused, RunStatus.Running], runs.ReadAll().Select(run => run.Status));
        Assert.Equal("[]", new Reserve(folder, NullLogger<Reserve>.Instance).Read());
        Assert.Equal([Trouble], Standings().ReadMarks("one"));
    }

    [Fact]
    public void What_is_stored_later_takes_along_what_was_not_and_is_not_undone_by_it()
    {
        Refuse(true);
        var standings = Standings();
        standings.Write("one", Trouble);
        standings.Write("one", Paused);
        Refuse(false);
        standings.Write("one", new Standing(RunStatus.Running, null, 8));

        var next = Standings();
        Assert.Equal((RunStatus.Running, null, 8), Assert.Single(next.ReadRuns().Where(run => run.Id == "one").Select(run => (run.Status, run.Message, run.Step))));
        Assert.Equal([Trouble], next.ReadMarks("one"));
    }

    [Fact]
    public void A_run_that_was_removed_for_good_meanwhile_does_not_come_back()
    {
        Refuse(true);
        Standings().Write("one", Trouble);
        Refuse(false);
        runs.Purge("one");
        var next = Standings();
        Assert.Equal(["two"], next.ReadRuns().Select(run => run.Id));
        Assert.Empty(next.ReadMarks("one"));
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("{\"run\":1}")]
    public void What_cannot_be_read_keeps_no_worker_from_its_runs(string left)
    {
        Assert.True(new Reserve(folder, NullLogger<Reserve>.Instance).TryWrite(left));
        Assert.Equal(2, Standings().ReadRuns().Count);
    }

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }

    private static StoredRun Stored(string id) => new(id, id, TimeProvider.System.GetUtcNow(), new RunRecipe { CorpusId = "x" }, RunStatus.Running, null, 0);

    private RunStandings Standings() => new(
        runs, new MarkStore(database, NullLogger<MarkStore>.Instance), database, new Reserve(folder, NullLogger<Reserve>.Instance), NullLogger<RunStandings>.Instance);

    private void Refuse(bool everything)
    {
        using var command = writer!.CreateCommand();
        command.CommandText = $"PRAGMA query_only = {everything}";
        command.ExecuteNonQuery();
    }
}

using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Data.Sqlite;
using Playground.Contracts;
using Playground.Worker.Corpora;
using Playground.Worker.Runs;
using Playground.Worker.Storage;
using Playground.Worker.TakeAway;
using Playground.Worker.Tests.Runs;
using Playground.Worker.Tests.Snapshots;

namespace Playground.Worker.Tests.TakeAway;

/// <summary>A zip that is sound and finds no room.</summary>
public sealed class FailedImportTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_that_cannot_be_kept_leaves_neither_its_text_nor_its_points_nor_its_model_and_takes_no_text_away()
    {
        await using var home = await TestWorker.Start();
        await using var hub = await home.Connect();
        var run = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Masked(5));
        var zip = await home.Http.GetByteArrayAsync(new Uri($"/api/runs/{run.Id}/export?moments=true", UriKind.Relative), Cancellation);

        await using var elsewhere = await TestWorker.Start();
        RefuseRuns(elsewhere, true);
        await Assert.ThrowsAsync<SqliteException>(() => elsewhere.Service<RunImport>().Import(new MemoryStream(zip), Cancellation));
        var corpora = elsewhere.Service<CorpusLibrary>();
        Assert.All(corpora.List(), corpus => Assert.Equal("bundled", corpus.Source));
        Assert.Empty(Directory.GetFiles(Path.Combine(elsewhere.DataFolder, "corpora")));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(elsewhere.DataFolder, "models", "runs")));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(elsewhere.DataFolder, "runs")));
        Assert.Equal(0, elsewhere.Service<Database>().Read(CountPoints));

        var mine = await corpora.Add("Mine", "pasted", TinyRecipe.Corpus, Cancellation);
        await Assert.ThrowsAsync<SqliteException>(() => elsewhere.Service<RunImport>().Import(new MemoryStream(zip), Cancellation));
        Assert.Equal(mine.Id, Assert.Single(corpora.List(), corpus => corpus.Source != "bundled").Id);

        RefuseRuns(elsewhere, false);
        Assert.Equal(mine.Id, (await elsewhere.Service<RunImport>().Import(new MemoryStream(zip), Cancellation)).Recipe.CorpusId);
    }

    [Fact]
    public async Task A_run_with_its_training_state_that_cannot_be_kept_leaves_nothing_of_either()
    {
        await using var worker = await TestWorker.Start();
        var run = await TakenStates.Stopped(worker, TinyRecipe.Masked(20), 10);
        var files = await TakenStates.Export(worker, run.Id);
        await using var elsewhere = await TestWorker.Start();
        RefuseRuns(elsewhere, true);
        await Assert.ThrowsAsync<SqliteException>(() => elsewhere.Service<RunImport>().Import(new MemoryStream(TakeAwayTests.Zip(files)), Cancellation));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(elsewhere.DataFolder, "models", "runs")));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(elsewhere.DataFolder, "runs")));

        RefuseRuns(elsewhere, false);
        Assert.Equal(20, (await TakenStates.ResumedToTheEnd(elsewhere, (await TakenStates.Import(elsewhere, files)).Id)).Count);
    }

    [Fact]
    public async Task A_model_that_cannot_take_its_place_leaves_no_copy_beside_it()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation);
        await RunTests.Reach(hub, run.Id, 1);
        var folder = TestFolders.New();
        var taken = Path.Combine(folder, "model");
        await File.WriteAllTextAsync(taken, "a file", Cancellation);
        await Assert.ThrowsAnyAsync<IOException>(() => worker.Service<TrainingRuns>().Find(run.Id).WriteModel(taken, Cancellation));
        Assert.Equal([taken], Directory.GetFileSystemEntries(folder));
    }

    private static void RefuseRuns(TestWorker worker, bool refuse) => worker.Service<Database>().Write(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = refuse ? "CREATE TRIGGER refuse BEFORE INSERT ON runs BEGIN SELECT RAISE(ABORT, 'no room'); END" : "DROP TRIGGER refuse";
        command.ExecuteNonQuery();
    });

    private static long CountPoints(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM points";
        return (long)command.ExecuteScalar()!;
    }
}

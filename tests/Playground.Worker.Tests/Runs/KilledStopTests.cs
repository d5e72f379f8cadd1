using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.Logging.Abstractions;
using Playground.Contracts;
using Playground.Worker.Corpora;
using Playground.Worker.Runs;
using Playground.Worker.Storage;

namespace Playground.Worker.Tests.Runs;

/// <summary>What was asked of runs is stored before anyone hears of it; a worker that is killed before it has done it leaves it to the next.</summary>
public sealed class KilledStopTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(RunStatus.Running, 20)]
    [InlineData(RunStatus.Running, 0)]
    [InlineData(RunStatus.Paused, 20)]
    [InlineData(RunStatus.Queued, 0)]
    public async Task A_run_that_was_asked_to_stop_before_its_worker_was_killed_stops_where_it_was_then(RunStatus status, int checkpoint)
    {
        var folder = TestFolders.New();
        await RestartTests.LeaveKilled(folder, TinyRecipe.Masked(9_000), status, checkpoint);
        using (var data = DataFolder.Open(folder))
        using (var database = new Database(data))
        {
            database.Write(connection => RunStore.Update(connection, "killed", new Standing(status, null, 25, IsStopping: true)));
        }

        await using var worker = await TestWorker.Start(folder);
        await using var hub = await worker.Connect();
        Assert.Equal(25, (await RunTests.Watch(hub, "killed", 0, slow: false)).Count); // nobody asks again
        var stopped = await hub.InvokeAsync<RunSummary>("GetRun", "killed", Cancellation);
        Assert.Equal((RunStatus.Stopped, 25, null), (stopped.Status, stopped.Step, stopped.Message));
        Assert.True(Directory.Exists(worker.Service<DataFolder>().RunModel("killed")));
        Assert.False(Assert.Single(worker.Service<RunStore>().ReadAll()).IsStopping);
    }

    [Theory]
    [InlineData(RunStatus.Preparing)]
    [InlineData(RunStatus.Queued)]
    public async Task A_run_that_was_asked_to_stop_before_its_first_step_does_not_begin(RunStatus status)
    {
        var folder = TestFolders.New();
        using (var data = DataFolder.Open(folder))
        using (var database = new Database(data))
        {
            var corpus = await new CorpusLibrary([], new CorpusStore(database, data, TimeProvider.System)).Add("tiny", "pasted", TinyRecipe.Corpus, Cancellation);
            new RunStore(database, NullLogger<RunStore>.Instance).Insert(
                new StoredRun("killed", "Killed", TimeProvider.System.GetUtcNow(), TinyRecipe.Masked(9_000) with { CorpusId = corpus.Id, CorpusText = null }, status, null, 0));
            database.Write(connection => RunStore.Update(connection, "killed", new Standing(status, null, 0, IsStopping: true)));
        }

        await using var worker = await TestWorker.Start(folder);
        await using var hub = await worker.Connect();
        Assert.Empty(await RunTests.Watch(hub, "killed", 0, slow: false));
        var stopped = await hub.InvokeAsync<RunSummary>("GetRun", "killed", Cancellation);
        Assert.Equal((RunStatus.Stopped, "Stopped before its first step; there is no model."), (stopped.Status, stopped.Message));
    }

    [Fact]
    public async Task A_run_that_is_stopped_for_a_new_one_stops_though_the_worker_is_killed_as_soon_as_that_is_told()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var runs = worker.Service<TrainingRuns>();
        var old = runs.Find((await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000) with { EvaluateEvery = 1 }, Cancellation)).Id);
        await RunTests.Reach(hub, old.Id, 30);
        var (reached, hold) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new ManualResetEventSlim());
        await old.Ask(
            () => old.Session.BetweenValidations = () =>
            {
                reached.TrySetResult();
                hold.Wait(TimeSpan.FromMinutes(1));
            },
            Cancellation);
        var killed = TestFolders.New();
        string added;
        try
        {
            await reached.Task.WaitAsync(Cancellation); // in the midst of a step: it can't be stopped yet
            added = (await hub.InvokeAsync<List<RunSummary>>("StartInPlaceOf", new[] { old.Id }, new[] { TinyRecipe.Masked(3) }, Cancellation))[0].Id;
            Copy(worker.DataFolder, killed); // nothing writes meanwhile: as a kill would leave it
        }
        finally
        {
            hold.Set();
        }

        await old.Ended;
        await using var next = await TestWorker.Start(killed);
        await using var again = await next.Connect();
        await RunTests.Watch(again, old.Id, 0, slow: false);
        Assert.Equal(RunStatus.Stopped, next.Service<TrainingRuns>().Get(old.Id).Status);
        Assert.Equal([1, 2, 3], (await RunTests.Watch(again, added, 0, slow: false)).Select(point => point.Step));
    }

    [Fact]
    public async Task How_a_run_stands_is_stored_before_anyone_can_see_it()
    {
        await using var worker = await TestWorker.Start();
        var runs = worker.Service<TrainingRuns>();
        var seen = new List<(string Stored, RunStatus Told)>();
        Run? watched = null;
        worker.Service<Database>().Write(connection =>
        {
            connection.CreateFunction("note", (string id, string stored) =>
            {
                if (watched?.Id == id)
                {
                    seen.Add((stored, watched.State.Status));
                }

                return 0;
            });
            connection.Command("CREATE TEMP TRIGGER watched AFTER UPDATE OF status ON main.runs WHEN new.status <> old.status BEGIN SELECT note(new.id, new.status); END").ExecuteNonQuery();
        });
        var before = await worker.Train(TinyRecipe.Masked(1_000_000)); // the other waits behind it
        watched = runs.Find((await worker.Train(TinyRecipe.Masked(3))).Id);
        await runs.Pause(watched.Id);
        runs.Resume(watched.Id);
        await runs.Stop(watched.Id);
        await runs.Stop(before.Id);
        Assert.Equal([("Paused", RunStatus.Queued), ("Queued", RunStatus.Paused), ("Stopped", RunStatus.Queued)], seen);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in new DirectoryInfo(from).GetFiles("*", SearchOption.AllDirectories).Where(file => file.Name != "worker.lock"))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            file.CopyTo(copy);
        }
    }
}

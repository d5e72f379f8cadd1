using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.Logging.Abstractions;
using Playground.Contracts;
using Playground.Worker.Corpora;
using Playground.Worker.Runs;
using Playground.Worker.Storage;

namespace Playground.Worker.Tests.Runs;

/// <summary>Names, notes, deleting and bringing back.</summary>
public sealed class DeletionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_name_and_a_note_survive_a_restart()
    {
        var folder = TestFolders.New();
        string id;
        await using (var first = await TestWorker.Start(folder))
        {
            await using var hub = await first.Connect();
            id = (await Finished(hub)).Id;
            var named = await first.Http.PatchAsJsonAsync($"/api/runs/{id}", new { name = " The good one ", note = "Try a smaller batch." }, Cancellation);
            var shown = (await named.Content.ReadFromJsonAsync<RunSummary>(Cancellation))!;
            Assert.Equal(("The good one", "The good one"), (shown.Name, shown.Recipe.Name)); // one run has one name
            await first.Http.PatchAsJsonAsync($"/api/runs/{id}", new { name = "The better one" }, Cancellation);
        }

        await using var second = await TestWorker.Start(folder);
        var run = (await second.Http.GetFromJsonAsync<RunSummary>($"/api/runs/{id}", Cancellation))!;
        Assert.Equal(("The better one", "The better one", "Try a smaller batch."), (run.Name, run.Recipe.Name, run.Note));
    }

    [Fact]
    public async Task A_deleted_run_and_its_model_are_gone_from_every_list_and_come_back_whole_even_after_a_restart()
    {
        var folder = TestFolders.New();
        RunSummary run;
        await using (var first = await TestWorker.Start(folder))
        {
            await using var hub = await first.Connect();
            run = await Finished(hub);
            var answer = await first.Http.DeleteAsync(new Uri($"/api/runs/{run.Id}", UriKind.Relative), Cancellation);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Empty(await hub.InvokeAsync<List<RunSummary>>("GetRuns", Cancellation));
            Assert.DoesNotContain(await hub.InvokeAsync<List<ModelDescription>>("GetModels", Cancellation), model => model.Id == run.ModelId);
            Assert.Equal(HttpStatusCode.NotFound, (await first.Http.GetAsync(new Uri($"/api/runs/{run.Id}", UriKind.Relative), Cancellation)).StatusCode);
        }

        await using var second = await TestWorker.Start(folder);
        await using var again = await second.Connect();
        Assert.Equal(run.Id, Assert.Single(await again.InvokeAsync<List<RunSummary>>("GetDeletedRuns", Cancellation)).Id);
        var restored = await second.Http.PostAsync(new Uri($"/api/runs/{run.Id}/restore", UriKind.Relative), null, Cancellation);
        Assert.Equal(HttpStatusCode.OK, restored.StatusCode);
        Assert.Equal(3, (await RunTests.Watch(again, run.Id, 0, slow: false)).Count);
        Assert.Contains(await again.InvokeAsync<List<ModelDescription>>("GetModels", Cancellation), model => model.Id == run.ModelId);
        Assert.Equal(HttpStatusCode.Conflict, (await second.Http.PostAsync(new Uri($"/api/runs/{run.Id}/restore", UriKind.Relative), null, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_run_that_is_on_is_paused_by_deleting_it_and_leaves_the_machine_to_the_next()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation);
        var next = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(3), Cancellation);
        await RunTests.Reach(hub, run.Id, 3);
        var deleted = await hub.InvokeAsync<RunSummary>("DeleteRun", run.Id, Cancellation);
        Assert.NotNull(deleted.Deleted);
        Assert.Equal(3, (await RunTests.Watch(hub, next.Id, 0, slow: false)).Count);
        var back = await hub.InvokeAsync<RunSummary>("RestoreRun", run.Id, Cancellation);
        Assert.Null(back.Deleted);
        Assert.True(back.Status is RunStatus.Queued or RunStatus.Preparing or RunStatus.Running, back.Status.ToString());
        await RunTests.Reach(hub, run.Id, back.Step + 3);
    }

    [Fact]
    public async Task Bringing_a_run_back_undoes_what_deleting_it_did_even_after_a_restart_and_no_more()
    {
        var folder = TestFolders.New();
        string training, waiting, pausedByHand;
        await using (var first = await TestWorker.Start(folder))
        {
            await using var hub = await first.Connect();
            training = (await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation)).Id;
            waiting = (await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(3), Cancellation)).Id;
            pausedByHand = (await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation)).Id;
            await RunTests.Reach(hub, training, 3);
            await hub.InvokeAsync<RunSummary>("PauseRun", pausedByHand, Cancellation);
            foreach (var id in (string[])[waiting, pausedByHand, training])
            {
                await hub.InvokeAsync<RunSummary>("DeleteRun", id, Cancellation);
            }
        }

        await using var second = await TestWorker.Start(folder);
        await using var again = await second.Connect();
        await again.InvokeAsync<RunSummary>("RestoreRun", waiting, Cancellation);
        Assert.Equal(3, (await RunTests.Watch(again, waiting, 0, slow: false)).Count);
        Assert.Equal((RunStatus.Completed, null), State(await again.InvokeAsync<RunSummary>("GetRun", waiting, Cancellation)));
        Assert.Equal((RunStatus.Paused, null), State(await again.InvokeAsync<RunSummary>("RestoreRun", pausedByHand, Cancellation)));
        var back = await again.InvokeAsync<RunSummary>("RestoreRun", training, Cancellation);
        await RunTests.Reach(again, training, back.Step + 3);
        Assert.Equal((RunStatus.Stopped, null), State(await again.InvokeAsync<RunSummary>("StopRun", training, Cancellation)));

        static (RunStatus, string?) State(RunSummary run) => (run.Status, run.Message);
    }

    /// <summary>Its summary says then how its moments were thinned out.</summary>
    [Fact]
    public async Task A_run_that_has_something_else_to_say_goes_on_when_it_is_brought_back_too()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(1_000_000), Cancellation);
        await RunTests.Reach(hub, run.Id, 3);
        worker.Service<TrainingRuns>().Find(run.Id).State.Say("Only one in 2 moments is kept.");
        await hub.InvokeAsync<RunSummary>("DeleteRun", run.Id, Cancellation);
        var back = await hub.InvokeAsync<RunSummary>("RestoreRun", run.Id, Cancellation);
        await RunTests.Reach(hub, run.Id, back.Step + 3);
    }

    [Fact]
    public async Task A_run_that_comes_to_its_end_while_it_is_being_deleted_is_deleted_with_its_model()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var runs = worker.Service<TrainingRuns>();
        var run = runs.Find((await worker.Train(TinyRecipe.Masked(1_000_000))).Id);
        await RunTests.Reach(hub, run.Id, 3);
        using var hold = new ManualResetEventSlim();
        var held = run.Ask(() => hold.Wait(TimeSpan.FromMinutes(1)), Cancellation);
        var (stopped, deleted) = (runs.Stop(run.Id), worker.Service<RunDeletion>().Delete(run.Id));
        hold.Set();
        await held;
        await stopped;
        Assert.NotNull((await deleted).Deleted);
        Assert.DoesNotContain(await hub.InvokeAsync<List<ModelDescription>>("GetModels", Cancellation), model => model.Id == run.State.Summary.ModelId);

        worker.Service<RunDeletion>().BringBack(run.Id);
        Assert.Contains(await hub.InvokeAsync<List<ModelDescription>>("GetModels", Cancellation), model => model.Id == run.State.Summary.ModelId);
    }

    [Fact]
    public async Task What_was_deleted_long_ago_is_removed_for_good_at_the_next_start()
    {
        var folder = TestFolders.New();
        RunSummary run;
        await using (var first = await TestWorker.Start(folder))
        {
            await using var hub = await first.Connect();
            run = await Finished(hub);
            await hub.InvokeAsync<RunSummary>("DeleteRun", run.Id, Cancellation);
        }

        using (var data = DataFolder.Open(folder))
        using (var database = new Database(data))
        {
            new RunStore(database, NullLogger<RunStore>.Instance).SetDeleted(run.Id, TimeProvider.System.GetUtcNow() - TimeSpan.FromDays(Limits.DeletedRunDays + 1));
            Assert.True(Directory.Exists(data.DeletedModel(run.Id)));
        }

        await using var second = await TestWorker.Start(folder);
        var left = second.Service<DataFolder>();
        Assert.False(Directory.Exists(left.DeletedModel(run.Id)));
        Assert.False(Directory.Exists(left.Run(run.Id)));
        Assert.Empty(second.Service<PointStore>().Read(run.Id, 0));
        Assert.Empty(second.Service<RunStore>().ReadAll());
    }

    [Fact]
    public async Task A_run_that_cannot_be_removed_for_good_keeps_no_other_from_being_restored()
    {
        var folder = TestFolders.New();
        using (var data = DataFolder.Open(folder))
        using (var database = new Database(data))
        {
            var store = new RunStore(database, NullLogger<RunStore>.Instance);
            foreach (var id in (string[])["old", "young"])
            {
                store.Insert(new StoredRun(id, id, TimeProvider.System.GetUtcNow(), TinyRecipe.Masked(3) with { CorpusId = "x" }, RunStatus.Stopped, null, 0));
            }

            store.SetDeleted("old", TimeProvider.System.GetUtcNow() - TimeSpan.FromDays(Limits.DeletedRunDays + 1));
            database.Write(connection =>
            {
                using var command = connection.Command("CREATE TRIGGER kept BEFORE DELETE ON runs BEGIN SELECT RAISE(ABORT, 'as on a full disk'); END");
                command.ExecuteNonQuery();
            });
        }

        await using var worker = await TestWorker.Start(folder);
        Assert.Equal(["young"], worker.Service<TrainingRuns>().List().Select(run => run.Id));
    }

    [Fact]
    public async Task What_was_deleted_long_ago_cannot_be_brought_back_although_its_files_stay_until_the_next_start()
    {
        await using var worker = await TestWorker.Start();
        var runs = worker.Service<TrainingRuns>();
        var run = runs.Find((await worker.Train(TinyRecipe.Masked(1_000_000))).Id);
        await worker.Service<RunDeletion>().Delete(run.Id);
        Assert.Single(worker.Service<RunDeletion>().List());
        run.State.SetDeleted(TimeProvider.System.GetUtcNow() - TimeSpan.FromDays(Limits.DeletedRunDays));
        Assert.Empty(worker.Service<RunDeletion>().List());
        Assert.Throws<UnknownRunException>(() => worker.Service<RunDeletion>().BringBack(run.Id));
    }

    /// <summary>No one can delete such a text any more; a folder may still have lost it.</summary>
    [Fact]
    public async Task A_run_whose_text_has_gone_meanwhile_saves_its_model_with_the_hash_of_that_text()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation);
        await RunTests.Reach(hub, run.Id, 3);
        worker.Service<CorpusLibrary>().Delete(run.Recipe.CorpusId!);
        var stopped = await hub.InvokeAsync<RunSummary>("StopRun", run.Id, Cancellation);
        Assert.Equal((RunStatus.Stopped, null), (stopped.Status, stopped.Message));
        Assert.Equal(CorpusText.Hash(TinyRecipe.Corpus), ModelCard.TextHash(worker.Service<DataFolder>().RunModel(run.Id)));
        await worker.Open(run.ModelId);
    }

    private static async Task<RunSummary> Finished(HubConnection hub)
    {
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(3), Cancellation);
        await RunTests.Watch(hub, run.Id, 0, slow: false);
        return run;
    }
}

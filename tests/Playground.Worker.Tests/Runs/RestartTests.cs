using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.Logging.Abstractions;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Corpora;
using Playground.Worker.Runs;
using Playground.Worker.Storage;

namespace Playground.Worker.Tests.Runs;

public sealed class RestartTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_whose_worker_ended_goes_on_with_the_very_same_losses()
    {
        var undisturbed = await TrainUndisturbed(150);
        var folder = TestFolders.New();
        string id;
        await using (var first = await TestWorker.Start(folder))
        {
            await using var hub = await first.Connect();
            id = (await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(150), Cancellation)).Id;
            await RunTests.Reach(hub, id, 30);
        }

        await using var second = await TestWorker.Start(folder);
        await using var again = await second.Connect();
        var points = await RunTests.Watch(again, id, 0, slow: false);
        Assert.Equal(undisturbed.Select(p => (p.Step, p.Loss, p.ValidationLoss, p.Tokens)), points.Select(p => (p.Step, p.Loss, p.ValidationLoss, p.Tokens)));
        var summary = await again.InvokeAsync<RunSummary>("GetRun", id, Cancellation);
        Assert.Equal(RunStatus.Completed, summary.Status);
    }

    [Fact]
    public async Task A_killed_run_repeats_the_steps_after_its_checkpoint_without_writing_them_twice_and_only_its_mark_says_so()
    {
        var undisturbed = await TrainUndisturbed(60);
        var folder = TestFolders.New();
        var recipe = TinyRecipe.Masked(60);

        await LeaveKilled(folder, recipe, RunStatus.Running);
        await using var worker = await TestWorker.Start(folder);
        await using var hub = await worker.Connect();
        var seen = await RunTests.Watch(hub, "killed", 0, slow: false);
        Assert.Equal(undisturbed.Select(p => (p.Step, p.Loss, p.ValidationLoss)), seen.Select(p => (p.Step, p.Loss, p.ValidationLoss)));
        var ended = await hub.InvokeAsync<RunSummary>("GetRun", "killed", Cancellation);
        Assert.Null(ended.Message);
        Assert.Equal(new RunMark(20, RunMarkKind.Resumed, "The worker had ended; the run went back to step 20, its last checkpoint, to do steps 21 to 25 once more."), Assert.Single(ended.Marks!));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(0)]
    public async Task The_time_spent_on_a_killed_run_goes_on_from_its_last_written_point_and_never_back(int checkpoint)
    {
        var folder = TestFolders.New();
        await LeaveKilled(folder, TinyRecipe.Masked(60), RunStatus.Running, checkpoint, earlier: 1_000);
        await using var worker = await TestWorker.Start(folder);
        await using var hub = await worker.Connect();
        var points = await RunTests.Watch(hub, "killed", 0, slow: false);
        Assert.Equal(60, points.Count);
        Assert.All(points.Zip(points.Skip(1)), pair => Assert.True(pair.First.Seconds <= pair.Second.Seconds, $"{pair.First} then {pair.Second}"));
    }

    [Fact]
    public async Task A_paused_run_whose_worker_was_killed_does_what_it_lost_once_more_and_stands_where_it_stood()
    {
        var folder = TestFolders.New();
        await LeaveKilled(folder, TinyRecipe.Masked(60), RunStatus.Paused);
        await using var worker = await TestWorker.Start(folder);
        await using var hub = await worker.Connect();
        await foreach (var activity in hub.StreamAsync<RunActivity>("WatchActivity", "killed", Cancellation))
        {
            Assert.Equal(RunStatus.Paused, activity.Run.Status);
            if (activity.Run.Step == 25 && activity.Run.Marks!.Count > 0) // before it is read it says so, too
            {
                Assert.EndsWith("went back to step 20, its last checkpoint, to do steps 21 to 25 once more.", Assert.Single(activity.Run.Marks!).Text, StringComparison.Ordinal);
                break;
            }
        }

        var undisturbed = await TrainUndisturbed(60);
        Assert.Equal(26, (await hub.InvokeAsync<RunSummary>("StepRun", "killed", Cancellation)).Step);
        await hub.InvokeAsync<RunSummary>("StopRun", "killed", Cancellation);
        Assert.Equal(undisturbed.Take(26).Select(p => (p.Step, p.Loss)), (await RunTests.Watch(hub, "killed", 0, slow: false)).Select(p => (p.Step, p.Loss)));
    }

    [Theory]
    [InlineData(RunStatus.Running, 20)]
    [InlineData(RunStatus.Running, 0)]
    [InlineData(RunStatus.Paused, 20)]
    [InlineData(RunStatus.Queued, 0)]
    public async Task A_run_that_is_stopped_while_it_does_steps_again_ends_at_the_last_step_that_was_told_with_the_model_of_that_step(RunStatus status, int checkpoint)
    {
        var recipe = TinyRecipe.Masked(9_000);
        var folder = TestFolders.New();
        await LeaveKilled(folder, recipe, status, checkpoint);
        RunSummary stopped;
        await using (var worker = await TestWorker.Start(folder))
        {
            await using var hub = await worker.Connect();
            stopped = await hub.InvokeAsync<RunSummary>("StopRun", "killed", Cancellation);
            Assert.Equal(RunStatus.Stopped, stopped.Status);
            Assert.InRange(stopped.Step, 25, status == RunStatus.Paused ? 25 : recipe.Steps); // one that trains may have gone past it before it heard
            var card = await File.ReadAllTextAsync(Path.Combine(worker.Service<DataFolder>().RunModel("killed"), ModelCard.FileName), Cancellation);
            Assert.Contains($"{stopped.Step:N0} of 9,000", card, StringComparison.Ordinal);
        }

        var undisturbed = await TrainUndisturbed(stopped.Step, recipe with { StopAtStep = stopped.Step });
        Assert.Equal(undisturbed[^1].Loss, stopped.Latest!.Loss);

        await using var later = await TestWorker.Start(folder);
        await using var again = await later.Connect();
        var run = await again.InvokeAsync<RunSummary>("GetRun", "killed", Cancellation);
        Assert.Equal((RunStatus.Stopped, stopped.Step), (run.Status, run.Step));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0")]
    public async Task A_run_goes_on_though_a_power_failure_left_nothing_of_the_point_beside_its_checkpoint(string left)
    {
        var undisturbed = await TrainUndisturbed(30);
        var folder = TestFolders.New();
        await LeaveKilled(folder, TinyRecipe.Masked(30), RunStatus.Running);
        var point = Path.Combine(folder, "runs", "killed", "point-20.json");
        Assert.True(File.Exists(point));
        await File.WriteAllTextAsync(point, left, Cancellation);
        await using var worker = await TestWorker.Start(folder);
        await using var hub = await worker.Connect();
        Assert.Equal(undisturbed.Select(p => (p.Step, p.Loss)), (await RunTests.Watch(hub, "killed", 0, slow: false)).Select(p => (p.Step, p.Loss)));
        Assert.Equal(RunStatus.Completed, (await hub.InvokeAsync<RunSummary>("GetRun", "killed", Cancellation)).Status);
    }

    /// <summary>As a virus scanner does for a while.</summary>
    [Theory]
    [InlineData("runs/killed", "checkpoint")]
    [InlineData("corpora", "*.txt")]
    public async Task A_run_whose_checkpoint_or_text_is_held_by_another_program_is_paused_with_a_sentence_and_goes_on_when_it_is_free(string place, string name)
    {
        var undisturbed = await TrainUndisturbed(30);
        var folder = TestFolders.New();
        await LeaveKilled(folder, TinyRecipe.Masked(30), RunStatus.Running);
        using var held = new FileStream(Assert.Single(Directory.GetFiles(Path.Combine(folder, place), name)), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        await using var worker = await TestWorker.Start(folder);
        await using var hub = await worker.Connect();
        var paused = await UntilPausedOrEnded(hub);
        Assert.Equal(RunStatus.Paused, paused.Status);
        Assert.Matches(@"^Paused, because it could not go on: .+\. Resume it when that is mended\.$", paused.Message);
        await held.DisposeAsync();
        await hub.InvokeAsync<RunSummary>("ResumeRun", "killed", Cancellation);
        Assert.Equal(undisturbed.Select(p => (p.Step, p.Loss)), (await RunTests.Watch(hub, "killed", 0, slow: false)).Select(p => (p.Step, p.Loss)));
    }

    /// <summary>At every attempt it would be the same.</summary>
    [Fact]
    public async Task A_run_whose_checkpoint_is_damaged_fails_and_says_so()
    {
        var folder = TestFolders.New();
        await LeaveKilled(folder, TinyRecipe.Masked(30), RunStatus.Running);
        await File.WriteAllTextAsync(Path.Combine(folder, "runs", "killed", "checkpoint"), "nothing of a checkpoint", Cancellation);
        await using var worker = await TestWorker.Start(folder);
        await using var hub = await worker.Connect();
        var failed = await UntilPausedOrEnded(hub);
        Assert.Equal((RunStatus.Failed, "This file is not a training checkpoint of this program."), (failed.Status, failed.Message));
    }

    [Fact]
    public async Task A_run_whose_rate_was_changed_goes_on_with_the_very_same_losses_after_its_worker_ended()
    {
        var recipe = TinyRecipe.Masked(120) with { LearningRateChanges = [new(40, 0.01)] };
        var undisturbed = await TrainUndisturbed(120, recipe);
        var folder = TestFolders.New();
        string id;
        await using (var first = await TestWorker.Start(folder))
        {
            await using var hub = await first.Connect();
            id = (await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(120), Cancellation)).Id;
            await hub.InvokeAsync<RunSummary>("PauseRun", id, Cancellation);
            var step = 0;
            while (step < 40)
            {
                step = (await hub.InvokeAsync<RunSummary>("StepRun", id, Cancellation)).Step;
            }

            Assert.Equal(40, step);
            await hub.InvokeAsync<RunSummary>("ChangeLearningRate", id, 0.01, Cancellation);
            await hub.InvokeAsync<RunSummary>("ResumeRun", id, Cancellation);
            await RunTests.Reach(hub, id, 50);
        }

        await using var second = await TestWorker.Start(folder);
        await using var again = await second.Connect();
        var points = await RunTests.Watch(again, id, 0, slow: false);
        Assert.Equal(undisturbed.Select(p => (p.Step, p.Loss, p.LearningRate)), points.Select(p => (p.Step, p.Loss, p.LearningRate)));
    }

    [Fact]
    public async Task A_paused_run_that_lost_nothing_stays_paused_where_it_stood_and_has_nothing_to_say()
    {
        var folder = TestFolders.New();
        RunSummary paused;
        await using (var first = await TestWorker.Start(folder))
        {
            await using var hub = await first.Connect();
            var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation);
            await RunTests.Reach(hub, run.Id, 3);
            paused = await hub.InvokeAsync<RunSummary>("PauseRun", run.Id, Cancellation);
        }

        await using var second = await TestWorker.Start(folder);
        await using var again = await second.Connect();
        await foreach (var activity in again.StreamAsync<RunActivity>("WatchActivity", paused.Id, Cancellation))
        {
            if (activity.Probe is not null) // it is there again
            {
                Assert.Equal((RunStatus.Paused, paused.Step, null), (activity.Run.Status, activity.Run.Step, activity.Run.Message));
                Assert.Empty(activity.Run.Marks!);
                break;
            }
        }

        var stepped = await again.InvokeAsync<RunSummary>("StepRun", paused.Id, Cancellation);
        Assert.Equal(paused.Step + 1, stepped.Step);
    }

    [Fact]
    public async Task A_run_that_was_asked_other_sentences_keeps_the_one_that_it_was_begun_with()
    {
        var folder = TestFolders.New();
        string id;
        await using (var first = await TestWorker.Start(folder))
        {
            await using var hub = await first.Connect();
            id = (await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation)).Id;
            await RunTests.Reach(hub, id, 3);
            await hub.InvokeAsync("SetProbe", id, new ProbeRequest("the dog sat .", [new TextSpan(4, 7)]), Cancellation);
            var asked = await hub.InvokeAsync<RunSummary>("PauseRun", id, Cancellation);
            Assert.Equal(("the dog sat .", TinyRecipe.Masked(1).Probe), (asked.Asked!.Text, asked.Recipe.Probe));
        }

        await using var second = await TestWorker.Start(folder);
        await using var again = await second.Connect();
        await foreach (var activity in again.StreamAsync<RunActivity>("WatchActivity", id, Cancellation))
        {
            Assert.Equal((null, TinyRecipe.Masked(1).Probe), (activity.Run.Asked, activity.Run.Recipe.Probe)); // who asked another one asks again
            if (activity.Probe is { } answer)
            {
                Assert.Equal("cat", answer.Mask!.Masks.Single().Truth!.Text);
                break;
            }
        }
    }

    [Fact]
    public async Task A_worker_that_stops_loses_the_connection_of_its_watchers_instead_of_ending_their_streams()
    {
        var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation);
        var points = RunTests.Watch(hub, run.Id, 0, slow: false);
        var activities = Task.Run(
            async () =>
            {
                await foreach (var _ in hub.StreamAsync<RunActivity>("WatchActivity", run.Id, Cancellation))
                {
                }
            },
            Cancellation);
        await RunTests.Reach(hub, run.Id, 3);
        await worker.DisposeAsync();
        Assert.IsNotType<HubException>(await Assert.ThrowsAnyAsync<Exception>(() => points));
        Assert.IsNotType<HubException>(await Assert.ThrowsAnyAsync<Exception>(() => activities));
    }

    [Fact]
    public async Task A_second_worker_on_the_same_folder_is_refused()
    {
        var folder = TestFolders.New();
        await using var first = await TestWorker.Start(folder);
        var refusal = await Assert.ThrowsAsync<PlaygroundException>(() => TestWorker.Start(folder));
        Assert.Contains("in use by another worker", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>What a killed worker leaves: a run in that state, points up to step 25, a checkpoint of step 20.</summary>
    /// <param name="checkpoint">After which step; 0: it was killed before its first one.</param>
    /// <param name="earlier">Seconds that the written points say beyond those that the checkpoint knows of.</param>
    internal static async Task LeaveKilled(string folder, RunRecipe recipe, RunStatus status, int checkpoint = 20, double earlier = 0)
    {
        using var data = DataFolder.Open(folder);
        using var database = new Database(data);
        var corpora = new CorpusStore(database, data, TimeProvider.System);
        var corpus = await new CorpusLibrary([], corpora).Add("tiny", "pasted", recipe.CorpusText!, Cancellation);
        var kept = recipe with { CorpusId = corpus.Id, CorpusText = null };
        new RunStore(database, NullLogger<RunStore>.Instance).Insert(new StoredRun("killed", "Killed", TimeProvider.System.GetUtcNow(), kept, status, null, 0));
        using var session = TrainingSession.Prepare(kept, CorpusText.Lines(recipe.CorpusText!), data.Run("killed"), Cancellation);
        var points = new List<TrainingPoint>();
        for (var step = 1; step <= 25; step++)
        {
            var point = session.RunStep();
            points.Add(point with { Seconds = point.Seconds + earlier });
            if (step == checkpoint)
            {
                session.SaveCheckpoint();
            }
        }

        new PointStore(database).Append("killed", points);
    }

    private static async Task<RunSummary> UntilPausedOrEnded(HubConnection hub)
    {
        RunSummary? seen = null;
        await foreach (var activity in hub.StreamAsync<RunActivity>("WatchActivity", "killed", Cancellation))
        {
            seen = activity.Run;
            if (seen.Status == RunStatus.Paused)
            {
                break;
            }
        }

        return seen!;
    }

    private static async Task<List<TrainingPoint>> TrainUndisturbed(int steps, RunRecipe? recipe = null)
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", recipe ?? TinyRecipe.Masked(steps), Cancellation);
        return await RunTests.Watch(hub, run.Id, 0, slow: false);
    }
}

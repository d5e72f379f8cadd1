using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Worker.Hosting;
using Playground.Worker.Predictions;
using Playground.Worker.Runs;
using Playground.Worker.Snapshots;

namespace Playground.Worker.Tests.Runs;

/// <summary>What runs that stand still, or are over, leave in memory. One run has the machine all the time, so that the others take no step by themselves.</summary>
public sealed class PausedRunMemoryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_paused_runs_those_wanted_last_stay_in_memory_as_far_as_there_is_room()
    {
        await using var worker = await TestWorker.Start();
        var runs = worker.Service<TrainingRuns>();
        var busy = await Busy(worker);
        Run[] paused = [await Paused(worker), await Paused(worker), await Paused(worker)];
        Assert.All(paused, run => Assert.True(run.IsInMemory));

        runs.Room.Bytes = busy.Memory + (2 * paused[0].Memory);
        Tell(runs);
        await Until(() => !paused[0].IsInMemory);
        Assert.Equal([false, true, true], paused.Select(run => run.IsInMemory));

        await (await worker.Open(paused[0].State.Summary.ModelId)).Run(_ => true, Cancellation);
        await Until(() => !paused[1].IsInMemory);
        Assert.Equal([true, false, true], paused.Select(run => run.IsInMemory));
        Assert.True(busy.IsInMemory); // one that trains stays, whatever it takes
    }

    [Fact]
    public async Task A_run_that_gave_its_memory_back_answers_steps_and_goes_on_as_one_that_never_did()
    {
        await using var worker = await TestWorker.Start();
        var runs = worker.Service<TrainingRuns>();
        var busy = await Busy(worker);
        var run = await Paused(worker, steps: 12);
        runs.SetProbe(run.Id, new ProbeRequest("the dog sat near the tree .", [new TextSpan(4, 7)]));
        var (answer, marks, moments) = (await Answer(run), run.State.Summary.Marks?.Count, Moments(worker, run));
        await PutAside(runs, run);
        Assert.Equal(answer, await Answer(run));
        Assert.Equal((RunStatus.Paused, marks, moments), (run.State.Status, run.State.Summary.Marks?.Count, Moments(worker, run))); // nobody sees that it was away

        for (var step = 4; step <= 6; step++)
        {
            await PutAside(runs, run);
            Assert.Equal(step, (await runs.Step(run.Id)).Step);
        }

        await PutAside(runs, run);
        await runs.SetStop(run.Id, new StopConditions(AtStep: 10));
        await PutAside(runs, run);
        await runs.Stop(busy.Id);
        runs.Resume(run.Id);
        await run.Ended;
        Assert.Equal((RunStatus.Stopped, 10), (run.State.Status, run.State.Summary.Step));
        Assert.DoesNotContain(run.State.Summary.Marks ?? [], mark => mark.Kind == RunMarkKind.Resumed);

        await using var hub = await worker.Connect();
        var whole = await hub.InvokeAsync<RunSummary>("StartRun", Recipe(10) with { Steps = 12, StopAtStep = 10 }, Cancellation);
        Assert.Equal(await Losses(hub, whole.Id), await Losses(hub, run.Id));
    }

    [Fact]
    public async Task A_run_that_waits_in_line_without_room_is_read_when_its_turn_comes()
    {
        await using var worker = await TestWorker.Start();
        var runs = worker.Service<TrainingRuns>();
        var busy = await Busy(worker);
        var run = await Paused(worker, steps: 6);
        runs.Resume(run.Id);
        await PutAside(runs, run);
        Assert.Equal(RunStatus.Queued, run.State.Status);
        await runs.Stop(busy.Id);
        await run.Ended;
        Assert.Equal((RunStatus.Completed, 6), (run.State.Status, run.State.Summary.Step));
    }

    [Fact]
    public async Task A_deleted_run_gives_its_memory_back_and_is_read_again_when_it_is_back()
    {
        await using var worker = await TestWorker.Start();
        var runs = worker.Service<TrainingRuns>();
        await Busy(worker);
        var run = await Paused(worker);
        await worker.Service<RunDeletion>().Delete(run.Id);
        await Until(() => !run.IsInMemory);
        worker.Service<RunDeletion>().BringBack(run.Id);
        await (await worker.Open(run.State.Summary.ModelId)).Run(_ => true, Cancellation);
        Assert.True(run.IsInMemory);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_run_that_is_writing_a_text_gives_its_memory_back_only_when_the_text_is_done(bool deleted)
    {
        await using var worker = await TestWorker.Start();
        var runs = worker.Service<TrainingRuns>();
        await Busy(worker);
        var run = await Paused(worker, TinyRecipe.Causal(100_000));
        var texts = worker.Service<GenerationService>();
        var asked = new GenerateRequest(run.State.Summary.ModelId, "the cat", new SamplingOptions(), 6, Seed: 1);
        var undisturbed = await texts.Generate(asked, Cancellation).ToListAsync(Cancellation);
        Assert.InRange(undisturbed.Count, 3, 6);

        var written = new List<GeneratedToken>();
        await foreach (var token in texts.Generate(asked, Cancellation))
        {
            written.Add(token);
            if (deleted && written.Count == 1)
            {
                await worker.Service<RunDeletion>().Delete(run.Id);
            }
            else if (written.Count == 1)
            {
                runs.Room.Bytes = 0;
                Tell(runs);
            }

            await run.Ask(() => true, Cancellation); // between two tokens nobody waits for it, and its thread looks whether it is in the way
        }

        Assert.Equal(undisturbed, written);
        await Until(() => !run.IsInMemory);
    }

    [Fact]
    public async Task After_a_restart_the_newest_paused_runs_are_read_and_an_older_one_when_somebody_looks_at_it()
    {
        var folder = TestFolders.New();
        string older, newer;
        await using (var first = await TestWorker.Start(folder))
        {
            var before = first.Service<TrainingRuns>();
            var busy = await Busy(first);
            (older, newer) = ((await Paused(first)).Id, (await Paused(first)).Id);
            await before.Stop(busy.Id);
        }

        await using var app = WorkerHost.Build(["--Urls", "http://127.0.0.1:0", "--Data:Folder", folder, "--Models:Starter", TestFolders.New()]);
        var runs = app.Services.GetRequiredService<TrainingRuns>();
        runs.Room.Bytes = MemoryRules.Estimate(Recipe(100_000));
        await app.StartAsync(Cancellation);
        await Until(() => runs.Find(newer).Model is not null);
        Assert.False(runs.Find(older).IsInMemory);

        await foreach (var seen in app.Services.GetRequiredService<RunWatcher>().WatchActivity(older, Cancellation))
        {
            if (seen.Probe is not null)
            {
                break; // it has answered the sentence it was begun with
            }
        }

        await Until(() => !runs.Find(newer).IsInMemory); // and that had to make room
        await app.StopAsync(Cancellation);
    }

    [Fact]
    public async Task A_run_that_is_over_leaves_nothing_of_its_training_in_memory()
    {
        await using var worker = await TestWorker.Start();
        var session = await SessionOfAFinishedRun(worker);
        await Until(() =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return !session.IsAlive;
        });
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> SessionOfAFinishedRun(TestWorker worker)
    {
        await Busy(worker);
        var run = await Paused(worker, steps: 4);
        var session = await run.Ask(() => new WeakReference(run.Session), Cancellation);
        await run.Step();
        await run.Ended;
        return session;
    }

    private static RunRecipe Recipe(int steps) => TinyRecipe.Masked(steps);

    private static async Task<Run> Busy(TestWorker worker) => worker.Service<TrainingRuns>().Find((await worker.Train(TinyRecipe.Causal(1_000_000))).Id);

    /// <summary>A run that was paused in line and has done three steps, one by one.</summary>
    private static Task<Run> Paused(TestWorker worker, int steps = 100_000) => Paused(worker, Recipe(steps));

    private static async Task<Run> Paused(TestWorker worker, RunRecipe recipe)
    {
        var runs = worker.Service<TrainingRuns>();
        var id = (await worker.Train(recipe)).Id;
        await runs.Pause(id);
        for (var i = 0; i < 3; i++)
        {
            await runs.Step(id);
        }

        return runs.Find(id);
    }

    private static async Task PutAside(TrainingRuns runs, Run run)
    {
        runs.Room.Bytes = 0;
        Tell(runs);
        await Until(() => !run.IsInMemory);
        runs.Room.Bytes = long.MaxValue;
    }

    /// <summary>Anything that happens to any run makes all look at the room again.</summary>
    private static void Tell(TrainingRuns runs) => runs.Describe(runs.List()[^1].Id, new RunWords("Busy", null));

    private static async Task<double> Answer(Run run) =>
        (await run.Ask(() => run.Probe.Answer(run.Session), Cancellation))!.Mask!.Masks[0].Candidates[0].Probability;

    private static int Moments(TestWorker worker, Run run) => worker.Service<SnapshotStore>().List(run.Id).Snapshots.Count;

    private static async Task<double[]> Losses(HubConnection hub, string run) =>
        [.. (await RunTests.Watch(hub, run, 0, slow: false)).Select(point => point.Loss)];

    private static async Task Until(Func<bool> seen)
    {
        for (var started = Stopwatch.GetTimestamp(); !seen(); await Task.Yield())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(60), "It did not come to that within a minute.");
        }
    }
}

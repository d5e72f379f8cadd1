using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Hosting;
using Playground.Worker.Runs;
using Playground.Worker.Storage;

namespace Playground.Worker.Tests.Runs;

/// <summary>Runs that are slowed down. Time stands still but where a test lets it pass, so that whatever comes meanwhile has not waited for it.</summary>
public sealed class PaceTests : IAsyncDisposable
{
    private static readonly TimeSpan Half = TimeSpan.FromSeconds(0.5);

    private readonly StandingTime time = new();
    private readonly string folder = TestFolders.New();
    private readonly List<Run> begun = [];
    private WebApplication? app;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private WebApplication App => app ??= WorkerHost.Build(["--Data:Folder", folder, "--Models:Starter", TestFolders.New()]);

    private RunServices Services => App.Services.GetRequiredService<RunServices>() with { Time = time };

    [Fact]
    public async Task Steps_are_trained_one_by_one_as_time_passes_each_told_at_once_and_with_the_numbers_that_they_have_at_full_speed()
    {
        var quick = await Queued("quick", 12);
        quick.Begin();
        await quick.Ended;

        var slow = await Queued("slow", 12);
        slow.SetPace(2);
        await BeginSlowly(slow);
        for (var step = 1; step < 12; step++)
        {
            Assert.Equal((step, step, RunStatus.Running), (slow.StepsDone, slow.State.Summary.Step, slow.State.Status));
            Assert.Equal(step, slow.State.Activity.Batch!.Step);
            Assert.False(slow.StandsStill);
            time.Pass(Half - TimeSpan.FromMilliseconds(1)); // wakes nobody
            Assert.Equal(step, slow.StepsDone);
            await (step < 11 ? time.PassUntilNextSet(TimeSpan.FromMilliseconds(1)) : Last());
        }

        Assert.Equal(RunStatus.Completed, slow.State.Status);
        Assert.Equal(Numbers(quick), Numbers(slow));
        Assert.Equal(12, Numbers(slow).Count);

        Task Last()
        {
            time.Pass(TimeSpan.FromMilliseconds(1));
            return slow.Ended.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        }
    }

    [Fact]
    public async Task Whatever_is_wanted_of_a_run_that_waits_for_its_next_step_is_done_at_once()
    {
        var run = await Queued("mine", 1_000);
        run.SetPace(0.1);
        await BeginSlowly(run);
        Assert.Equal(1, await InTime(run.Ask(() => run.Session.Step, Cancellation)));
        Assert.Equal(900, (await InTime(run.SetStop(new StopConditions(AtStep: 900)))).Recipe.StopAtStep);
        Assert.Equal(0.01, Assert.Single((await InTime(run.ChangeLearningRate(0.01))).Recipe.LearningRateChanges).LearningRate);
        Assert.Equal(RunStatus.Paused, (await InTime(run.Pause())).Status);
        Assert.True(File.Exists(TrainingSession.CheckpointIn(Services.Folder.Run(run.Id))));
        time.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(2, (await InTime(run.Step())).Step);
        run.Queue();
        var waits = time.NextSet();
        run.Begin();
        await waits;
        Assert.Equal(2, run.StepsDone); // the next one comes when the pace says, from the single step on
        Assert.Equal((RunStatus.Stopped, 2), ((await InTime(run.Stop())).Status, run.StepsDone));
        Assert.Equal("Mine is stopped and can't be given another pace.", Assert.Throws<RunStateException>(() => run.SetPace(1)).Message);
    }

    [Fact]
    public async Task A_run_that_waits_for_its_next_step_is_left_at_once()
    {
        var run = await Queued("mine", 1_000);
        run.SetPace(0.1);
        await BeginSlowly(run);
        await run.Leave().WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        Assert.Equal((1, RunStatus.Running), (run.StepsDone, run.State.Status)); // the next worker goes on
    }

    [Fact]
    public async Task Another_pace_counts_at_once_and_without_one_a_run_goes_on_at_full_speed()
    {
        var run = await Queued("mine", 200);
        run.SetPace(0.1);
        await BeginSlowly(run);
        time.Pass(Half / 2);
        var waits = time.NextSet();
        Assert.Equal(2, run.SetPace(2).Pace);
        await waits;
        await time.PassUntilNextSet(Half / 2); // half a second after the first step
        Assert.Equal(2, run.StepsDone);
        Assert.Null(run.SetPace(null).Pace);
        await run.Ended.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        Assert.Equal((RunStatus.Completed, 200), (run.State.Status, run.StepsDone));
    }

    [Fact]
    public async Task A_run_that_is_slowed_down_on_its_way_tells_and_shows_the_step_after_which_it_waits()
    {
        var run = await Queued("mine", 100_000);
        run.Begin();
        await Until(run, 1); // no time passes, so those after it are not told in time
        var waits = time.NextSet();
        run.SetPace(0.1);
        await waits;
        var step = run.StepsDone;
        Assert.Equal((step, step), (run.State.Summary.Step, run.State.Activity.Batch!.Step));
        Assert.Equal(step, Services.Points.Latest(run.Id)!.Step);
    }

    [Fact]
    public async Task Runs_of_a_group_go_as_slowly_as_the_slowest_and_one_that_is_behind_is_not_kept_by_another_that_waits()
    {
        var turns = new GroupTurns();
        var (slow, other) = (await Queued("slow", 1_000, turns), await Queued("other", 1_000, turns));
        slow.SetPace(2);
        var waits = time.NextSet();
        slow.Begin();
        other.Begin();
        await waits;
        await Until(other, 1);
        await time.PassUntilNextSet(Half);
        await Until(other, 2);
        Assert.Equal(2, slow.StepsDone);

        await other.Pause();
        while (slow.StepsDone < 4)
        {
            await time.PassUntilNextSet(Half);
        }

        Assert.Equal(2, other.StepsDone);
        other.Queue();
        other.Begin();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (await other.Ask(() => other.Session.Step, patience.Token) < slow.StepsDone)
        {
            patience.Token.ThrowIfCancellationRequested(); // a question is answered between two steps, and no time passes
        }
    }

    [Fact]
    public async Task A_pace_outlives_its_worker_and_steps_that_are_done_once_more_after_a_kill_do_not_wait()
    {
        await RestartTests.LeaveKilled(folder, TinyRecipe.Masked(100), RunStatus.Running); // at step 25, with a checkpoint of step 20
        Services.Runs.SetPace("killed", 2);
        var restored = Assert.Single(App.Services.GetRequiredService<StoredRuns>().Restore()).Run;
        Assert.Equal(2, restored.Pace);
        var run = new Run(restored, Services, null, _ => { });
        begun.Add(run);
        await BeginSlowly(run);
        Assert.Equal(25, run.StepsDone);
        await time.PassUntilNextSet(Half); // from the last of them on
        Assert.Equal(26, run.StepsDone);
    }

    [Theory]
    [InlineData(0.1, null)]
    [InlineData(1_000.0, null)]
    [InlineData(null, null)]
    [InlineData(0.09, "The pace is 0.09 steps a second; it must be from 0.1 to 1000, or null for as fast as the machine can.")]
    [InlineData(1_001.0, "The pace is 1001 steps a second; it must be from 0.1 to 1000, or null for as fast as the machine can.")]
    [InlineData(0.0, "The pace is 0 steps a second; it must be from 0.1 to 1000, or null for as fast as the machine can.")]
    [InlineData(-3.0, "The pace is -3 steps a second; it must be from 0.1 to 1000, or null for as fast as the machine can.")]
    [InlineData(double.NaN, "The pace is NaN steps a second; it must be from 0.1 to 1000, or null for as fast as the machine can.")]
    [InlineData(double.PositiveInfinity, "The pace is Infinity steps a second; it must be from 0.1 to 1000, or null for as fast as the machine can.")]
    public async Task A_pace_out_of_bounds_is_refused_and_changes_nothing(double? pace, string? refusal)
    {
        var run = await Queued("mine", 10);
        run.SetPace(7);
        if (refusal is null)
        {
            Assert.Equal(pace, run.SetPace(pace).Pace);
        }
        else
        {
            Assert.Equal(refusal, Assert.Throws<PlaygroundException>(() => run.SetPace(pace)).Message);
            Assert.Equal((7, 7), (run.State.Summary.Pace, Assert.Single(Services.Runs.ReadAll()).Pace));
        }
    }

    [Fact]
    public void A_step_that_begins_a_little_late_makes_none_after_it_later_and_one_that_begins_much_later_is_not_made_up_for()
    {
        using var waiting = new Playground.Worker.Predictions.WaitingWork();
        using var pace = new StepPace(time, waiting);
        Assert.Equal(TimeSpan.Zero, pace.UntilNext(10)); // the first one
        pace.Begin(10);
        Assert.Equal(100, pace.UntilNext(10).TotalMilliseconds);
        time.Pass(TimeSpan.FromMilliseconds(116)); // a timer that came late
        pace.Begin(10);
        Assert.Equal(84, pace.UntilNext(10).TotalMilliseconds);
        time.Pass(TimeSpan.FromMilliseconds(184)); // a slow machine
        Assert.Equal(-100, pace.UntilNext(10).TotalMilliseconds);
        pace.Begin(10);
        Assert.Equal(100, pace.UntilNext(10).TotalMilliseconds);
        pace.Begin(10); // one that did not wait
        Assert.Equal(100, pace.UntilNext(10).TotalMilliseconds);
        Assert.Equal(TimeSpan.Zero, pace.UntilNext(null));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var run in begun)
        {
            var left = run.Leave();
            time.Pass(TimeSpan.FromMinutes(1)); // so that what a test finds wrong keeps no thread
            await left;
            run.Dispose();
        }

        await (app?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private static Task<T> InTime<T>(Task<T> answer) => answer.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);

    /// <summary>Begins a run, and comes when it waits for its next step.</summary>
    private async Task BeginSlowly(Run run)
    {
        var waits = time.NextSet();
        run.Begin();
        await waits;
    }

    /// <summary>Comes when the run has told of a step.</summary>
    private static async Task Until(Run run, int step)
    {
        while (true)
        {
            var news = run.State.News.Next;
            if (run.State.Summary.Step >= step)
            {
                return;
            }

            await news.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        }
    }

    private IReadOnlyList<(int, double, double, double, double?, double)> Numbers(Run run) =>
        [.. Services.Points.Read(run.Id, 0, 1_000).Select(p => (p.Step, p.Loss, p.GradientNorm, p.LearningRate, p.ValidationLoss, p.Accuracy))];

    /// <summary>A run that waits for its turn, which only these tests give.</summary>
    private async Task<Run> Queued(string id, int steps, GroupTurns? turns = null)
    {
        var corpus = await Services.Corpora.Add($"of {id}", "pasted", TinyRecipe.Corpus, Cancellation);
        var recipe = TinyRecipe.Masked(steps) with { CorpusId = corpus.Id, CorpusText = null };
        var stored = new StoredRun(id, id == "mine" ? "Mine" : id, TimeProvider.System.GetUtcNow(), recipe, RunStatus.Queued, null, 0);
        Services.Runs.Insert(stored);
        var run = new Run(new RunSummary(stored.Id, stored.Name, stored.Status, null, 0, stored.Created, $"runs/{id}", recipe, null, null), Services, turns, _ => { });
        begun.Add(run);
        return run;
    }
}

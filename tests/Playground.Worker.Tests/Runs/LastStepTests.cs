using Playground.Contracts;
using Playground.Worker.Runs;

namespace Playground.Worker.Tests.Runs;

/// <summary>What is asked of a run while its last step is under way, or behind it: it has done all its steps, whatever came meanwhile.</summary>
public sealed class LastStepTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private const int Steps = 3;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TrainingRuns Runs => shared.Worker.Service<TrainingRuns>();

    [Fact]
    public async Task A_stop_in_the_last_step_is_answered_with_the_completed_run()
    {
        await using var last = await LastStep.Of(shared.Worker, TinyRecipe.Masked(Steps));
        var stopping = Runs.Stop(last.Id);
        last.LetGo();
        AssertCompleted(await stopping);
        AssertCompleted(Runs.Get(last.Id));
    }

    [Theory]
    [InlineData(Steps, null)]
    [InlineData(null, 100.0)]
    public async Task A_stop_in_the_last_step_where_the_run_would_have_stopped_by_itself_completes_it_too(int? atStep, double? atLoss)
    {
        await using var last = await LastStep.Of(shared.Worker, TinyRecipe.Masked(Steps) with { StopAtStep = atStep, StopAtValidationLoss = atLoss });
        var stopping = Runs.Stop(last.Id);
        last.LetGo();
        AssertCompleted(await stopping);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_run_that_was_paused_in_its_last_step_is_completed_by_whatever_ends_the_pause(bool byStop)
    {
        await using var last = await LastStep.Of(shared.Worker, TinyRecipe.Masked(Steps));
        var pausing = Runs.Pause(last.Id);
        last.LetGo();
        var paused = await pausing;
        Assert.Equal((RunStatus.Paused, Steps), (paused.Status, paused.Step));
        AssertCompleted(byStop ? await Runs.Stop(last.Id) : await Runs.Step(last.Id));
    }

    [Fact]
    public async Task A_stop_while_the_last_step_is_done_alone_is_answered_with_the_completed_run()
    {
        await using var last = await LastStep.Of(shared.Worker, TinyRecipe.Masked(1), alone: true);
        var stopping = Runs.Stop(last.Id);
        last.LetGo();
        AssertCompleted(await stopping);
        AssertCompleted(await last.Stepped);
    }

    private static void AssertCompleted(RunSummary run) =>
        Assert.Equal((RunStatus.Completed, run.Recipe.Steps, null), (run.Status, run.Step, run.Message));

    /// <summary>A run held in the validation that ends its last step.</summary>
    private sealed class LastStep(string id) : IAsyncDisposable
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim hold = new();
        private Task ended = Task.CompletedTask;

        public string Id => id;

        public Task<RunSummary> Stepped { get; private set; } = null!;

        /// <param name="alone">Done as a single step of the paused run.</param>
        public static async Task<LastStep> Of(TestWorker worker, RunRecipe recipe, bool alone = false)
        {
            var runs = worker.Service<TrainingRuns>();
            var before = await worker.Train(TinyRecipe.Masked(1_000_000)); // the other waits behind it, so that it can be paused before its first step
            var last = new LastStep((await worker.Train(recipe)).Id);
            var run = runs.Find(last.Id);
            await run.Pause();
            run.ReadIfPaused();
            await run.Ask(() => run.Session.BetweenValidations = last.Hold, Cancellation);
            await runs.Stop(before.Id);
            last.ended = run.Ended;
            if (alone)
            {
                last.Stepped = runs.Step(last.Id);
            }
            else
            {
                runs.Resume(last.Id);
            }

            await last.reached.Task.WaitAsync(Cancellation);
            return last;
        }

        public void LetGo() => hold.Set();

        public async ValueTask DisposeAsync()
        {
            LetGo();
            await ended;
            hold.Dispose();
        }

        private void Hold()
        {
            reached.TrySetResult();
            hold.Wait(TimeSpan.FromMinutes(1));
        }
    }
}

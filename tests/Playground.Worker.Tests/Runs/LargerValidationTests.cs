using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Worker.Runs;

namespace Playground.Worker.Tests.Runs;

/// <summary>A run that goes on behind a validation loss that was asked of more text than its neighbours.</summary>
public sealed class LargerValidationTests
{
    /// <summary>356 sequences are set aside; while a run of that context is on, its validation asks 256 of them.</summary>
    private static readonly RunRecipe Recipe = TinyRecipe.Causal(48) with
    {
        CorpusText = string.Join('\n', Enumerable.Repeat(TinyRecipe.Corpus, 40)),
        ContextLength = 32,
        BatchSize = 64,
        ValidationShare = 0.5,
        EvaluateEvery = 4,
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(16, "Stopped, and resumed after step 16.")] // a quarter of its steps read no more than that sample
    [InlineData(20, "Stopped, and resumed after step 20; the validation loss at step 20 was asked of 320 of the 356 sequences set aside, those around it of 256.")]
    [InlineData(32, "Stopped, and resumed after step 32; the validation loss at step 32 was asked of all 356 sequences set aside, those around it of 256.")]
    public async Task A_run_that_was_stopped_at_a_step_and_goes_on_says_where_its_validation_loss_was_asked_of_more_than_those_around_it(int stop, string said)
    {
        var folder = TestFolders.New();
        string id;
        await using (var first = await TestWorker.Start(folder))
        {
            await using var hub = await first.Connect();
            id = (await hub.InvokeAsync<RunSummary>("StartRun", Recipe with { StopAtStep = stop }, Cancellation)).Id;
            Assert.Equal(stop, (await RunTests.Watch(hub, id, 0, slow: false)).Count);
            await first.Service<TrainingRuns>().Find(id).Ended;
        }

        await using (var second = await TestWorker.Start(folder)) // what the loss was asked of lies with the checkpoint
        {
            await using var hub = await second.Connect();
            await hub.InvokeAsync<RunSummary>("ResumeRun", id, Cancellation);
            Assert.Equal(48, (await RunTests.Watch(hub, id, 0, slow: false)).Count);
            await second.Service<TrainingRuns>().Find(id).Ended;
        }

        await using var third = await TestWorker.Start(folder);
        Assert.Equal([new RunMark(stop, RunMarkKind.Resumed, said)], third.Service<TrainingRuns>().Get(id).Marks!);
    }

    [Fact]
    public async Task A_run_whose_stop_is_taken_back_while_that_loss_is_asked_says_so_without_having_been_stopped()
    {
        await using var worker = await TestWorker.Start();
        var runs = worker.Service<TrainingRuns>();
        var before = await worker.Train(TinyRecipe.Masked(1_000_000)); // the other waits behind it, so that it can be paused before its first step
        var id = (await worker.Train(Recipe with { StopAtStep = 20, EvaluateEvery = 1_000 })).Id;
        var run = runs.Find(id);
        await run.Pause();
        run.ReadIfPaused();
        await run.Ask(() => run.Session.BetweenValidations = () => _ = run.SetStop(new StopConditions()), Cancellation);
        await runs.Stop(before.Id);
        runs.Resume(id);
        await run.Ended;
        Assert.Equal((RunStatus.Completed, 48), (run.State.Status, run.State.Summary.Step));
        Assert.Equal(
            [new RunMark(20, RunMarkKind.Note, "The validation loss at step 20 was asked of 320 of the 356 sequences set aside, those around it of 256.")],
            run.State.Summary.Marks!);
    }

    [Fact]
    public async Task A_point_that_an_earlier_version_left_beside_its_checkpoint_is_read_without_saying_so()
    {
        var file = Path.Combine(TestFolders.New(), "point-8.json");
        var point = new TrainingPoint(8, 0.5, 2, 7.4, 0.25, 0.001, 1, 1_000, 4_000, 3, 2.1);
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(point, JsonSerializerOptions.Web), Cancellation);
        Assert.Equal(new KeptPoint(point, null), KeptPoint.Read(file));
        await File.WriteAllTextAsync(file, new KeptPoint(point, 128).ToJson().ToJsonString(), Cancellation);
        Assert.Equal(new KeptPoint(point, 128), KeptPoint.Read(file));
    }

    [Fact]
    public void A_run_that_went_back_to_that_step_says_both() => Assert.Equal(
        "The worker had ended; the run went back to step 2,000, its last checkpoint, to do step 2,001 once more; the validation loss at step 2,000 was asked of all 6,000 sequences set aside, those around it of 128.",
        RunMarks.WithLarger(new LargerValidation(2_000, 6_000, 128, 6_000), RunMarks.Resumed(2_001, 2_000)).Text);
}

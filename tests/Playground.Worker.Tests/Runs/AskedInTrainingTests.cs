using Playground.Contracts;
using Playground.Transformers.Inference;
using Playground.Worker.Predictions;
using Playground.Worker.Runs;

namespace Playground.Worker.Tests.Runs;

/// <summary>A model in training that is asked much.</summary>
public sealed class AskedInTrainingTests
{
    private const int Callers = 64;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_whose_model_is_asked_without_a_pause_goes_on_training_and_can_be_stopped()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var runs = worker.Service<TrainingRuns>();
        var run = runs.Find((await worker.Train(TinyRecipe.Masked(1_000_000))).Id);
        await RunTests.Reach(hub, run.Id, 1);
        var answered = 0;
        var asking = Enumerable.Range(0, Callers).Select(_ => Task.Run(AskUntilItEnds, Cancellation)).ToArray();
        await RunTests.Reach(hub, run.Id, run.StepsDone + 20);
        await runs.Stop(run.Id).WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        await Task.WhenAll(asking);
        Assert.True(answered > Callers, $"{answered} answers");

        async Task AskUntilItEnds()
        {
            try
            {
                while (true)
                {
                    await run.Ask(() => run.Probe.Answer(run.Session), Cancellation);
                    Interlocked.Increment(ref answered);
                }
            }
            catch (RunEndedException)
            {
                // stopped
            }
        }
    }

    [Fact]
    public async Task A_question_that_meets_the_end_of_a_run_is_answered_by_its_finished_model()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var runs = worker.Service<TrainingRuns>();
        var run = await worker.Train(TinyRecipe.Masked(1_000_000));
        await RunTests.Reach(hub, run.Id, 1);
        var predictions = worker.Service<PredictionService>();
        var asking = Enumerable.Range(0, Callers).Select(_ => Task.Run(AskUntilItHasLearned, Cancellation)).ToArray();
        await RunTests.Reach(hub, run.Id, runs.Find(run.Id).StepsDone + 20);
        await runs.Stop(run.Id).WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        await Task.WhenAll(asking);

        async Task AskUntilItHasLearned()
        {
            while ((await predictions.FillMask(new(run.ModelId, "the cat sat .", [new(4, 7)]), Cancellation)).Step is not null)
            {
                // it still trains
            }
        }
    }

    [Fact]
    public async Task During_a_long_validation_questions_are_answered_and_steering_waits()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var runs = worker.Service<TrainingRuns>();
        var run = runs.Find((await worker.Train(TinyRecipe.Masked(1_000_000))).Id);
        await RunTests.Reach(hub, run.Id, 1);
        using var hold = new ManualResetEventSlim();
        Task<float[][]>? question = null;
        Task<RunSummary>? steering = null;
        var validation = run.Ask(
            () =>
            {
                hold.Wait(TimeSpan.FromMinutes(1));
                run.Session.BetweenValidations!();
                return (question!.IsCompletedSuccessfully, steering!.IsCompleted);
            },
            Cancellation);
        var model = await worker.Open(run.State.Summary.ModelId);
        steering = runs.SetStop(run.Id, new StopConditions(AtStep: 999_999));
        question = model.Logits(new LogitsQuery(model.Tokenizer.Encode("the cat sat"), [1]), background: false, Cancellation);
        hold.Set();
        Assert.Equal((true, false), await validation);
        await steering;
    }
}

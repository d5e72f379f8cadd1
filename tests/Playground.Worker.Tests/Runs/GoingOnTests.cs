using System.Net;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Worker.Runs;
using Playground.Worker.Storage;

namespace Playground.Worker.Tests.Runs;

/// <summary>Runs that were stopped before their last step, and go on.</summary>
public sealed class GoingOnTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_that_was_stopped_goes_on_as_if_it_never_had_been_also_after_a_restart()
    {
        var folder = TestFolders.New();
        string id;
        await using (var first = await TestWorker.Start(folder))
        {
            await using var hub = await first.Connect();
            id = (await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(30) with { StopAtStep = 8 }, Cancellation)).Id;
            Assert.Equal(8, (await RunTests.Watch(hub, id, 0, slow: false)).Count);
            var runs = first.Service<TrainingRuns>();
            await runs.Find(id).Ended;
            var back = await hub.InvokeAsync<RunSummary>("ResumeRun", id, Cancellation);
            Assert.Equal((null, null), (back.Message, back.Recipe.StopAtStep));
            await runs.SetStop(id, new StopConditions(AtStep: 17)); // a second time, by its own thread or before it has begun
            Assert.Equal(17, (await RunTests.Watch(hub, id, 0, slow: false)).Count);
            await runs.Find(id).Ended;
        }

        await using var second = await TestWorker.Start(folder);
        await using var again = await second.Connect();
        using (var answer = await Resume(second, id))
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        var points = await RunTests.Watch(again, id, 0, slow: false);
        await second.Service<TrainingRuns>().Find(id).Ended;
        var run = await again.InvokeAsync<RunSummary>("GetRun", id, Cancellation);
        Assert.Equal((RunStatus.Completed, 30, null), (run.Status, run.Step, run.Message));
        Assert.Equal(
            ["Stopped, and resumed after step 8.", "Stopped, and resumed after step 17."],
            run.Marks!.Where(mark => mark.Kind == RunMarkKind.Resumed).Select(mark => mark.Text));
        var whole = await again.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(30), Cancellation);
        Assert.Equal((await RunTests.Watch(again, whole.Id, 0, slow: false)).Select(point => (point.Step, point.Loss)), points.Select(point => (point.Step, point.Loss)));
        await second.Service<TrainingRuns>().Find(whole.Id).Ended;

        var models = second.Service<DataFolder>();
        Assert.Equal(await Weights(models.RunModel(whole.Id)), await Weights(models.RunModel(id)));
        Assert.Equal(2, Directory.GetDirectories(Path.GetDirectoryName(models.RunModel(id))!).Length); // none of those that it was stopped with is left
    }

    [Fact]
    public async Task A_validation_loss_that_was_reached_does_not_stop_it_again()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var id = (await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(40) with { StopAtValidationLoss = 100 }, Cancellation)).Id;
        Assert.Equal(10, (await RunTests.Watch(hub, id, 0, slow: false)).Count);
        await worker.Service<TrainingRuns>().Find(id).Ended;
        await hub.InvokeAsync<RunSummary>("ResumeRun", id, Cancellation);
        Assert.Equal(40, (await RunTests.Watch(hub, id, 0, slow: false)).Count);
    }

    [Fact]
    public async Task What_cannot_go_on_says_why()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var runs = worker.Service<TrainingRuns>();
        var stopped = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(30) with { StopAtStep = 8, Name = "First" }, Cancellation);
        Assert.Equal(8, (await RunTests.Watch(hub, stopped.Id, 0, slow: false)).Count); // one that has not begun yet counts as ended, too
        await runs.Find(stopped.Id).Ended;
        File.Delete(TrainingSession.CheckpointIn(worker.Service<DataFolder>().Run(stopped.Id)));
        Assert.Equal("First can't go on: no checkpoint of it is on this machine to go on from.", await Refusal(worker, stopped.Id));

        var done = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(8) with { Name = "Second" }, Cancellation);
        Assert.Equal(8, (await RunTests.Watch(hub, done.Id, 0, slow: false)).Count);
        await runs.Find(done.Id).Ended;
        Assert.Equal("Second is done and can't be resumed; give it more steps.", await Refusal(worker, done.Id));

        var last = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(8) with { StopAtValidationLoss = 100, EvaluateEvery = 8, Name = "Third" }, Cancellation);
        Assert.Equal(8, (await RunTests.Watch(hub, last.Id, 0, slow: false)).Count);
        await runs.Find(last.Id).Ended;
        Assert.Contains("Third", await Refusal(worker, last.Id), StringComparison.Ordinal);
    }

    private static Task<byte[]> Weights(string model) => File.ReadAllBytesAsync(Path.Combine(model, "model.safetensors"), Cancellation);

    private static async Task<string> Refusal(TestWorker worker, string id)
    {
        using var answer = await Resume(worker, id);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        using var body = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        return body.RootElement.GetProperty("error").GetString()!;
    }

    private static Task<HttpResponseMessage> Resume(TestWorker worker, string id) => worker.Http.PostAsync(new Uri($"/api/runs/{id}/resume", UriKind.Relative), null, Cancellation);
}

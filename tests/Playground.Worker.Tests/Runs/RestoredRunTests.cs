using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;

namespace Playground.Worker.Tests.Runs;

public sealed class RestoredRunTests
{
    [Fact]
    public async Task A_run_tells_how_it_does_over_its_last_twenty_steps_at_any_time_and_after_its_worker_ended()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var folder = TestFolders.New();
        RunSummary paused;
        List<TrainingPoint> points;
        await using (var first = await TestWorker.Start(folder))
        {
            await using var hub = await first.Connect();
            var id = (await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), cancellation)).Id;
            await RunTests.Reach(hub, id, 30);
            await hub.InvokeAsync<RunSummary>("PauseRun", id, cancellation);
            paused = await hub.InvokeAsync<RunSummary>("StepRun", id, cancellation);
            points = (await first.Http.GetFromJsonAsync<List<TrainingPoint>>($"/api/runs/{id}/points", cancellation))!;
        }

        Assert.Equal(paused.Step, points.Count);
        Assert.Equal((20, points.TakeLast(20).Average(point => point.Loss)), (paused.Recent!.Steps, paused.Recent.Loss), Close);
        Assert.Equal(Math.Exp(paused.Recent.Loss), paused.Recent.Perplexity, 9);
        await using var second = await TestWorker.Start(folder);
        var restored = (await second.Http.GetFromJsonAsync<RunSummary>($"/api/runs/{paused.Id}", cancellation))!; // before it is read
        Assert.Equal(paused.Recent, restored.Recent);
        await using var again = await second.Connect();
        var stepped = await again.InvokeAsync<RunSummary>("StepRun", paused.Id, cancellation);
        var now = points.Append(stepped.Latest!).TakeLast(20).Average(point => point.Loss);
        Assert.Equal((20, now), (stepped.Recent!.Steps, stepped.Recent.Loss), Close);
        await again.InvokeAsync<RunSummary>("StopRun", paused.Id, cancellation);
    }

    private static bool Close((int Steps, double Loss) a, (int Steps, double Loss) b) => a.Steps == b.Steps && Math.Abs(a.Loss - b.Loss) < 1e-9;

    [Fact]
    public async Task A_watcher_that_is_back_before_the_models_are_loaded_finds_its_run()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var folder = TestFolders.New();
        string id;
        await using (var first = await TestWorker.Start(folder))
        {
            await using var hub = await first.Connect();
            id = (await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), cancellation)).Id;
            await RunTests.Reach(hub, id, 3);
        }

        await using var second = await TestWorker.Start(folder);
        var answer = await second.Http.GetAsync(new Uri($"/api/runs/{id}", UriKind.Relative), cancellation); // the first request of all
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await using var again = await second.Connect();
        await again.InvokeAsync<RunSummary>("StopRun", id, cancellation);
    }
}

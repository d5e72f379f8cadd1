using System.Net;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;

namespace Playground.Worker.Tests.Runs;

public sealed class RestoredRunTests
{
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

using System.Net;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Worker.Tests.Runs;

namespace Playground.Worker.Tests.TakeAway;

/// <summary>A run that ends, is deleted or is brought back while it is exported.</summary>
public sealed class ExportMeanwhileTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_that_ends_while_it_is_exported_is_exported_as_it_ended()
    {
        await using var hub = await shared.Worker.Connect();
        for (var round = 0; round < 8; round++)
        {
            var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation);
            await RunTests.Reach(hub, run.Id, 1);
            var stopping = hub.InvokeAsync<RunSummary>("StopRun", run.Id, Cancellation);
            while (!stopping.IsCompleted)
            {
                Assert.Equal((HttpStatusCode.OK, "zip"), await Export(run.Id));
            }

            await stopping;
        }
    }

    [Fact]
    public async Task A_run_that_is_deleted_and_brought_back_while_it_is_exported_is_exported_whole_or_does_not_exist()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(2), Cancellation);
        await RunTests.Watch(hub, run.Id, 0, slow: false);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var exporting = Enumerable.Range(0, 3).Select(_ => Task.Run(
            async () =>
            {
                var answers = new HashSet<(HttpStatusCode, string)>();
                while (!enough.IsCancellationRequested)
                {
                    answers.Add(await Export(run.Id));
                }

                return answers;
            },
            Cancellation)).ToArray();
        for (var round = 0; round < 200; round++)
        {
            await hub.InvokeAsync<RunSummary>("DeleteRun", run.Id, Cancellation);
            await hub.InvokeAsync<RunSummary>("RestoreRun", run.Id, Cancellation);
        }

        await enough.CancelAsync();
        var gone = (HttpStatusCode.NotFound, $$"""{"error":"Run {{run.Id}} does not exist."}""");
        Assert.Subset(new HashSet<(HttpStatusCode, string)> { (HttpStatusCode.OK, "zip"), gone }, (await Task.WhenAll(exporting)).SelectMany(answers => answers).ToHashSet());
    }

    /// <returns>The status, and the refusal's body.</returns>
    private async Task<(HttpStatusCode Status, string Body)> Export(string run)
    {
        using var answer = await shared.Worker.Http.GetAsync(new Uri($"/api/runs/{run}/export", UriKind.Relative), Cancellation);
        return (answer.StatusCode, answer.IsSuccessStatusCode ? "zip" : await answer.Content.ReadAsStringAsync(Cancellation));
    }
}

using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;

namespace Playground.EndToEnd;

/// <summary>An outside SignalR client at the web process's own address, while workers die under it.</summary>
public sealed class KilledWorkerTests
{
    private static readonly JsonSerializerOptions Json = JsonSerializerOptions.Web;

    private static readonly RunRecipe SmallRun = new()
    {
        Name = "Killed on purpose",
        CorpusId = "simple-english",
        Layers = 1,
        Heads = 2,
        Hidden = 32,
        ContextLength = 24,
        BatchSize = 8,
        Vocabulary = 500,
        Steps = 600,
        EvaluateEvery = 100,
        Seed = 7,
    };

    [Fact]
    public async Task A_run_whose_worker_is_killed_goes_on_and_every_step_is_there_once()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var server = await PlaygroundServer.Start();
        var run = await StartRun(server);
        var seen = new List<TrainingPoint>();
        var kills = new Queue<int>([120, 300]);
        while (true)
        {
            await using var hub = new HubConnectionBuilder().WithUrl(new Uri(server.Url, IPlaygroundHub.HubPath)).Build();
            try
            {
                await hub.StartAsync(cancel);
                await foreach (var point in hub.StreamAsync<TrainingPoint>(nameof(IPlaygroundHub.WatchRun), run.Id, seen.LastOrDefault()?.Step ?? 0, cancel))
                {
                    seen.Add(point);
                    if (kills.TryPeek(out var at) && point.Step >= at)
                    {
                        kills.Dequeue();
                        await server.KillWorker();
                    }
                }

                break; // the stream ended by itself: the run is over
            }
            catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
            {
                // The worker is away: the cursor says where to go on.
            }
        }

        Assert.Empty(kills);
        Assert.Equal(Enumerable.Range(1, SmallRun.Steps), seen.Select(p => p.Step));
        var stored = await server.Http.GetFromJsonAsync<TrainingPoint[]>($"/api/runs/{run.Id}/points?afterStep=0", Json, cancel);
        Assert.Equal(seen, stored);
        var ended = await server.Http.GetFromJsonAsync<RunSummary>($"/api/runs/{run.Id}", Json, cancel);
        Assert.Equal(RunStatus.Completed, ended!.Status);
    }

    [Fact]
    public async Task The_worker_ends_when_the_web_process_is_killed()
    {
        var server = await PlaygroundServer.Start();
        using var worker = System.Diagnostics.Process.GetProcessById(server.WorkerId);
        await server.DisposeAsync();
        await worker.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    private static async Task<RunSummary> StartRun(PlaygroundServer server)
    {
        using var ready = await server.WhenReady();
        using var answer = await server.Http.PostAsJsonAsync("/api/runs", SmallRun, Json, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (await answer.Content.ReadFromJsonAsync<RunSummary>(Json, TestContext.Current.CancellationToken))!;
    }
}

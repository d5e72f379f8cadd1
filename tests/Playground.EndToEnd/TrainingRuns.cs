using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Playground.Contracts;

namespace Playground.EndToEnd;

/// <summary>Runs started and steered over HTTP, as another program would.</summary>
internal static class TrainingRuns
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <returns>The run's id.</returns>
    public static async Task<string> StartRun(this PlaygroundServer server, RunRecipe recipe)
    {
        using var ready = await server.WhenReady();
        using var answer = await server.Http.PostAsJsonAsync("/api/runs", recipe, JsonSerializerOptions.Web, Cancellation);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
        return (await answer.Content.ReadFromJsonAsync<RunSummary>(JsonSerializerOptions.Web, Cancellation))!.Id;
    }

    /// <returns>The ids of runs that train side by side.</returns>
    public static async Task<IReadOnlyList<string>> StartGroup(this PlaygroundServer server, params RunRecipe[] recipes)
    {
        using var ready = await server.WhenReady();
        using var answer = await server.Http.PostAsJsonAsync("/api/runs/group", recipes, JsonSerializerOptions.Web, Cancellation);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
        return [.. (await answer.Content.ReadFromJsonAsync<RunSummary[]>(JsonSerializerOptions.Web, Cancellation))!.Select(run => run.Id)];
    }

    /// <param name="command">pause, step, resume or stop.</param>
    public static async Task Steer(this PlaygroundServer server, string run, string command)
    {
        using var answer = await server.Http.PostAsync($"/api/runs/{run}/{command}", null, Cancellation);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    public static async Task DeleteRun(this PlaygroundServer server, string run)
    {
        using var answer = await server.Http.DeleteAsync($"/api/runs/{run}", Cancellation);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    /// <summary>Stops every run that has not ended.</summary>
    public static async Task StopRuns(this PlaygroundServer server)
    {
        using var ready = await server.WhenReady();
        foreach (var run in await server.Http.GetFromJsonAsync<RunSummary[]>("/api/runs", JsonSerializerOptions.Web) ?? [])
        {
            if (run.Status is RunStatus.Queued or RunStatus.Preparing or RunStatus.Running or RunStatus.Paused)
            {
                using var answer = await server.Http.PostAsync($"/api/runs/{run.Id}/stop", null);
                Assert.True(answer.IsSuccessStatusCode || answer.StatusCode is HttpStatusCode.Conflict, await answer.Content.ReadAsStringAsync()); // it may have ended meanwhile
            }
        }
    }

    public static Task<JsonElement> Run(this PlaygroundServer server, string run) => server.GetJson($"/api/runs/{run}");

    public static async Task RunUntil(this PlaygroundServer server, string run, Func<JsonElement, bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (!isSo(await server.Run(run)))
        {
            await Task.Delay(100, patience.Token);
        }
    }

    public static Task RunUntil(this PlaygroundServer server, string run, string status) =>
        server.RunUntil(run, r => r.GetProperty("status").GetString() == status);
}

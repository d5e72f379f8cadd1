using System.Net;
using System.Net.WebSockets;
using System.Text;
using Playground.Contracts;

namespace Playground.EndToEnd;

/// <summary>What a page of another site can do to a playground that its browser reaches.</summary>
public sealed class ForeignPagesTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    private const string Opens = """
        address => new Promise(done => {
          const socket = new WebSocket(address);
          socket.onopen = () => done(true);
          socket.onerror = () => done(false);
        })
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Hub(Uri server, string? query = null) => $"ws://{server.Authority}{IPlaygroundHub.HubPath}{query}";

    [Fact]
    public async Task A_page_of_another_site_can_neither_stop_a_run_nor_listen_to_the_hub()
    {
        var server = playground.Server.Url;
        var run = await playground.Server.StartRun(new RunRecipe { Name = "Ours", CorpusId = "simple-english", Layers = 1, Heads = 2, Hidden = 32, Steps = 100_000 });
        var page = await playground.Open("/assets/test/images/icon.svg");
        await page.GotoAsync($"http://localhost:{server.Port}/assets/test/images/icon.svg"); // to a browser a site of its own
        var answer = await page.RunAndWaitForResponseAsync(
            () => page.EvaluateAsync("address => fetch(address, { method: 'POST', mode: 'no-cors' })", new Uri(server, $"/api/runs/{run}/stop").ToString()),
            response => response.Url.EndsWith("/stop", StringComparison.Ordinal));
        Assert.Equal((int)HttpStatusCode.Forbidden, answer.Status);
        Assert.False(await page.EvaluateAsync<bool>(Opens, Hub(server)));
        var state = await playground.Server.Run(run);
        Assert.Contains(state.GetProperty("status").GetString(), (string[])["queued", "preparing", "running"]);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_page_of_the_playgrounds_own_site_opens_the_hub_as_its_clients_do()
    {
        using var ready = await playground.Server.WhenReady();
        var server = playground.Server.Url;
        var page = await playground.Open("/assets/test/images/icon.svg");
        var token = await page.EvaluateAsync<string>("async path => (await (await fetch(path, { method: 'POST' })).json()).connectionToken", $"{IPlaygroundHub.HubPath}/negotiate?negotiateVersion=1");
        Assert.True(await page.EvaluateAsync<bool>(Opens, Hub(server, $"?id={token}")));
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_program_needs_no_permission()
    {
        using var ready = await playground.Server.WhenReady();
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(Hub(playground.Server.Url)), Cancellation);
        Assert.Equal(WebSocketState.Open, socket.State);
        using var body = new StringContent("""{"inputs":"The [MASK] sat on the mat."}""", Encoding.UTF8, "application/json");
        using var answer = await playground.Server.Http.PostAsync("/models/simple-english-masked", body, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}

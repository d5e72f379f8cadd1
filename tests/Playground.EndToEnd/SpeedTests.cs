using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Playground.Contracts;

namespace Playground.EndToEnd;

public sealed class SpeedTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    private const string Sentence =
        "One day the old man walked to the market and bought some bread, cheese, apples and milk, because his children were hungry and it was cold and dark outside.";

    /// <summary>The goal is 100 ms on a quiet machine; the bound here allows for a shared one. The measured value is printed.</summary>
    private const double Bound = 500;

    [Fact]
    public async Task A_click_has_fresh_bars_in_time_while_a_run_trains()
    {
        var recipe = new RunRecipe { Name = "In the background", CorpusId = "simple-english", Steps = 100_000, Seed = 3 };
        using var ready = await playground.Server.WhenReady();
        using var answer = await playground.Server.Http.PostAsJsonAsync("/api/runs", recipe, JsonSerializerOptions.Web, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode);
        var run = await answer.Content.ReadFromJsonAsync<RunSummary>(JsonSerializerOptions.Web, TestContext.Current.CancellationToken);
        try
        {
            var page = await playground.Open("/");
            await page.FreshBars();
            await page.Sentence().FillAsync(Sentence);
            await page.Word("man").ClickAsync();
            await page.FreshBars();
            await Training(run!.Id);
            // From the click to the frame after the bars of the new question are in the page, measured inside the browser.
            var times = await page.EvaluateAsync<double[]>("""
                async () => {
                  const words = () => [...document.querySelectorAll('.pg-words button')];
                  const titles = () => [...document.querySelectorAll('article h2')].map(h => h.textContent).join('|');
                  const times = [];
                  const click = async index => {
                    const before = titles();
                    const start = performance.now();
                    words()[index].click();
                    while (titles() === before || document.querySelector('.pg-stale')) await new Promise(requestAnimationFrame);
                    times.push(performance.now() - start);
                  };
                  // Two words stay hidden; then a third and a fourth move along the sentence. Nothing of that was asked before,
                  // nor guessed ahead (one click at a time, when idle), so every click goes to the model.
                  await click(5);
                  await click(6);
                  for (let i = 7; i < words().length; i++) { await click(i); await click(i - 1); }
                  return times;
                }
                """);
            Array.Sort(times);
            var (median, p95) = (times[times.Length / 2], times[(int)(times.Length * 0.95)]);
            TestContext.Current.SendDiagnosticMessage($"click to fresh bars while training: median {median:0} ms, p95 {p95:0} ms");
            Assert.True(p95 <= Bound, $"p95 is {p95:0} ms, median {median:0} ms");
            await page.CloseAsync();
        }
        finally
        {
            using var stopped = await playground.Server.Http.PostAsync($"/api/runs/{run!.Id}/stop", null, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The goal is 6 s with <c>dotnet run</c>'s own look at the build, about 3 s; the bound allows for a busy machine.</summary>
    [Fact]
    public async Task The_first_answer_comes_soon_after_the_start()
    {
        var clock = Stopwatch.StartNew();
        await using var server = await PlaygroundServer.Start();
        using var ready = await server.WhenReady();
        var model = (await server.GetJson("/api/models")).EnumerateArray().First(m => m.GetProperty("objective").GetString() == "masked").GetProperty("id").GetString();
        using var answer = await server.Http.PostAsJsonAsync($"/models/{model}", new { inputs = "The [MASK] sat on the mat." }, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        TestContext.Current.SendDiagnosticMessage($"start to first answer: {clock.ElapsedMilliseconds} ms");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), $"The first answer took {clock.Elapsed.TotalSeconds:0.0} s");
    }

    private async Task Training(string run)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await playground.Server.GetJson($"/api/runs/{run}")).GetProperty("status").GetString() != "running")
        {
            await Task.Delay(100, patience.Token);
        }
    }
}

using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

public sealed class WorkerAwayTests(PlaygroundFixture playground)
{
    [Fact]
    public async Task What_is_said_of_a_worker_that_is_away_lies_over_the_page_and_moves_nothing_on_it()
    {
        await using var server = await PlaygroundServer.Start();
        var page = await playground.Open("/", 390, 844, on: server);
        await page.FreshBars();
        var places = await page.EvaluateAsync<string>(Places);
        var said = page.EvaluateAsync<string>(
            $$"""
            () => new Promise(done => new MutationObserver(() => {
              const banner = document.querySelector(".pg-worker-away")?.getBoundingClientRect();
              if (banner) done(banner.top >= document.querySelector("header").getBoundingClientRect().bottom && banner.right <= innerWidth ? ({{Places}})() : `The banner is at ${JSON.stringify(banner)}.`);
            }).observe(document.querySelector("main"), { childList: true, subtree: true }))
            """);
        await server.KillWorker();
        Assert.Equal(places, await said);
        await Expect(page.Locator(".pg-worker-away")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        Assert.Equal(places, await page.EvaluateAsync<string>(Places));
        await page.CloseAsync();
    }

    private const string Places = """() => ["h1", ".pg-sentence-field", ".pg-words"].map(part => `${part} ${document.querySelector(part).getBoundingClientRect().top}`).join(", ")""";
}

using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

public sealed class PaceTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    [Fact]
    public async Task A_run_is_started_in_slow_motion_and_let_go_by_another_page()
    {
        var page = await playground.Open("/training");
        await page.GetByText("Tiny", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Steps").First.FillAsync("100000");
        await page.GetByLabel("Start at").SelectOptionAsync("3 steps a second");
        await page.Locator(".tr-start-button").ClickAsync();
        await page.WaitForURLAsync("**/training/*");
        var run = page.Url.Split('/')[^1];
        await Expect(page.GetByLabel("Pace", new() { Exact = true })).ToHaveValueAsync("3");
        await Expect(page.Locator(".tr-now")).ToContainTextAsync("about 9:15:", new() { Timeout = 60_000 }); // 100,000 steps, 3 a second
        Assert.InRange((await playground.Server.Run(run)).GetProperty("step").GetInt32(), 1, 30);

        var other = await playground.Open($"/training/{run}");
        await other.GetByLabel("Pace", new() { Exact = true }).SelectOptionAsync("full speed");
        await Expect(page.GetByLabel("Pace", new() { Exact = true })).ToHaveValueAsync("");
        await playground.Server.RunUntil(run, r => r.GetProperty("step").GetInt32() >= 100);
        await other.CloseAsync();
        await page.CloseAsync();
    }
}

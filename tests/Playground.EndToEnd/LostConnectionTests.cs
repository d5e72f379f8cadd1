using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Playground.Contracts;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

public sealed class LostConnectionTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    private static readonly RunRecipe Endless = new() { Name = "Watched from a bad network", CorpusId = "simple-english", Layers = 1, Heads = 2, Hidden = 32, Steps = 100_000 };

    [Fact]
    public async Task A_page_that_lost_its_connection_is_live_again_as_soon_as_it_is_back_and_no_step_is_missing_from_its_curve()
    {
        var run = await playground.Server.StartRun(Endless);
        await using var link = new BreakableLink(playground.Server.Url);
        var page = await playground.Open("/");
        await page.GotoAsync(new Uri(link.Url, $"/training/{run}").ToString());
        var chart = page.Locator(".chart-canvas");
        await Expect(chart).ToHaveAttributeAsync("aria-label", new Regex("Step [1-9][0-9]"), new() { Timeout = 60_000 });

        for (var time = 0; time < 2; time++) // whatever is under way when it breaks
        {
            link.Cut();
            var away = page.Locator("#components-reconnect-modal");
            await Expect(away).ToBeVisibleAsync(new() { Timeout = 30_000 });
            var step = await Step();
            var box = (await chart.BoundingBoxAsync())!;
            await page.Mouse.ClickAsync(box.X + (box.Width * (0.3f + (0.2f * time))), box.Y + 60); // nobody hears of it now
            await playground.Server.RunUntil(run, state => state.GetProperty("step").GetInt32() > step + 50);
            link.Mend();
            await Expect(away).ToBeHiddenAsync(new() { Timeout = 30_000 });
            await page.WaitForFunctionAsync(
                "reached => +document.querySelector('.chart-canvas').ariaLabel.match(/Step ([0-9,]+)/)[1].replaceAll(',', '') > reached", step + 50, new() { Timeout = 10_000 });
        }

        await Expect(page.Locator(".tr-step-badge")).ToContainTextAsync("as at step"); // the last click was heard when it could be
        await playground.Server.Steer(run, "pause");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "CSV of this view" }).ClickAsync());
        var rows = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        var steps = rows.Skip(1).Select(row => int.Parse(row.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(Enumerable.Range(1, steps.Length), steps);
        await page.CloseAsync();

        async Task<int> Step() => int.Parse(Regex.Match(await chart.GetAttributeAsync("aria-label") ?? "", "Step ([0-9,]+)").Groups[1].Value.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task A_click_on_a_curve_that_is_drawn_before_the_page_can_hear_of_it_is_heard_later()
    {
        await playground.Server.StopRuns(); // one that a failed test has left would keep this one waiting
        var run = await playground.Server.StartRun(Endless with { Name = "Clicked early", Steps = 60 });
        await playground.Server.RunUntil(run, "completed");
        var page = await playground.Open("/assets/test/images/icon.svg");
        var line = new SlowLine("live-chart.js"); // the page asks for its chart's module when the frame stands, which draws at once
        await page.RouteWebSocketAsync(new Regex("/_blazor"), line.Connect);
        await page.GotoAsync(new Uri(playground.Server.Url, $"/training/{run}").ToString());
        await line.Held.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        var chart = page.Locator(".chart-canvas");
        await Expect(page.Locator(".chart-canvas[data-drawn='60']")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        foreach (var share in (float[])[0.3f, 0.5f, 0.97f])
        {
            var box = (await chart.BoundingBoxAsync())!;
            await page.Mouse.ClickAsync(box.X + (box.Width * share), box.Y + 60);
        }

        line.LetGo();
        await Expect(page.Locator(".tr-step-badge")).ToContainTextAsync(new Regex("as at step (5[0-9]|60)"), new() { Timeout = 30_000 }); // the newest click
        await page.CloseAsync();
    }
}

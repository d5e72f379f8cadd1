using Microsoft.Playwright;
using Playground.Contracts;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

/// <summary>The Training page as a class sees it on a wall: the settings fold away for the run.</summary>
public sealed class WallTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    private static readonly RunRecipe Tiny = new() { CorpusId = "simple-english", Layers = 1, Hidden = 32, Heads = 2, Steps = 3, Name = "On the wall" };

    [Fact]
    public async Task The_settings_fold_away_for_the_run_stay_so_on_the_next_page_and_come_back_when_they_are_needed()
    {
        var run = await playground.Server.StartRun(Tiny with { Steps = 100_000 });
        var page = await playground.Open($"/training/{run}", 1280, 720);
        var (form, hide, show) = (page.Locator(".tr-left"), Named(page, "Hide settings"), Named(page, "Show settings"));
        await Expect(hide).ToBeVisibleAsync();
        var (chart, sentence) = (await Width(page, ".tr-curves"), await Width(page, ".tr-probe"));
        await hide.PressAsync("Enter");
        await Expect(show).ToBeFocusedAsync();
        await Expect(form).ToBeHiddenAsync();
        Assert.True(await Width(page, ".tr-curves") > chart * 1.3, "The chart has no more room.");
        Assert.True(await Width(page, ".tr-probe") > sentence * 1.3, "The sentence has no more room.");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('.chart-canvas').getBoundingClientRect().bottom < innerHeight"), "The chart is cut off by the screen's end.");

        await page.ReloadAsync();
        await Expect(show).ToBeVisibleAsync();
        await Expect(form).ToBeHiddenAsync();
        await page.GotoAsync(new Uri(new Uri(page.Url), "/training").ToString());
        await Expect(form).ToBeVisibleAsync(); // where there is nothing else
        await page.GoBackAsync();
        await Expect(form).ToBeHiddenAsync();

        await page.Locator(".tr-run-current").GetByRole(AriaRole.Button, new() { Name = "Duplicate" }).ClickAsync();
        await Expect(page.Locator(".tr-told")).ToBeFocusedAsync();
        await Expect(hide).ToBeVisibleAsync();
        await page.CloseAsync();
        await playground.Server.DeleteRun(run); // the next one would wait for it
    }

    [Fact]
    public async Task The_runs_head_takes_two_rows_on_every_projector_and_its_end_adds_none()
    {
        var run = await playground.Server.StartRun(Tiny with { Steps = 100_000 });
        var page = await playground.Open($"/training/{run}", 1280, 800);
        await Named(page, "Hide settings").ClickAsync();
        await Expect(page.Locator(".tr-onward a")).ToHaveCountAsync(1);
        var on = await Heads(page);
        Assert.All(on, head => Assert.Equal(2, head.Rows));
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true }).ClickAsync();
        await Expect(page.Locator(".tr-onward a")).ToHaveCountAsync(2);
        Assert.Equal(on, await Heads(page));
        await page.CloseAsync();
        await playground.Server.DeleteRun(run);
    }

    /// <summary>Of each width: in how many rows the parts of the run's head stand, above its progress, and how high it is.</summary>
    private static async Task<List<(int Width, int Rows, double Height)>> Heads(IPage page)
    {
        var heads = new List<(int, int, double)>();
        foreach (var width in (int[])[1280, 1366, 1440, 1600, 1920])
        {
            await page.SetViewportSizeAsync(width, 800);
            var head = await page.EvaluateAsync<double[]>(
                """
                () => {
                  const head = document.querySelector(".tr-run-head"), ends = [];
                  for (const part of [...head.children].map(one => one.getBoundingClientRect()).filter(part => part.height > 20).sort((a, b) => a.top - b.top)) {
                    if (ends.length && part.top < ends.at(-1)) {
                      ends[ends.length - 1] = Math.max(ends.at(-1), part.bottom);
                    } else {
                      ends.push(part.bottom);
                    }
                  }
                  return [ends.length, Math.round(head.getBoundingClientRect().height), document.documentElement.scrollWidth - innerWidth];
                }
                """);
            Assert.True(head[2] <= 0, $"At {width} px the page scrolls sideways.");
            heads.Add((width, (int)head[0], head[1]));
        }

        return heads;
    }

    [Fact]
    public async Task A_phone_has_all_below_each_other_and_nothing_to_fold()
    {
        var run = await playground.Server.StartRun(Tiny);
        var page = await playground.Open($"/training/{run}", 1280, 720);
        await Named(page, "Hide settings").ClickAsync();
        await page.SetViewportSizeAsync(390, 844);
        await Expect(page.Locator(".tr-left")).ToBeVisibleAsync();
        await Expect(Named(page, "Show settings")).ToBeHiddenAsync();
        await page.SetViewportSizeAsync(1280, 720);
        await Expect(page.Locator(".tr-left")).ToBeHiddenAsync();
        await page.CloseAsync();
    }

    private static ILocator Named(IPage page, string name) => page.Locator(".tr-fold button").Filter(new() { HasText = name });

    private static async Task<float> Width(IPage page, string part) => (await page.Locator(part).BoundingBoxAsync())!.Width;
}

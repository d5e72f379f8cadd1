using Playground.Contracts;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

/// <summary>A run that begins fills its page: everything that comes has had its room from the start, so that nothing moves under the pointer of who waits for it.</summary>
public sealed class BeginningTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    private const double Hair = 2; // pixels: parts of one add up

    private static readonly RunRecipe Short = new() { CorpusId = "simple-english", Layers = 1, Hidden = 32, Heads = 2, Steps = 100_000, EvaluateEvery = 10, Probe = "The cat sat on the mat.", ProbeMasked = [new(4, 7)] };

    [Theory]
    [InlineData(1440, false)]
    [InlineData(768, false)]
    [InlineData(390, false)]
    [InlineData(1440, true)]
    [InlineData(390, true)]
    public async Task Nothing_moves_when_a_run_begins_and_its_first_points_moments_and_baselines_come(int width, bool isLab)
    {
        await playground.Server.StopRuns(); // what a case that failed has left would keep these waiting
        var before = await playground.Server.StartRun(Short); // while it is on the next waits in line, with its page open
        var runs = isLab ? await playground.Server.StartGroup(Short, Short with { MaskRatio = 0.3 }) : [await playground.Server.StartRun(Short)];
        var page = await playground.Open($"/training/{runs[0]}", width);
        await Expect(page.Locator(".tr-batch")).ToBeVisibleAsync();
        await Expect(page.Locator(".tr-state-queued").First).ToBeVisibleAsync();
        var waiting = await Places();
        await playground.Server.Steer(before, "stop");
        foreach (var last in (string[])[".tr-probe .pg-row", ".mo-scrub input", ".chart-legend li:not(.chart-to-come) .chart-key-ghost", ".tr-batch .tr-rows li"])
        {
            await Expect(page.Locator(last).First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        }

        await Expect(page.Locator(".tr-course p").First).Not.ToBeEmptyAsync(new() { Timeout = 30_000 });
        if (isLab)
        {
            await Expect(page.Locator(".tr-yardstick path").First).ToBeAttachedAsync(new() { Timeout = 30_000 });
            await Expect(page.Locator(".tr-beside .tr-beside-bar").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        }

        var begun = await Places();
        Assert.All(waiting.Zip(begun), place => Assert.True(Math.Abs(place.First.Value - place.Second.Value) <= Hair, $"{place.First.Key} goes from {place.First.Value} to {place.Second.Value}"));
        await page.CloseAsync();
        foreach (var run in (string[])[.. runs, before])
        {
            await playground.Server.DeleteRun(run);
        }

        async Task<KeyValuePair<string, double>[]> Places() => [.. await page.EvaluateAsync<Dictionary<string, double>>(
            """
            () => Object.fromEntries([".tr-run-head", ".tr-curves", ".chart-stage", ".chart-metrics", ".chart-save", ".tr-now", ".tr-course", ".tr-data", ".tr-probe", ".tr-beside", ".mo-scrub", ".tr-batch", ".tr-versions", ".mo-board"]
              .flatMap(part => [...document.querySelectorAll(part)].map(one => [part, one.getBoundingClientRect().top + scrollY])))
            """)];
    }
}

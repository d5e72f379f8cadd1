using Microsoft.Playwright;
using Playground.Contracts;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

/// <summary>
/// What is on screen stays where it is while the rest of a page comes: who reads or presses something already does not lose it. Measured as browsers do, by the
/// cumulative layout shift (https://web.dev/articles/cls), which calls up to 0.1 good.
/// </summary>
public sealed class OpeningTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    private const double Good = 0.1;
    private const double OneLine = 20; // pixels

    private static readonly RunRecipe Twin = new() { CorpusId = "simple-english", Layers = 1, Hidden = 32, Heads = 2, Steps = 60, Probe = "The cat sat on the mat.", ProbeMasked = [new(4, 7)] };

    [Theory]
    [InlineData("/", "button.pg-row")]
    [InlineData("/next", "button.pg-row")]
    [InlineData("/inside", ".pg-attention")]
    [InlineData("/corpora", ".pg-entry")]
    [InlineData("/training", ".tr-probe")]
    public async Task Nothing_jumps_while_a_page_opens(string path, string last)
    {
        foreach (var (width, height) in new[] { (1440, 900), (768, 1024), (390, 844) })
        {
            await StaysWhileItOpens(path, width, height, last);
        }
    }

    [Fact]
    public async Task Nothing_jumps_while_a_run_or_its_twins_open()
    {
        var twins = await playground.Server.StartGroup(Twin, Twin with { Objective = Objective.Causal, Probe = "The cat sat on the", ProbeMasked = [] });
        foreach (var twin in twins)
        {
            await playground.Server.RunUntil(twin, "completed");
        }

        foreach (var (width, height) in new[] { (1920, 1080), (1440, 900), (768, 1024), (390, 844) })
        {
            await StaysWhileItOpens($"/training/{twins[0]}", width, height, ".mo-slider", ".tr-probe .tr-strip-line", ".tr-probe .pg-row", ".tr-twin .pg-row");
        }

        foreach (var twin in twins)
        {
            await playground.Server.DeleteRun(twin);
        }
    }

    [Fact]
    public async Task A_page_that_is_loaded_again_is_where_it_was_scrolled_to_and_whoever_goes_elsewhere_meanwhile_is_let_go()
    {
        var run = await playground.Server.StartRun(Twin);
        await playground.Server.RunUntil(run, "completed");
        var page = await playground.Open($"/training/{run}", 390, 844);
        await Expect(page.Locator(".mo-slider")).ToBeVisibleAsync();
        await page.EvaluateAsync("document.querySelector('.mo-slider').scrollIntoView({ block: 'center', behavior: 'instant' })");
        var top = await page.EvaluateAsync<int>("Math.round(scrollY)");
        Assert.InRange(top, 400, 10_000);
        await page.ReloadAsync();
        await Expect(page.Locator(".mo-slider")).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("top => Math.abs(scrollY - top) < 2", top);
        await Expect(page.Locator(".mo-slider")).ToBeInViewportAsync();

        await page.Mouse.WheelAsync(0, -20_000);
        await page.WaitForFunctionAsync("() => scrollY === 0");
        await Grow();
        Assert.Equal(0, await page.EvaluateAsync<int>("scrollY"));
        await page.EvaluateAsync("scrollTo({ top: 600, behavior: 'instant' })");
        await page.ReloadAsync();
        await Expect(page.Locator(".mo-slider")).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => Math.abs(scrollY - 600) < 2");
        await page.EvaluateAsync("Blazor.navigateTo('/corpora')"); // as a lesson's leader takes everybody there
        await Expect(page.Locator(".pg-entry").First).ToBeVisibleAsync();
        await page.EvaluateAsync("scrollTo({ top: 0, behavior: 'instant' })");
        await Grow();
        Assert.Equal(0, await page.EvaluateAsync<int>("scrollY"));
        await page.GotoAsync(new Uri(playground.Server.Url, $"/training/{run}").ToString());
        await Expect(page.Locator(".mo-slider")).ToBeVisibleAsync();
        await page.EvaluateAsync("scrollTo({ top: 400, behavior: 'instant' })");
        await page.GotoAsync("about:blank");
        await page.GotoAsync(new Uri(playground.Server.Url, $"/training/{run}").ToString()); // opened, not loaded again
        await Expect(page.Locator(".mo-slider")).ToBeVisibleAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("scrollY"));
        await page.CloseAsync();
        await playground.Server.DeleteRun(run);

        Task Grow() => page.EvaluateAsync("new Promise(done => { document.body.append('One line more'); requestAnimationFrame(() => requestAnimationFrame(done)); })");
    }

    [Fact]
    public async Task A_run_that_ends_moves_neither_its_curve_nor_the_sentence()
    {
        foreach (var (width, height) in new[] { (1920, 1080), (1440, 900), (768, 1024), (390, 844) })
        {
            var run = await playground.Server.StartRun(Twin with { Steps = 100_000 });
            var page = await playground.Open($"/training/{run}", width, height);
            await Expect(page.Locator(".tr-probe .pg-row").First).ToBeVisibleAsync();
            await Expect(page.Locator(".tr-onward a")).ToHaveCountAsync(1);
            var before = await Places();
            await page.GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true }).ClickAsync();
            await Expect(page.Locator(".tr-take .tr-done a").First).ToBeAttachedAsync();
            await Expect(page.Locator(".tr-onward a")).ToHaveCountAsync(2);
            var after = await Places();
            Assert.All(before.Zip(after), place => Assert.True(Math.Abs(place.First - place.Second) < OneLine, $"at {width} px: {string.Join(' ', before)} -> {string.Join(' ', after)}"));
            await page.CloseAsync();
            await playground.Server.DeleteRun(run);

            async Task<double[]> Places() => await page.EvaluateAsync<double[]>("['.tr-curves', '.tr-probe'].map(part => document.querySelector(part).getBoundingClientRect().top + scrollY)");
        }
    }

    /// <param name="last">What comes last, each of it waited for.</param>
    private async Task StaysWhileItOpens(string path, int width, int height, params string[] last)
    {
        var page = await playground.Open("about:blank", width, height);
        await page.AddInitScriptAsync(
            """
            window.shifts = [];
            new PerformanceObserver(list => {
              for (const shift of list.getEntries()) {
                shifts.push({ value: shift.value, what: shift.sources.map(({ node, previousRect, currentRect }) => `${(node?.parentElement ?? node)?.className} ${previousRect.y} -> ${currentRect.y}`).join(", ") });
              }
            }).observe({ type: "layout-shift", buffered: true });
            """);
        await page.GotoAsync(new Uri(playground.Server.Url, path).ToString());
        foreach (var one in last)
        {
            await Expect(page.Locator(one).First).ToBeAttachedAsync();
        }

        await page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        var shift = await page.EvaluateAsync<double>("shifts.reduce((sum, one) => sum + one.value, 0)");
        Assert.True(shift < Good, $"{path} at {width} px: {shift:0.###}, {await page.EvaluateAsync<string>("shifts.filter(one => one.value > .01).map(one => one.what).join('; ')")}");
        await page.CloseAsync();
    }
}

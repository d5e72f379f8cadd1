using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

public sealed class TrainingPageTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    [Fact]
    public async Task A_run_is_started_watched_through_a_crash_and_stopped_and_its_model_answers_on_the_mask_page()
    {
        var page = await playground.Open("/training");
        await page.GetByLabel("Steps").First.FillAsync("100000");
        await page.Locator(".tr-start-button").ClickAsync();
        await Expect(page.Locator(".tr-probe ol.pg-rows .pg-row").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        var chart = page.Locator(".chart-canvas");
        await WaitForStep(page, 20);
        var early = await chart.GetAttributeAsync("aria-label");
        var guesses = await page.Locator(".tr-probe .pg-row-percent").AllInnerTextsAsync();

        await playground.Server.KillWorker();
        await Expect(page.GetByText("The worker is restarting").First).ToBeVisibleAsync();
        await Expect(page.GetByText("The worker is restarting")).ToHaveCountAsync(0, new() { Timeout = 30_000 });

        var after = await Step(page);
        await WaitForStep(page, after + 20); // the same page, no click: it goes on
        await Expect(chart).Not.ToHaveAttributeAsync("aria-label", early!);
        await Expect(page.Locator(".tr-probe .pg-row-percent")).Not.ToHaveTextAsync(guesses);

        await page.Locator(".tr-controls").GetByText("Pause", new() { Exact = true }).ClickAsync();
        await Expect(page.Locator("p.tr-state-paused")).ToBeVisibleAsync();
        await Expect(page.Locator(".tr-controls").GetByText("Step", new() { Exact = true })).ToBeEnabledAsync(); // the step under way has ended
        var paused = (await playground.Server.GetJson($"/api/runs/{page.Url.Split('/')[^1]}")).GetProperty("step").GetInt32();
        await WaitForStep(page, paused);
        await page.Locator(".tr-controls").GetByText("Step", new() { Exact = true }).ClickAsync();
        await WaitForStep(page, paused + 1);
        Assert.Equal(paused + 1, await Step(page));
        await page.Locator(".tr-controls").GetByText("Stop", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Try it on the Mask page" }).ClickAsync();
        await page.FreshBars();
        Assert.Contains("runs", Uri.UnescapeDataString(page.Url), StringComparison.Ordinal);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_double_click_is_one_order()
    {
        var page = await playground.Open("/training");
        await page.GetByText("Tiny", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Steps").First.FillAsync("37");
        await page.Locator(".tr-start-button").DblClickAsync(); // both halves before the page can show anything
        await page.WaitForURLAsync("**/training/*");
        await playground.Server.RunUntil(page.Url.Split('/')[^1], "completed");
        var again = page.Locator(".tr-start-button", new() { HasText = "Start again" });
        await Expect(again).ToBeEnabledAsync();
        var late = "button => button.dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true, cancelable: true }))"; // on a slow network the page has shown the run by then
        Assert.False(await again.EvaluateAsync<bool>(late));
        Assert.Equal(1, (await playground.Server.GetJson("/api/runs")).EnumerateArray().Count(run => run.GetProperty("recipe").GetProperty("steps").GetInt32() == 37));
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_pasted_text_of_too_few_words_is_refused_before_it_is_stored_and_can_be_written_on()
    {
        var page = await playground.Open("/training");
        await page.GetByRole(AriaRole.Button, new() { Name = "Paste", Exact = true }).ClickAsync();
        var field = page.Locator(".tr-form textarea");
        await field.FillAsync("only four words here");
        await page.Locator(".tr-start-button").ClickAsync();
        await Expect(page.Locator(".tr-form .tr-problem")).ToHaveTextAsync("The text has 4 words; training needs at least 20.");
        await Expect(field).ToHaveValueAsync("only four words here");
        var corpora = (await playground.Server.GetJson("/api/corpora")).EnumerateArray();
        Assert.DoesNotContain(corpora, corpus => corpus.GetProperty("words").GetInt32() == 4);
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("Learning rate", "0")]
    [InlineData("Learning rate", "1000000")]
    [InlineData("Steps", "0")]
    public async Task A_setting_out_of_bounds_is_refused_in_a_sentence_beside_it(string setting, string value)
    {
        var page = await playground.Open("/training");
        await page.GetByLabel(setting).First.FillAsync(value);
        await page.Locator(".tr-start-button").ClickAsync();
        await Expect(page.Locator(".tr-problem").First).ToBeVisibleAsync();
        await Expect(page.GetByLabel(setting).First).ToHaveValueAsync(value);
        await page.CloseAsync();
    }

    private static async Task<int> Step(IPage page)
    {
        var text = await page.Locator(".tr-now .tr-number dd").First.InnerTextAsync(); // "1,234"
        return int.TryParse(text, NumberStyles.Integer | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var step) ? step : 0;
    }

    private static Task<IJSHandle> WaitForStep(IPage page, int step) => page.WaitForFunctionAsync(
        "step => parseInt((document.querySelector('.tr-now .tr-number dd')?.textContent ?? '').replaceAll(/\\D/g, '') || '0') >= step",
        step,
        new() { Timeout = 60_000 });
}

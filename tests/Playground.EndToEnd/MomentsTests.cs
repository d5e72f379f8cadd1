using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Playground.Contracts;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

public sealed class MomentsTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    [Fact]
    public async Task A_paused_run_that_goes_on_step_by_step_is_followed_by_the_mask_page()
    {
        var run = await playground.Server.StartRun(new RunRecipe { Name = "Step by step", CorpusId = "simple-english", Layers = 1, Hidden = 32, Heads = 2, Steps = 5_000 });
        await playground.Server.RunUntil(run, r => r.GetProperty("step").GetInt32() >= 5);
        await playground.Server.Steer(run, "pause");
        await playground.Server.RunUntil(run, "paused");
        var page = await playground.Open($"/?text=The%20[MASK]%20sat%20on%20the%20mat.&model=runs/{run}");
        var note = page.Locator("p.pg-note").Filter(new() { HasText = "of its training" });
        for (var i = 0; i < 3; i++)
        {
            var before = (await playground.Server.Run(run)).GetProperty("step").GetInt32();
            await Expect(note).ToContainTextAsync($"answered at step {before} of", new() { Timeout = 20_000 });
            await playground.Server.Steer(run, "step");
            await playground.Server.RunUntil(run, r => r.GetProperty("step").GetInt32() == before + 1);
            await Expect(note).ToContainTextAsync($"answered at step {before + 1} of", new() { Timeout = 20_000 });
        }

        await playground.Server.Steer(run, "stop");
        await page.CloseAsync();
    }

    [Fact]
    public async Task The_slider_goes_back_in_time_and_the_sentence_is_answered_as_the_model_was_then()
    {
        var run = await playground.Server.StartRun(new RunRecipe { Name = "Back in time", CorpusId = "simple-english", Layers = 1, Hidden = 32, Heads = 2, Steps = 60, Probe = "The [MASK] sat on the mat." });
        await playground.Server.RunUntil(run, "completed");
        var page = await playground.Open($"/training/{run}");
        var scrub = page.Locator(".mo-scrub");
        var slider = scrub.GetByRole(AriaRole.Slider);
        var sentence = page.Locator(".tr-probe");
        var rows = sentence.Locator("ol.pg-rows li:not(.pg-rest) .pg-row-percent");
        await slider.FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await Expect(scrub).ToContainTextAsync("At step 0 of 60", new() { Timeout = 20_000 });
        await Expect(rows.First).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Expect(sentence.Locator(".tr-step-badge")).ToContainTextAsync("as at step 0");
        await Expect(sentence.Locator(".pg-stale")).ToHaveCountAsync(0);
        var untrained = await rows.First.InnerTextAsync();
        await Expect(scrub.Locator(".pg-attention-frame")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("End");
        await Expect(scrub).ToContainTextAsync("At step 60 of 60");
        await Expect(rows.First).Not.ToHaveTextAsync(untrained, new() { Timeout = 20_000 });
        await page.Keyboard.PressAsync("Escape");
        await Expect(scrub).ToContainTextAsync("Move to a kept moment");
        await Expect(sentence.Locator(".tr-step-badge")).Not.ToContainTextAsync("as at");
        await page.Keyboard.PressAsync("Home");
        await sentence.GetByTitle("Back to now").ClickAsync();
        await Expect(scrub).ToContainTextAsync("Move to a kept moment");
        await slider.FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await sentence.Locator("textarea").FillAsync("The [MASK] likes the cat.");
        await Expect(sentence.Locator(".pg-stale")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await Expect(sentence.Locator(".tr-step-badge")).ToContainTextAsync("as at step");
        await Expect(scrub.GetByText("Mask page")).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("likes"), new() { Timeout = 20_000 });

        await scrub.GetByText("Inside page").ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/inside.*runs%2F"));
        await Expect(page.Locator(".pg-attention-frame")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await page.CloseAsync();
    }

    [Fact]
    public async Task The_line_in_the_chart_stands_at_the_moment_that_is_shown_wherever_between_two_of_them_it_was_dragged()
    {
        var run = await playground.Server.StartRun(new RunRecipe { Name = "Dragged", CorpusId = "simple-english", Layers = 1, Hidden = 32, Heads = 2, Steps = 60, ValidationShare = 0, Probe = "The [MASK] sat on the mat." });
        await playground.Server.RunUntil(run, "completed");
        var page = await playground.Open($"/training/{run}");
        await Expect(page.Locator(".chart-canvas[data-drawn='60']")).ToBeVisibleAsync();
        await Expect(page.Locator(".mo-slider")).ToBeVisibleAsync();
        var line = page.Locator(".chart-overlay .chart-cursor-name");
        var box = await page.Locator(".chart-canvas").BoundingBoxAsync();
        await page.Mouse.MoveAsync(box!.X + box.Width - 2, box.Y + 60); // the last step, and so the last moment
        await page.Mouse.DownAsync();
        await Expect(line).ToHaveTextAsync("step 60");
        await Expect(page.Locator(".mo-scrub .pg-attention-frame")).ToBeVisibleAsync(new() { Timeout = 20_000 }); // all is said of that moment
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.93f), box.Y + 60);
        await page.Mouse.UpAsync();
        await Expect(page.Locator(".chart-readout")).ToContainTextAsync(new System.Text.RegularExpressions.Regex("Step 5[5-9],"));
        await Expect(line).ToHaveTextAsync("step 60");
        await Expect(page.Locator(".mo-scrub .mo-label")).ToHaveTextAsync("At step 60 of 60");
        await page.Mouse.ClickAsync(box.X + (box.Width * 0.5f), box.Y + 60);
        await Expect(page.Locator(".mo-scrub .mo-label")).Not.ToHaveTextAsync("At step 60 of 60");
        var step = (await page.Locator(".mo-slider").GetAttributeAsync("aria-valuetext"))!;
        await Expect(line).ToHaveTextAsync(step);
        await page.CloseAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_moments_name_is_read_in_full_at_both_ends_of_the_chart(int width)
    {
        var run = await playground.Server.StartRun(new RunRecipe { Name = "Named", CorpusId = "simple-english", Layers = 1, Hidden = 32, Heads = 2, Steps = 60, ValidationShare = 0, Probe = "The [MASK] sat on the mat." });
        await playground.Server.RunUntil(run, "completed");
        var page = await playground.Open($"/training/{run}", width);
        await Expect(page.Locator(".chart-canvas[data-drawn='60']")).ToBeVisibleAsync();
        var slider = page.Locator(".mo-slider");
        var name = page.Locator(".chart-overlay .chart-cursor-name");
        foreach (var (key, end) in (ValueTuple<string, string>[])[("End", "step 60"), ("Home", "step 0")])
        {
            await slider.PressAsync("ArrowLeft"); // a run that is over has its last moment at the slider's end, and a key there changes nothing
            await slider.PressAsync(key);
            await Expect(name).ToHaveTextAsync(end);
            var (chip, plot) = (await name.BoundingBoxAsync(), await page.Locator(".chart-overlay").BoundingBoxAsync());
            Assert.InRange(chip!.X, plot!.X, plot.X + plot.Width - chip.Width);
        }

        await page.CloseAsync();
    }

    [Fact]
    public async Task A_link_to_the_view_opens_elsewhere_with_its_sentence_what_is_hidden_in_it_and_its_moment()
    {
        const string sentence = "The dog is in the garden & 100 % #1 😀.";
        var run = await playground.Server.StartRun(new RunRecipe { Name = "Linked", CorpusId = "simple-english", Layers = 1, Hidden = 32, Heads = 2, Steps = 60, ValidationShare = 0, Probe = "The cat sat on the mat.", ProbeMasked = [new(4, 7)] });
        await playground.Server.RunUntil(run, "completed");
        var page = await playground.Open($"/training/{run}");
        var panel = page.Locator(".tr-probe");
        await Expect(panel.Locator("h3")).ToContainTextAsync("Hidden: “cat”");
        await panel.Locator("textarea").FillAsync(sentence);
        await panel.Locator("button.pg-word").Filter(new() { HasText = "garden" }).ClickAsync();
        await page.Locator(".mo-slider").PressAsync("Home");
        await Expect(panel.Locator(".tr-step-badge")).ToContainTextAsync("as at step 0");
        await Expect(panel.Locator("h3")).ToContainTextAsync("Hidden: “garden”");
        await Expect(panel.Locator(".pg-stale")).ToHaveCountAsync(0);
        await page.Locator(".mo-choices").GetByLabel("Head").SelectOptionAsync("2");
        await Expect(page).ToHaveURLAsync(new Regex("[?&]head=2(&|$)"));
        var bars = await panel.Locator("ol.pg-rows").InnerTextAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Link to this view" }).ClickAsync();
        await Expect(page.Locator(".chart-said")).Not.ToBeEmptyAsync();

        var other = await playground.Open(new Uri(page.Url).PathAndQuery);
        var opened = other.Locator(".tr-probe");
        await Expect(opened.Locator("textarea")).ToHaveValueAsync(sentence);
        await Expect(opened.Locator("h3")).ToContainTextAsync("Hidden: “garden”");
        await Expect(opened.Locator(".tr-step-badge")).ToContainTextAsync("as at step 0");
        await Expect(opened.Locator(".pg-stale")).ToHaveCountAsync(0);
        Assert.Equal(bars, await opened.Locator("ol.pg-rows").InnerTextAsync());
        await Expect(other.Locator(".mo-choices").GetByLabel("Head").Locator("option:checked")).ToHaveTextAsync("2");
        await page.CloseAsync();
        await other.CloseAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_double_click_and_a_double_tap_show_the_whole_curve_and_leave_the_page_at_the_moment_it_shows(bool finger)
    {
        var run = await playground.Server.StartRun(new RunRecipe { Name = "Doubled", CorpusId = "simple-english", Layers = 1, Hidden = 32, Heads = 2, Steps = 60, ValidationShare = 0, Probe = "The [MASK] sat on the mat." });
        await playground.Server.RunUntil(run, "completed");
        var page = await playground.Open($"/training/{run}", finger ? 390 : 1440);
        await Expect(page.Locator(".chart-canvas[data-drawn='60']")).ToBeVisibleAsync();
        var label = page.Locator(".mo-scrub .mo-label");
        await Expect(label).ToHaveTextAsync("Move to a kept moment");
        var twice = await Double(page, finger);
        foreach (var moment in (string[])["Move to a kept moment", "At step 60 of 60"])
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Look closer" }).ClickAsync();
            await Expect(page.Locator("section.chart")).ToHaveAttributeAsync("data-zoomed", "");
            await twice(0.3f);
            await Expect(page.Locator("section.chart")).Not.ToHaveAttributeAsync("data-zoomed", "");
            await page.Locator(".tr-steering summary").ClickAsync(); // once this has been heard, so have the clicks
            await Expect(page.Locator(".tr-steering .tr-steers")).ToBeVisibleAsync();
            await Expect(label).ToHaveTextAsync(moment);
            await page.Locator(".tr-steering summary").ClickAsync();
            await page.Locator(".mo-slider").PressAsync("Home");
            await page.Locator(".mo-slider").PressAsync("End");
            await Expect(label).ToHaveTextAsync("At step 60 of 60");
        }

        await page.CloseAsync();
    }

    private static async Task<Func<float, Task>> Double(IPage page, bool finger)
    {
        var canvas = page.Locator(".chart-canvas");
        var input = await page.Context.NewCDPSessionAsync(page);
        return async share =>
        {
            await canvas.EvaluateAsync("canvas => canvas.scrollIntoView({ block: 'center' })");
            var box = (await canvas.BoundingBoxAsync())!;
            var (x, y) = (box.X + (share * box.Width), box.Y + 80);
            if (!finger)
            {
                await page.Mouse.DblClickAsync(x, y);
                return;
            }

            foreach (var kind in (string[])["touchStart", "touchEnd", "touchStart", "touchEnd"])
            {
                await input.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object> { ["type"] = kind, ["touchPoints"] = kind is "touchStart" ? new[] { new { x, y } } : [] });
            }
        };
    }
}

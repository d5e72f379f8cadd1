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
        var note = page.Locator("p.pg-note").Filter(new() { HasText = "in training" });
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
        var slider = scrub.GetByRole(Microsoft.Playwright.AriaRole.Slider);
        var rows = scrub.Locator("ol.pg-rows button.pg-row .pg-row-percent");
        await slider.FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await Expect(scrub).ToContainTextAsync("At step 0 of 60", new() { Timeout = 20_000 });
        await Expect(rows.First).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Expect(scrub.Locator(".pg-stale")).ToHaveCountAsync(0);
        var untrained = await rows.First.InnerTextAsync();
        await Expect(scrub.Locator(".pg-attention-frame")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("End");
        await Expect(scrub).ToContainTextAsync("At step 60 of 60");
        await Expect(rows.First).Not.ToHaveTextAsync(untrained, new() { Timeout = 20_000 });

        await scrub.GetByText("Inside page").ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/inside.*runs%2F"));
        await Expect(page.Locator(".pg-attention-frame")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await page.CloseAsync();
    }
}

using Playground.Contracts;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

public sealed class MoreStepsTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    [Fact]
    public async Task A_run_that_is_done_goes_on_in_the_page_that_shows_it_and_is_done_again()
    {
        var run = await playground.Server.StartRun(new RunRecipe { Name = "Not enough", CorpusId = "simple-english", Layers = 1, Heads = 2, Hidden = 16, ContextLength = 16, BatchSize = 4, Steps = 40, EvaluateEvery = 20, Vocabulary = 300, Probe = "The cat sat.", ProbeMasked = [new(4, 7)] });
        var page = await playground.Open($"/training/{run}");
        var state = page.Locator(".tr-run-head .tr-state");
        await Expect(state).ToContainTextAsync("All steps are done", new() { Timeout = 60_000 });
        await Expect(page.Locator(".tr-run-title")).ToContainTextAsync("40 steps");
        var field = page.Locator(".tr-more input");
        await Expect(field).ToHaveValueAsync("10");
        await field.FillAsync("25");
        await field.PressAsync("Enter");
        await Expect(page.Locator(".tr-run-title")).ToContainTextAsync("65 steps", new() { Timeout = 60_000 });
        await Expect(page.Locator(".tr-step-badge").First).ToContainTextAsync("step 65", new() { Timeout = 60_000 });
        await Expect(state).ToContainTextAsync("All steps are done");
        await page.GetByText("Lines down the chart: what happened on the way").ClickAsync();
        await Expect(page.GetByText("Here the run was to end; it was given 25 steps more")).ToBeVisibleAsync();
        await page.CloseAsync();
    }
}

using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

public sealed class RecipeTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    /// <summary>A character model as it is often shown, without its text.</summary>
    private const string Recipe = """
        {"name":"By characters","objective":"causal","corpusId":"elsewhere","tokenizer":"characters","activation":"gelu","layers":1,"heads":2,"hidden":16,"contextLength":16,"vocabulary":100,
         "batchSize":4,"steps":20000,"learningRate":0.001,"beta2":0.98,"initializerRange":0.03,"evaluateEvery":100000}
        """;

    [Fact]
    public async Task A_recipe_from_a_file_fills_the_form_trains_and_a_copy_of_it_waits_in_line()
    {
        var page = await playground.Open("/training");
        await Expect(page.Locator(".tr-start-button")).ToBeEnabledAsync();
        await page.GetByLabel("Load a recipe (json)").SetInputFilesAsync(new FilePayload { Name = "characters.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(Recipe) });
        await Expect(page.Locator(".tr-told")).ToContainTextAsync("characters.json");
        await Expect(page.Locator(".tr-told")).ToContainTextAsync("choose one below"); // its text is not here
        await Expect(page.Locator(".tr-told")).ToBeFocusedAsync();
        await page.Locator("summary", new() { HasText = "Pieces, warm-up" }).ClickAsync();
        await Expect(page.GetByLabel("Beta 2")).ToHaveValueAsync("0.98");
        await Expect(page.GetByLabel("First weights")).ToHaveValueAsync("0.03");
        await page.Locator(".tr-start-button").ClickAsync();
        await Expect(page.Locator(".tr-run-title h2")).ToHaveTextAsync("By characters");
        await Expect(page.Locator(".tr-state-running").First).ToBeVisibleAsync(new() { Timeout = 60_000 });

        await page.GetByLabel("Seed").FillAsync("2");
        await page.GetByLabel("Name", new() { Exact = true }).First.FillAsync("Its copy");
        await page.GetByRole(AriaRole.Button, new() { Name = "Let it wait in line instead" }).ClickAsync();
        await Expect(page.Locator(".tr-told")).ToHaveTextAsync("Its copy waits in line; it begins by itself when the machine is free.");
        var copy = page.Locator(".tr-run-table tbody tr", new() { HasText = "Its copy" });
        await Expect(copy).ToContainTextAsync("number 1");
        await Expect(copy.Locator(".tr-chip")).ToHaveTextAsync("seed 2");
        await page.Locator(".tr-run-head").GetByText("Stop", new() { Exact = true }).ClickAsync();
        await Expect(copy).ToContainTextAsync("training", new() { Timeout = 60_000 });
        await copy.GetByRole(AriaRole.Link, new() { Name = "Its copy" }).ClickAsync();
        await Expect(page.Locator(".tr-run-title h2")).ToHaveTextAsync("Its copy");
        await page.Locator(".tr-run-head").GetByText("Stop", new() { Exact = true }).ClickAsync();
        await Expect(page.Locator(".tr-take")).ToContainTextAsync("Train the same model again from the command line", new() { Timeout = 60_000 });
        await page.CloseAsync();
    }
}

using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

public class NextWordPageTests(PlaygroundFixture playground)
{
    [Fact]
    public async Task A_click_on_a_candidate_appends_it()
    {
        var page = await playground.Open("/next");
        await page.Sentence().FillAsync("The cat sat on the");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "sat on the" })).ToBeVisibleAsync(); // these bars, not those of the opening text
        await page.FreshBars();
        await page.TopWordsHold(10, "mat");
        var first = (await page.TopWords(1))[0];
        await page.Bars().First.ClickAsync();
        await Expect(page.Sentence()).ToHaveValueAsync($"The cat sat on the {first}");
        await page.CloseAsync();
    }

    [Fact]
    public async Task Generate_writes_words_one_by_one_and_undo_takes_them_back()
    {
        var page = await playground.Open("/next");
        await page.Sentence().FillAsync("The cat sat on the");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "sat on the" })).ToBeVisibleAsync(); // these bars, not those of the opening text
        await page.FreshBars();
        await page.GetByRole(AriaRole.Button, new() { Name = "Generate" }).ClickAsync();
        await Expect(page.Locator(".pg-chip").Nth(2)).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Sentence()).ToHaveValueAsync("The cat sat on the");
        await page.CloseAsync();
    }
}

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
        var controls = await Places(".pg-sliders", ".pg-generate .pg-number", ".pg-below");
        await page.GetByRole(AriaRole.Button, new() { Name = "Generate" }).ClickAsync();
        await Expect(page.Locator(".pg-chip").Nth(2)).ToBeVisibleAsync();
        var bars = await Places(".pg-pairs");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToBeVisibleAsync();
        await page.FreshBars();
        Assert.Equal((controls, bars), (await Places(".pg-sliders", ".pg-generate .pg-number", ".pg-below"), await Places(".pg-pairs")));
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Sentence()).ToHaveValueAsync("The cat sat on the");
        await page.CloseAsync();

        Task<string> Places(params string[] parts) => page.EvaluateAsync<string>("parts => parts.map(part => document.querySelector(part).getBoundingClientRect()).map(box => `${Math.round(box.left)} ${Math.round(box.top + scrollY)}`).join(', ')", parts);
    }

    [Fact]
    public async Task A_word_of_ones_own_text_shows_how_well_it_was_expected_and_a_click_what_would_have_been()
    {
        var page = await playground.Open("/next");
        await page.Sentence().FillAsync("The cat sat on the mat.");
        await Expect(page.Locator(".pg-word-read")).ToHaveCountAsync(6); // all but the first
        async Task<double> Level(string word) => await page.Word(word).EvaluateAsync<double>("w => parseFloat(w.style.getPropertyValue('--pg-read'))");
        Assert.True(await Level("on") > await Level("cat")); // after "sat" almost nothing else can come; a subject may be many
        await Expect(page.Locator(".pg-reading-numbers")).ToContainTextAsync("Least expected:");
        await page.Word("mat").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "After “The cat sat on the”" })).ToBeVisibleAsync();
        await Expect(page.Locator(".pg-row-badge")).ToContainTextAsync("stands there, rank");
        Assert.Contains("masks=19-22", page.Url, StringComparison.Ordinal);
        await page.Bars().Nth(1).ClickAsync();
        await Expect(page.Sentence()).Not.ToHaveValueAsync("The cat sat on the mat.");
        Assert.Matches(@"^The cat sat on the \w+\.$", await page.Sentence().InputValueAsync());
        await page.CloseAsync();
    }
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

/// <summary>The pages that lay a model beside what it should know: its own page, and the rules of its text.</summary>
public partial class LearnedAndTrueTests(PlaygroundFixture playground)
{
    [Theory]
    [InlineData("simple-english-masked", 21, "/?")]
    [InlineData("simple-english-causal", 20, "/next?")]
    public async Task A_starter_model_s_page_says_how_it_was_made_and_how_it_does_and_leads_to_where_it_is_asked(string model, int categories, string asked)
    {
        var page = await playground.Open($"/models/{model}");
        await Expect(page.Locator("table.md-cloze tbody tr")).ToHaveCountAsync(categories);
        await Expect(page.Locator("table.md-cloze tfoot tr").Filter(new() { HasText = "held out" }).Locator("td").Last).ToHaveTextAsync(Share());
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "How it was made" })).ToContainTextAsync("Validation loss");
        await page.GetByRole(AriaRole.Link, new() { Name = "Try it" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(asked) + ".*" + model));
        await page.FreshBars();
        await page.CloseAsync();
    }

    [Fact]
    public async Task The_rules_page_lays_the_true_shares_of_a_gap_beside_the_model_s_and_opens_the_table_behind_a_slot()
    {
        var page = await playground.Open("/corpora/simple-english/rules");
        var rows = page.Locator("table.gr-compare tbody tr");
        await Expect(rows.First.Locator("td").Nth(1)).ToHaveTextAsync(Share()); // the truth
        await Expect(rows.First.Locator("td").Nth(2)).ToHaveTextAsync(Share()); // the model
        await page.GetByRole(AriaRole.Button, new() { Name = "The sky is ___." }).ClickAsync();
        await Expect(rows.Filter(new() { HasText = "blue" })).ToHaveCountAsync(1);

        var slot = page.Locator("button.gr-slot").Filter(new() { HasTextRegex = PlainSlot() }).First;
        var name = await slot.InnerTextAsync();
        await slot.ClickAsync();
        await Expect(page.Locator("#gr-table")).ToHaveValueAsync(name.Trim('{', '}'));
        await page.CloseAsync();
    }

    [GeneratedRegex(@"^\s*[<>]?\s*\d+(\.\d+)?\s*%\s*$")]
    private static partial Regex Share();

    [GeneratedRegex(@"^\{[a-z]+\}$")]
    private static partial Regex PlainSlot();
}

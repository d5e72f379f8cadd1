using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

public class InsidePageTests(PlaygroundFixture playground)
{
    [Fact]
    public async Task The_sentence_of_the_mask_page_comes_along_and_its_numbers_are_shown()
    {
        var page = await playground.Open("/");
        await page.FreshBars();
        await page.Sentence().FillAsync("The dog drinks water.");
        await page.Word("dog").ClickAsync();
        await page.FreshBars();
        await page.GetByRole(AriaRole.Link, new() { Name = "Inside" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Look inside the model" })).ToBeVisibleAsync();
        await Expect(page.Sentence()).ToHaveValueAsync("The dog drinks water.");
        await Expect(page.Locator(".pg-token").First).ToBeVisibleAsync();
        await Expect(page.Locator(".pg-token")).ToHaveCountAsync(7); // [CLS], five pieces, [SEP]
        await page.CloseAsync();
    }
}

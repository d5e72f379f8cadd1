using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

public sealed class SideBySideTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    [Fact]
    public async Task Twins_are_trained_by_one_click_steered_alone_and_one_is_deleted_and_brought_back()
    {
        var page = await playground.Open("/training");
        await page.GetByLabel("Steps").First.FillAsync("5000");
        await page.GetByText("Tiny", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Twins" }).ClickAsync();
        var rows = page.Locator(".tr-group-panel tbody tr");
        await Expect(rows).ToHaveCountAsync(2, new() { Timeout = 30_000 });
        await Expect(page.Locator(".tr-group-panel")).ToContainTextAsync("answer different questions");
        await page.WaitForFunctionAsync(
            "() => [...document.querySelectorAll('.tr-group-panel tbody tr td:nth-child(3)')].every(cell => parseInt(cell.textContent.replaceAll(/\\D/g, '') || '0') >= 3)",
            null,
            new() { Timeout = 120_000 });

        await page.Locator(".tr-steering summary").ClickAsync();
        await page.GetByLabel("New learning rate").FillAsync("0.0005");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change", Exact = true }).ClickAsync();
        await Expect(page.Locator(".chart-notes").Last).ToContainTextAsync("happened on the way");
        for (var i = 0; i < 2; i++)
        {
            await rows.Nth(i).GetByText("Stop", new() { Exact = true }).ClickAsync();
            await Expect(rows.Nth(i)).ToContainTextAsync("stopped", new() { Timeout = 30_000 });
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Delete Twin: says the next word" }).First.ClickAsync();
        await Expect(page.Locator(".tr-group-panel")).ToHaveCountAsync(0); // one alone is no pair
        await page.GetByText("Undo", new() { Exact = true }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(2);
        await page.CloseAsync();
    }
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

public sealed class ProbeBoardTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    [Fact]
    public async Task A_sentence_added_during_a_run_has_curves_that_grow_and_the_finished_run_goes_out_as_a_zip_and_comes_back_with_its_moments()
    {
        var page = await playground.Open("/training");
        await page.GetByText("Tiny", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Steps").First.FillAsync("100000");
        await page.GetByLabel("Name").First.FillAsync("Out and back");
        await page.Locator(".tr-start-button").ClickAsync();

        var board = page.Locator(".mo-board");
        await board.Locator("textarea").FillAsync("The dog likes the cat.", new() { Timeout = 60_000 });
        foreach (var word in new[] { "dog", "cat" })
        {
            var button = board.Locator("button.pg-word").Filter(new() { HasText = word });
            if (await button.GetAttributeAsync("aria-pressed") != "true")
            {
                await button.ClickAsync();
            }
        }

        await board.GetByRole(AriaRole.Button, new() { Name = "Add to the board" }).ClickAsync();
        var charts = board.Locator("svg.mo-plot");
        await Expect(charts).ToHaveCountAsync(2, new() { Timeout = 60_000 });
        await Expect(board.Locator("textarea")).ToHaveValueAsync("");
        // The newest moment answers first and is shown alone; the first one, before any training, answers last.
        await Expect(charts.First).ToHaveAttributeAsync("aria-label", new Regex("^Hidden: “dog”. From step 0 to step [1-9]"), new() { Timeout = 60_000 });
        var early = await charts.First.GetAttributeAsync("aria-label");
        await Expect(charts.First).Not.ToHaveAttributeAsync("aria-label", early!, new() { Timeout = 60_000 });

        await page.Locator(".tr-run-head .tr-controls").GetByText("Stop", new() { Exact = true }).ClickAsync();
        var stage = board.Locator(".mo-stage").First;
        await stage.HoverAsync();
        await Expect(stage.Locator(".mo-box")).ToContainTextAsync(new Regex("^step [0-9,]+.*dog \\(hidden\\)", RegexOptions.Singleline));
        await stage.ClickAsync();
        var read = await stage.Locator(".mo-box > :first-child").InnerTextAsync();
        await Expect(stage.Locator(".mo-mark-name")).ToHaveTextAsync(read);
        await Expect(page.Locator(".mo-label")).ToContainTextAsync($"At {read} of");
        await stage.Locator(".mo-reach").PressAsync("Home");
        await stage.Locator(".mo-reach").PressAsync("Enter");
        await Expect(stage.Locator(".mo-mark-name")).ToHaveTextAsync("step 0");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Take the model along with [0-9]+ moments") }).ClickAsync());
        var zip = Path.Combine(playground.Server.DataFolder, "out-and-back.zip");
        await download.SaveAsAsync(zip);

        var first = page.Url;
        var moments = await page.Locator(".mo-slider").GetAttributeAsync("max");
        await page.GetByLabel("Import a run (zip)").SetInputFilesAsync(zip);
        await Expect(page).Not.ToHaveURLAsync(first, new() { Timeout = 30_000 });
        await Expect(page.Locator(".tr-run-head")).ToContainTextAsync("Brought in from a zip");
        await Expect(page.Locator(".mo-slider")).ToHaveAttributeAsync("max", moments!); // it can be rewound here, too
        await Expect(charts.First).ToHaveAttributeAsync("aria-label", new Regex("^Hidden: “dog”. From step 0 to step [1-9]"), new() { Timeout = 60_000 });
        await Expect(page.Locator(".tr-run-table a.tr-run").Filter(new() { HasText = "Out and back" })).ToHaveCountAsync(2);
        await Expect(page.Locator(".tr-run-table a.tr-run[aria-current=true]")).ToHaveAttributeAsync("href", new Uri(page.Url).AbsolutePath);

        await page.GetByLabel("Import a run (zip)").SetInputFilesAsync(new FilePayload { Name = "no.zip", MimeType = "application/zip", Buffer = "no zip"u8.ToArray() });
        await Expect(page.Locator(".tr-import .tr-problem")).ToHaveTextAsync("This is not a zip file, or it is damaged.");
        await page.CloseAsync();
    }
}

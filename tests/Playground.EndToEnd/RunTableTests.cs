using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using Playground.Contracts;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

/// <summary>The table of runs far down the Training page, as it is seen and pressed.</summary>
public sealed class RunTableTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    private static readonly RunRecipe Tiny = new() { CorpusId = "simple-english", Layers = 1, Hidden = 32, Heads = 2, Steps = 2, Probe = "The cat sat on the mat.", ProbeMasked = [new(4, 7)] };

    [Theory]
    [InlineData(1920, 1080, false)]
    [InlineData(1440, 900, true)]
    [InlineData(1280, 720, false)]
    [InlineData(1024, 768, false)]
    [InlineData(821, 1000, true)]
    [InlineData(768, 1024, false)]
    [InlineData(390, 844, true)]
    public async Task Neither_a_long_name_on_screen_nor_a_long_note_pushes_the_actions_out_of_sight(int width, int height, bool dark)
    {
        var longest = await playground.Server.StartRun(Tiny with { Name = new string('W', Limits.RunNameCharacters) });
        var noted = await playground.Server.StartRun(Tiny with { Name = $"Noted {width}", Seed = 1234, LearningRate = 0.0123, BatchSize = 7 });
        foreach (var (run, note) in new[] { (longest, new string('n', 500)), (noted, string.Concat(Enumerable.Repeat("What was learnt today. ", 40))) })
        {
            await playground.Server.RunUntil(run, "completed");
            using var answer = await playground.Server.Http.PatchAsJsonAsync($"/api/runs/{run}", new RunWords(null, note), JsonSerializerOptions.Web, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, answer.StatusCode.ToString());
        }

        var page = await playground.Open($"/training/{longest}", width, height, dark);
        await Expect(page.Locator(".tr-run-head")).ToBeVisibleAsync();
        var words = page.Locator(".tr-row-note summary").Filter(new() { HasText = "What was learnt" }).First;
        await Expect(words).ToBeVisibleAsync();
        Assert.Equal("", await page.EvaluateAsync<string>(
            """
            () => {
              const scroll = document.querySelector(".tr-runs-scroll"), frame = scroll.getBoundingClientRect();
              const wide = scroll.scrollWidth > scroll.clientWidth ? `${scroll.scrollWidth} px of table in ${scroll.clientWidth}. ` : "";
              const out = [...scroll.querySelectorAll(".tr-run-actions button")].filter(one => { const box = one.getBoundingClientRect(); return box.right > Math.min(frame.right, innerWidth) || box.left < frame.left; });
              const tall = [...scroll.querySelectorAll(".tr-short")].filter(one => one.clientHeight > 60);
              return wide + (document.documentElement.scrollWidth > innerWidth ? "The page is scrolled sideways. " : "") + [...out, ...tall].map(one => one.outerHTML.slice(0, 90)).join(" ");
            }
            """));
        await Expect(page.Locator(".mo-slider")).ToBeVisibleAsync(); // what stands above the table has come
        await Expect(page.Locator(".tr-probe .pg-row").First).ToBeVisibleAsync();
        await words.ClickAsync();
        await Expect(page.Locator(".tr-row-note[open]").First).ToBeVisibleAsync();
        Assert.True(await words.EvaluateAsync<bool>("words => words.clientHeight > 60 && words.firstElementChild.scrollHeight <= words.firstElementChild.clientHeight"), "Not the whole note is shown.");
        await playground.Server.DeleteRun(longest);
        await playground.Server.DeleteRun(noted);
        await page.CloseAsync();
    }

    /// <summary>With the run goes all that stands above the table, and comes back after an undo; not every browser keeps what is on screen in its place then.</summary>
    [Fact]
    public async Task Whoever_deletes_the_run_on_screen_has_its_undoing_where_they_pressed()
    {
        var others = new List<string>();
        for (var i = 0; i < 12; i++) // so many that the place can be kept on what is left of the page
        {
            others.Add(await playground.Server.StartRun(Tiny with { Name = $"Below {i}" }));
        }

        var run = await playground.Server.StartRun(Tiny with { Name = "On screen" });
        await playground.Server.RunUntil(run, "completed");
        foreach (var (width, height, anchored) in new[] { (390, 844, true), (390, 844, false), (1440, 900, true), (1440, 900, false) })
        {
            await DeleteAndUndo(run, width, height, anchored);
        }

        foreach (var one in others.Append(run))
        {
            await playground.Server.DeleteRun(one);
        }
    }

    private async Task DeleteAndUndo(string run, int width, int height, bool anchored)
    {
        var page = await playground.Open($"/training/{run}", width, height);
        if (!anchored)
        {
            await page.AddStyleTagAsync(new() { Content = "* { overflow-anchor: none !important }" });
        }

        var delete = page.GetByRole(AriaRole.Button, new() { Name = "Delete On screen" });
        var undo = page.GetByRole(AriaRole.Button, new() { Name = "Undo: On screen is deleted" });
        await Expect(page.Locator(".tr-now").First).ToBeVisibleAsync();
        await Expect(page.Locator(".tr-probe .pg-row").First).ToBeVisibleAsync();
        await delete.EvaluateAsync("button => button.scrollIntoView({ block: 'center' })");
        await page.EvaluateAsync("addEventListener('click', event => { window.pressedAt ??= event.target.getBoundingClientRect().top; }, true)"); // above it the page may still be coming
        await delete.ClickAsync();
        var pressed = await page.EvaluateAsync<float>("window.pressedAt");
        await Expect(undo).ToBeVisibleAsync();
        await Expect(page.Locator(".tr-run-head")).ToHaveCountAsync(0);
        Assert.InRange((await undo.BoundingBoxAsync())!.Y, pressed - 4, pressed + 4);
        await Expect(page.Locator(".tr-gone")).ToContainTextAsync("On screen has been deleted."); // for who goes up
        Assert.Equal("", await page.EvaluateAsync<string>("document.activeElement.closest('main') ? document.activeElement.outerHTML : ''"));

        await undo.ClickAsync();
        await Expect(page.Locator(".tr-probe .pg-row").First).ToBeAttachedAsync();
        await Expect(page.Locator(".tr-now").First).ToBeAttachedAsync();
        await Expect(page.Locator(".tr-gone")).ToHaveCountAsync(0);
        await page.CloseAsync();
    }
}

using Playground.Contracts;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

/// <summary>The pages under a finger, on a phone and a tablet.</summary>
public sealed class FingerTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    private static readonly RunRecipe Tiny = new() { CorpusId = "simple-english", Layers = 1, Hidden = 32, Heads = 2, Steps = 3, Probe = "The cat sat on the mat.", ProbeMasked = [new(4, 7)] };

    [Theory]
    [InlineData("/", "button.pg-row", 390)]
    [InlineData("/inside", ".pg-softmax", 390)]
    [InlineData("/inside", ".pg-softmax", 768)]
    [InlineData("/training", ".tr-start-button", 390)]
    [InlineData("/training", ".tr-start-button", 768)]
    public async Task A_tapped_explanation_stays_inside_the_window_and_off_the_field_that_it_explains(string path, string last, int width)
    {
        var page = await playground.Open(path, width, 844, finger: true);
        await Expect(page.Locator(last).First).ToBeVisibleAsync();
        await page.EvaluateAsync("document.querySelectorAll('.tr-left details:not([open]) > summary').forEach(summary => summary.click())");
        var terms = await page.Locator(".pg-term:visible").AllAsync();
        Assert.NotEmpty(terms);
        foreach (var term in terms)
        {
            await term.TapAsync();
            await Expect(term.Locator(".pg-term-tip")).ToBeVisibleAsync();
            Assert.Equal("", await term.EvaluateAsync<string>(
                """
                term => {
                  const tip = term.querySelector(".pg-term-tip").getBoundingClientRect(), field = term.closest(".tr-field")?.querySelector("input, select")?.getBoundingClientRect();
                  const isInside = tip.left >= 0 && tip.right <= document.documentElement.clientWidth && tip.top >= 0 && tip.bottom <= innerHeight;
                  const isOver = field && tip.top < field.bottom && tip.bottom > field.top;
                  return isInside && !isOver && document.documentElement.scrollWidth <= screen.width ? "" : `${term.textContent}: ${JSON.stringify(tip)}, field ${JSON.stringify(field)}, page ${document.documentElement.scrollWidth}`;
                }
                """));
            await page.Keyboard.PressAsync("Escape");
            await Expect(term.Locator(".pg-term-tip")).ToBeHiddenAsync();
        }

        await page.CloseAsync();
    }

    [Fact]
    public async Task A_tapped_explanation_goes_along_with_its_word_and_is_seen_only_while_that_is()
    {
        var page = await playground.Open("/inside", 390, 844, finger: true);
        await Expect(page.Locator(".pg-softmax")).ToBeVisibleAsync(); // below it: the page has its height
        var term = page.Locator("h2 .pg-term").First;
        var tip = term.Locator(".pg-term-tip");
        await term.EvaluateAsync("term => scrollTo(0, term.getBoundingClientRect().top + scrollY - 500)");
        await term.TapAsync();
        await Expect(tip).ToBeVisibleAsync();
        var apart = await Apart();
        await page.EvaluateAsync("scrollBy(0, 200)");
        await page.WaitForFunctionAsync("() => document.querySelector('.pg-term-tip:popover-open')?.getBoundingClientRect().top < 400");
        Assert.Equal(apart, await Apart());
        await page.EvaluateAsync("scrollBy(0, 300)"); // under the bar
        await Expect(tip).ToBeHiddenAsync();
        await page.EvaluateAsync("scrollBy(0, -300)");
        await Expect(tip).ToBeVisibleAsync();
        await page.CloseAsync();

        Task<int> Apart() => term.EvaluateAsync<int>("term => Math.round(term.querySelector('.pg-term-tip').getBoundingClientRect().top - term.getBoundingClientRect().top)");
    }

    [Theory]
    [InlineData("/", "button.pg-row")]
    [InlineData("/next", "button.pg-row")]
    [InlineData("/inside", ".pg-softmax")]
    [InlineData("/corpora", ".pg-entry")]
    [InlineData("/corpora/simple-english", ".co-slider")]
    [InlineData("/training/", ".tr-probe .pg-row")]
    public async Task What_is_pressed_is_as_high_as_a_finger_and_a_single_sign_as_wide(string path, string last)
    {
        if (path == "/training/")
        {
            var run = await playground.Server.StartRun(Tiny);
            await playground.Server.RunUntil(run, "completed");
            path += run;
        }

        foreach (var width in (int[])[390, 820])
        {
            var page = await playground.Open(path, width, 844, finger: true);
            await Expect(page.Locator(last).First).ToBeVisibleAsync();
            await page.EvaluateAsync("document.querySelectorAll('.tr-left details:not([open]) > summary, .tr-run-head details > summary').forEach(summary => summary.click())");
            Assert.Equal("", await page.EvaluateAsync<string>(
                """
                () => [...document.querySelectorAll("main :is(button, select, summary, textarea, input[type=range], label.tr-small, .chart-range)")].filter(one => {
                  const box = one.getBoundingClientRect();
                  const isInText = one.matches(".pg-term") && !one.closest(".tr-field");
                  return one.checkVisibility() && box.width > 0 && !isInText && (box.height < 39.5 || (one.matches("button") && one.innerText.trim().length === 1 && box.width < 39.5));
                }).map(one => `${one.className} ${one.innerText} ${one.offsetWidth} x ${one.offsetHeight}`).join("; ")
                """));
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            await page.CloseAsync();
        }
    }

    [Theory]
    [InlineData(390)]
    [InlineData(320)]
    public async Task No_column_of_a_small_table_is_cut_off(int width)
    {
        foreach (var (path, table) in ((string, string)[])[("/inside", ".pg-softmax"), ("/models/simple-english-masked", ".md-cloze")])
        {
            var page = await playground.Open(path, width, 844, finger: true);
            await Expect(page.Locator(table)).ToBeVisibleAsync();
            Assert.Equal("", await page.Locator(table).EvaluateAsync<string>("table => { const room = table.closest('.pg-scroll'); return room.scrollWidth <= room.clientWidth ? '' : `${room.scrollWidth} px in ${room.clientWidth}`; }"));
            await page.CloseAsync();
        }
    }
}

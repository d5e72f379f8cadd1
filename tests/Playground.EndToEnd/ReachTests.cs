using Playground.Contracts;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

/// <summary>What stands far from the top of a long page, or in large letters, is reached and seen all the same.</summary>
public sealed class ReachTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    private static readonly RunRecipe Tiny = new() { CorpusId = "simple-english", Layers = 1, Hidden = 32, Heads = 2, Steps = 3, Probe = "The cat sat on the mat.", ProbeMasked = [new(4, 7)], Name = "In reach" };

    [Fact]
    public async Task From_the_heading_it_is_two_keys_to_the_run_and_the_first_link_leads_to_the_content_of_this_page()
    {
        var run = await playground.Server.StartRun(Tiny);
        await playground.Server.RunUntil(run, "completed");
        var page = await playground.Open($"/training/{run}");
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".tr-right")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".tr-run-head button").First).ToBeFocusedAsync();

        await page.GetByText("Skip to the content").PressAsync("Enter");
        await Expect(page.Locator("main")).ToBeFocusedAsync();
        Assert.EndsWith($"/training/{run}", page.Url, StringComparison.Ordinal);
        await page.CloseAsync();
    }

    [Theory]
    [InlineData(1440, 700)]
    [InlineData(390, 700)]
    public async Task What_has_the_focus_is_not_under_the_bars_that_stay(int width, int height)
    {
        var run = await playground.Server.StartRun(Tiny);
        await playground.Server.RunUntil(run, "completed");
        var page = await playground.Open($"/training/{run}", width, height);
        await Expect(page.Locator(".tr-run-actions button").First).ToBeAttachedAsync();
        await page.Locator(".tr-run-actions button").First.FocusAsync();
        foreach (var key in Enumerable.Repeat("Shift+Tab", 40).Concat(Enumerable.Repeat("Tab", 40)))
        {
            await page.Keyboard.PressAsync(key);
            Assert.Equal("", await page.EvaluateAsync<string>(
                """
                () => {
                  const at = document.activeElement, box = at.getBoundingClientRect();
                  if (at.closest("header, nav") || !at.closest("main") || box.height > innerHeight / 2) return "";
                  const bars = [...document.querySelectorAll("header, nav")].map(bar => bar.getBoundingClientRect());
                  return bars.some(bar => box.top < bar.bottom && box.bottom > bar.top) ? `${at.outerHTML.slice(0, 80)} from ${box.top} to ${box.bottom}` : "";
                }
                """));
        }

        await page.CloseAsync();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task The_longest_choice_of_how_a_sentence_is_hidden_is_read_to_its_end(int width)
    {
        var run = await playground.Server.StartRun(Tiny);
        await playground.Server.RunUntil(run, "completed");
        var page = await playground.Open($"/training/{run}", width, 844);
        await page.Locator(".tr-versions > summary").ClickAsync();
        var choices = page.Locator(".tr-version-fields select");
        await Expect(choices).ToHaveCountAsync(2);
        Assert.Equal("", await choices.EvaluateAllAsync<string>(
            """
            choices => choices.filter(choice => {
              const wide = choice.cloneNode(true); // as wide as its longest choice needs
              wide.style.cssText = "width: max-content; position: absolute";
              choice.after(wide);
              const needs = wide.offsetWidth;
              wide.remove();
              return choice.offsetWidth < needs;
            }).map(choice => choice.outerHTML).join(" ")
            """));
        await page.CloseAsync();
    }

    [Theory]
    [InlineData(390)]
    [InlineData(320)]
    public async Task With_letters_of_twice_the_size_a_phone_is_not_scrolled_sideways(int width)
    {
        var runs = new List<string>();
        for (var i = 0; i < 6; i++) // enough that the table has its filter
        {
            runs.Add(await playground.Server.StartRun(Tiny with { Name = null }));
        }

        await playground.Server.RunUntil(runs[^1], "completed");
        var page = await playground.Open($"/training/{runs[0]}", width, 844);
        await page.AddStyleTagAsync(new() { Content = "html { font-size: 200% }" });
        await Expect(page.Locator(".tr-probe .pg-row").First).ToBeVisibleAsync();
        await Expect(page.Locator(".tr-filter")).ToBeVisibleAsync();
        await page.EvaluateAsync("document.querySelectorAll('.tr-left details:not([open]) > summary, .tr-run-head details > summary').forEach(summary => summary.click())");
        await Expect(page.Locator(".tr-side fieldset").First).ToBeVisibleAsync();
        await Expect(page.Locator(".tr-steer").First).ToBeVisibleAsync();
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("/", ".pg-row")]
    [InlineData("/next", ".pg-slider")]
    [InlineData("/inside", ".pg-softmax")]
    [InlineData("/corpora", ".co-page textarea")]
    [InlineData("/corpora/simple-english", ".co-bar")]
    [InlineData("/corpora/simple-english/rules", ".gr-compare")]
    [InlineData("/models/simple-english-masked", ".md-cloze")]
    public async Task Nor_is_any_other_page_and_what_is_drawn_keeps_its_room(string path, string part)
    {
        var page = await playground.Open(path, 320, 640);
        await page.AddStyleTagAsync(new() { Content = "html { font-size: 200% }" });
        await Expect(page.Locator(part).First).ToBeVisibleAsync();
        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal("", await page.Locator(".co-bar .pg-track, .gr-compare .md-track, .pg-slider input").EvaluateAllAsync<string>(
            "parts => parts.filter(part => part.offsetWidth < 80).map(part => `${part.className} ${part.offsetWidth}`).join()"));
        await page.CloseAsync();
    }

    [Fact]
    public async Task Nor_is_a_lab_that_trains_and_its_names_are_read_to_their_end()
    {
        var lab = await playground.Server.StartGroup([.. new[] { 0.15, 0.4, 0.6 }.Select(ratio => Tiny with { Steps = 100_000, Name = $"Lab: {ratio:P0} single tokens", MaskRatio = ratio })]);
        var page = await playground.Open($"/training/{lab[0]}", 320, 640);
        await page.AddStyleTagAsync(new() { Content = "html { font-size: 200% }" });
        await Expect(page.Locator(".tr-group-panel .tr-run-actions button").First).ToBeVisibleAsync();
        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal("", await page.Locator(".tr-group-panel :is(.tr-run, button)").EvaluateAllAsync<string>(
            "parts => parts.filter(part => part.getBoundingClientRect().right > part.closest('.tr-group-panel').getBoundingClientRect().right).map(part => part.textContent).join()"));
        await page.CloseAsync();
        await playground.Server.StopRuns();
    }
}

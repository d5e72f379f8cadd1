using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

/// <summary>Every page at the widths of a projector, a tablet and a phone, light and dark. Screenshots land in artifacts/screenshots, to be looked at.</summary>
public sealed class AppearanceTests(PlaygroundFixture playground)
{
    public static TheoryData<string, int> Views()
    {
        var views = new TheoryData<string, int>();
        foreach (var path in new[] { "/", "/next", "/training", "/inside", "/corpora", "/corpora/simple-english" })
        {
            foreach (var width in new[] { 1440, 768, 390 })
            {
                views.Add(path, width);
            }
        }

        return views;
    }

    /// <summary>Opened in one of the two looks, and turned to the other while it is open, as a system does in the evening; of that the colours alone are looked at.</summary>
    [Theory]
    [MemberData(nameof(Views))]
    public async Task Pages_are_accessible_and_fit_their_width_light_and_dark(string path, int width)
    {
        var dark = width == 768;
        var page = await playground.Open(path, width, width > 1000 ? 900 : width > 500 ? 1024 : 844, dark);
        await Expect(page.Locator(Opened(path)).First).ToBeVisibleAsync();
        if (path is "/" or "/next" or "/inside")
        {
            await Expect(page.Locator(path == "/inside" ? ".pg-token" : "ol.pg-rows button.pg-row").First).ToBeVisibleAsync();
        }

        await Look(page, path, width, dark, new());
        await Fits(page);
        await page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Light : ColorScheme.Dark });
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = dark ? "Switch to dark" : "Switch to light" })).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => document.getAnimations().every(one => one.playState === 'finished')");
        await Look(page, path, width, !dark, new() { RunOnly = RunOnlyOptions.Rules("color-contrast") });
        await page.SetViewportSizeAsync(320, 640);
        await Fits(page);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Who_has_chosen_light_or_dark_keeps_it_whatever_the_system_turns_to()
    {
        var page = await playground.Open("/corpora");
        await page.GetByRole(AriaRole.Button, new() { Name = "Switch to dark" }).ClickAsync();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.GetByRole(AriaRole.Link, new() { Name = "Mask", Exact = true }).ClickAsync(); // what the system said would have been heard before
        await Expect(page.Locator("ol.pg-rows").First).ToBeVisibleAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-appearance", "dark");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Switch to light" })).ToBeVisibleAsync();
        await page.CloseAsync();
    }

    private static async Task Look(IPage page, string path, int width, bool dark, AxeRunOptions rules)
    {
        var name = $"{(path == "/" ? "mask" : path[1..].Replace('/', '-'))}-{width}-{(dark ? "dark" : "light")}.png";
        await page.ScreenshotAsync(new() { Path = Path.Combine(PlaygroundServer.RepositoryRoot(), "artifacts", "screenshots", name) });
        var findings = await page.RunAxe(rules);
        Assert.True(findings.Violations.Length == 0, string.Join('\n', findings.Violations.Select(v => $"{v.Id}: {v.Help}: {v.Nodes[0].Html}")));
    }

    private static async Task Fits(IPage page) =>
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than its window.");

    [Fact]
    public async Task A_printed_run_is_its_name_its_sentence_its_curves_and_its_numbers_in_dark_letters()
    {
        var run = await playground.Server.StartRun(new() { CorpusId = "simple-english", Layers = 1, Hidden = 32, Heads = 2, Steps = 3, Probe = "The cat sat on the mat.", ProbeMasked = [new(4, 7)] });
        await playground.Server.RunUntil(run, "completed");
        var page = await playground.Open($"/training/{run}", dark: true);
        await Expect(page.Locator(".tr-probe .pg-row").First).ToBeVisibleAsync();
        await Expect(page.Locator(".chart-canvas[data-drawn='3'] canvas").First).ToBeVisibleAsync();
        await page.SetViewportSizeAsync(718, 1000); // A4
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var part in (string[])["h1", ".tr-run-title h2", ".tr-probe .pg-words", ".tr-probe .pg-row", ".chart-canvas canvas", ".tr-now"])
        {
            await Expect(page.Locator(part).First).ToBeVisibleAsync();
        }

        Assert.Equal("", await page.EvaluateAsync<string>(
            """
            () => [...document.querySelectorAll("header, nav, a.pg-skip, form, summary, select, input, textarea, main button:not(.pg-word, .pg-term, .chart-metric)")].filter(one => one.checkVisibility() && one.offsetWidth > 0).map(one => `${one.localName} ${one.className}`).join("; ")
            """));
        Assert.Equal(("rgb(29, 32, 51)", "rgb(255, 255, 255)", true), (await Style("main h2", "color"), await Style(".tr-probe", "backgroundColor"), await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth && document.querySelector('.chart-canvas canvas').getBoundingClientRect().right <= innerWidth")));
        await page.CloseAsync();

        Task<string> Style(string part, string name) => page.EvaluateAsync<string>($"getComputedStyle(document.querySelector('{part}')).{name}");
    }

    [Fact]
    public async Task With_the_colours_that_a_reader_forces_buttons_have_edges_progress_is_seen_and_the_two_bars_of_a_word_differ()
    {
        var page = await playground.Open("/next");
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Generate" })).ToHaveCSSAsync("border-top-style", "solid");
        var temperature = page.Locator(".pg-sliders input[type=range]").First;
        await temperature.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator(".pg-swatch-changed")).ToBeVisibleAsync();
        Assert.NotEqual(await Paint(page, ".pg-swatch-own"), await Paint(page, ".pg-swatch-changed"));

        await page.GotoAsync(new Uri(playground.Server.Url, "/training").ToString());
        await Expect(page.Locator(".tr-start-button")).ToHaveCSSAsync("border-top-style", "solid");
        await page.Locator(".tr-start-button").EvaluateAsync("""button => button.insertAdjacentHTML("afterend", "<progress class='tr-progress' max='2' value='1'></progress>")""");
        await Expect(page.Locator("progress.tr-progress").First).ToHaveCSSAsync("border-top-style", "solid");
        var progress = page.Locator("progress.tr-progress").First;
        var half = await progress.ScreenshotAsync();
        await progress.EvaluateAsync("bar => { bar.value = 2; }");
        Assert.NotEqual(half, await progress.ScreenshotAsync());
        await page.CloseAsync();

        static Task<string> Paint(IPage page, string part) => page.Locator(part).First.EvaluateAsync<string>("one => { const { backgroundColor, backgroundImage } = getComputedStyle(one); return `${backgroundColor} ${backgroundImage}`; }");
    }

    [Fact]
    public async Task Light_and_dark_follow_the_system_until_one_is_chosen_and_then_come_with_every_page()
    {
        var page = await playground.Open("/corpora", dark: true);
        var html = page.Locator("html");
        await Expect(html).ToHaveAttributeAsync("data-appearance", "dark");
        await page.GetByRole(AriaRole.Button, new() { Name = "Switch to light" }).ClickAsync();
        await Expect(html).ToHaveAttributeAsync("data-appearance", "light");

        var next = await page.GotoAsync(new Uri(playground.Server.Url, "/next").ToString());
        Assert.Contains("<html lang=\"en\" data-appearance=\"light\">", await next!.TextAsync(), StringComparison.Ordinal);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Switch to dark" })).ToBeVisibleAsync();
        await Expect(html).ToHaveAttributeAsync("data-appearance", "light");
        await page.CloseAsync();
    }

    /// <summary>What is there when a page can be used.</summary>
    private static string Opened(string path) => path switch
    {
        "/training" => ".tr-start-button",
        "/corpora" => ".pg-entry",
        _ when path.StartsWith("/corpora/", StringComparison.Ordinal) => ".co-cuts li",
        _ => "textarea.pg-sentence-field",
    };
}

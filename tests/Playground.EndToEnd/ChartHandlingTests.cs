using Microsoft.Playwright;
using Playground.Contracts;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

/// <summary>The chart in a hand: on a phone, beside a longer run, and taken along.</summary>
public sealed class ChartHandlingTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    private const int Steps = 60;

    private const float Left = 57, Right = 15; // of the plot in its canvas, at a desk: letters.js

    [Fact]
    public async Task Two_fingers_zoom_about_their_middle_and_leave_the_moment_where_it_is()
    {
        var page = await Open(await Finished("Pinch"), 390);
        var touch = await Fingers(page);
        await touch("touchStart", [0.95f]);
        await touch("touchEnd", []);
        var moment = page.Locator(".chart-overlay .chart-cursor-name");
        await Expect(moment).ToContainTextAsync("step "); // one finger's tap takes the page there
        var before = await moment.TextContentAsync();
        await moment.EvaluateAsync("name => { globalThis.moments = []; new MutationObserver(() => { if (moments.at(-1) !== name.textContent) moments.push(name.textContent); }).observe(name, { childList: true }); }");

        await touch("touchStart", [0.15f]);
        await touch("touchStart", [0.15f, 0.35f]);
        for (var i = 1; i <= 5; i++)
        {
            await touch("touchMove", [0.15f - (i * 0.02f), 0.35f + (i * 0.02f)]);
        }

        await touch("touchEnd", [0.05f]);
        await touch("touchMove", [0.4f]); // the one that is left drags nothing
        await touch("touchEnd", []);
        await Expect(page.Locator("section.chart")).ToHaveAttributeAsync("data-zoomed", "");
        var (from, to) = await Shown(page);
        Assert.Equal(0.5, to - from, 0.06); // from a fifth of the width apart to two fifths
        Assert.Equal(0.25, from + ((to - from) * 0.25), 0.03); // what was between them still is
        await touch("touchStart", [0.9f]); // had the fingers meant a moment, the page would have heard of it before this one
        await touch("touchEnd", []);
        await Expect(moment).Not.ToHaveTextAsync(before!);
        var moments = await page.EvaluateAsync<string[]>("moments");
        Assert.Equal([await moment.TextContentAsync()], moments.Where(one => one != before));
        await page.CloseAsync();
    }

    [Fact]
    public async Task What_a_finger_pointed_at_can_be_read_when_it_is_lifted_and_two_fingers_take_it_away()
    {
        var page = await Open(await Finished("Lifted"), 390);
        var touch = await Fingers(page);
        var (read, tip) = (page.Locator(".chart-read"), page.Locator(".chart-box"));
        await touch("touchStart", [0.5f]);
        await Expect(tip).ToBeVisibleAsync();
        var step = (await read.TextContentAsync())!;
        await touch("touchEnd", []);
        await Expect(tip).ToBeHiddenAsync(); // it would cover the curve
        await Expect(read).ToHaveTextAsync(step);
        Assert.StartsWith("Step 3", step, StringComparison.Ordinal);
        await touch("touchStart", [0.2f]);
        await touch("touchStart", [0.2f, 0.4f]);
        await touch("touchEnd", []);
        await Expect(read).ToBeEmptyAsync();
        await page.CloseAsync();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    [InlineData(320)]
    public async Task Pointing_at_the_chart_moves_nothing_below_it_and_what_it_says_covers_no_axis(int width)
    {
        var page = await Open(await Finished("Still"), width);
        var (canvas, tip) = (page.Locator(".chart-canvas"), page.Locator(".chart-box"));
        await canvas.ScrollIntoViewIfNeededAsync();
        Task<double> Below() => page.EvaluateAsync<double>("() => document.querySelector('.chart-legend').getBoundingClientRect().top - document.querySelector('.chart-canvas').getBoundingClientRect().top");
        var below = await Below();
        var box = (await canvas.BoundingBoxAsync())!;
        foreach (var share in (float[])[0.02f, 0.4f, 0.7f, 0.98f])
        {
            await page.Mouse.MoveAsync(box.X + Left + (share * (box.Width - Left - Right)), box.Y + 60);
            await Expect(page.Locator(".chart-read")).ToContainTextAsync("Step ");
            Assert.Equal(below, await Below(), 0.5);
            await Expect(tip).ToBeVisibleAsync();
            var at = (await tip.BoundingBoxAsync())!;
            Assert.InRange(at.X, box.X + Left - 1, box.X + box.Width);
            Assert.InRange(at.X + at.Width, box.X, box.X + box.Width);
        }

        Assert.Matches(@"^rgb\(", await tip.EvaluateAsync<string>("box => getComputedStyle(box).backgroundColor")); // nothing shines through
        await page.CloseAsync();
    }

    [Theory]
    [InlineData(1440, 12)]
    [InlineData(1920, 16)]
    public async Task On_a_wall_the_letters_are_larger_and_the_line_stands_under_the_pointer_as_at_a_desk(int width, int letter)
    {
        var page = await Open(await Finished("Wall"), width);
        var canvas = page.Locator(".chart-canvas");
        var sizes = await canvas.EvaluateAsync<double[]>("""
            host => { const o = globalThis.echarts.getInstanceByDom(host).getOption(); return [o.xAxis[0].axisLabel.fontSize, o.yAxis[0].axisLabel.fontSize, o.grid[0].left]; }
            """);
        Assert.Equal([letter, letter, 4.75 * letter], sizes);
        await canvas.ScrollIntoViewIfNeededAsync();
        var box = (await canvas.BoundingBoxAsync())!;
        var (left, plot) = (4.75f * letter, box.Width - (6 * letter));
        for (var step = 10; step < Steps; step += 20) // each stands where the axis has it
        {
            await page.Mouse.MoveAsync(box.X + left + (plot * step / Steps), box.Y + 60);
            await Expect(page.Locator(".chart-read")).ToContainTextAsync($"Step {step},");
            var line = (await page.Locator(".chart-overlay > .chart-cross").BoundingBoxAsync())!;
            Assert.Equal(box.X + left + (plot * step / Steps), line.X, 2.0);
        }

        await page.CloseAsync();
    }

    [Fact]
    public async Task The_tip_says_which_of_its_numbers_is_smoothed_and_of_a_learning_rate_only_the_one_that_was_set()
    {
        var page = await Open(await Finished("Tip"), 1440);
        await page.Locator(".chart-reach").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("ArrowRight");
        var tip = page.Locator(".chart-box");
        await Expect(tip).ToContainTextAsync("loss, smoothed");
        await Expect(tip).ToContainTextAsync("this step alone");
        await page.Locator("[data-metric=learningRate]").ClickAsync();
        await Expect(tip.Locator(".chart-box-name")).ToHaveTextAsync("learning rate");
        await Expect(tip).Not.ToContainTextAsync("alone");
        var read = await page.Locator(".chart-read").TextContentAsync();
        Assert.Contains($"learning rate {await tip.Locator(".chart-box-value").TextContentAsync()} ·", read!, StringComparison.Ordinal);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_run_fills_the_chart_beside_a_longer_one_until_all_is_asked_for_and_can_be_looked_at_from_further_away()
    {
        var (run, longer) = (await Finished("Short"), await Finished("Longer", Steps * 10));
        var page = await Open($"{run}?with={longer}", 1440);
        await Expect(page.Locator(".chart-other")).ToHaveTextAsync("Longer");
        await Expect(page.Locator(".chart-range-thumb")).ToHaveAttributeAsync("style", new System.Text.RegularExpressions.Regex("width: 10%"));
        await Expect(page.Locator("section.chart")).Not.ToHaveAttributeAsync("data-zoomed", "");
        var further = page.GetByRole(AriaRole.Button, new() { Name = "Look from further away" });
        for (var presses = 0; presses < 4; presses++)
        {
            await further.ClickAsync(); // 10, 20, 40, 80 percent, and all
        }

        await Expect(page.Locator(".chart-range-thumb")).ToHaveAttributeAsync("style", new System.Text.RegularExpressions.Regex("width: 100%"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Whole" }).ClickAsync();
        await Expect(page.Locator(".chart-range-thumb")).ToHaveAttributeAsync("style", new System.Text.RegularExpressions.Regex("width: 10%"));
        await page.Locator(".chart-tool select").Nth(1).SelectOptionAsync("all");
        await Expect(page.Locator(".chart-range-thumb")).ToHaveAttributeAsync("style", new System.Text.RegularExpressions.Regex("width: 100%"));
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_picture_says_what_it_shows_is_light_on_a_dark_page_and_twice_as_fine_as_a_screen()
    {
        var run = await Finished("A run with a name");
        var page = await Open(run, 390, dark: true);
        await page.WaitForFunctionAsync("""
            () => globalThis.echarts.getInstanceByDom(document.querySelector(".chart-canvas")).getOption().series.some(one => one.id === "lines across and down" && one.data.length > 0)
            """); // the page tells the chart of the baselines a little after it tells its reader
        var svg = System.Text.Encoding.UTF8.GetString(await Saved(page, "SVG"));
        foreach (var said in (string[])["Loss over training steps", "loss (nats a piece of text)", ">step<", "A run with a name, smoothed", "every step of it, lowest to highest", "baselines: what counting words alone achieves", ">uniform "])
        {
            Assert.Contains(said, svg, StringComparison.Ordinal);
        }

        Assert.Contains("fill=\"#ffffff\"", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("#9fb0ff", svg, StringComparison.Ordinal); // a dark page's line
        var png = await Saved(page, "PNG");
        Assert.Equal(1600, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16))); // of the header, also from a phone
        await page.CloseAsync();
    }

    [Fact]
    public async Task The_boxes_that_put_runs_into_the_chart_and_the_words_over_the_numbers_are_large_enough_for_a_finger()
    {
        var page = await Open(await Finished("Targets"), 1440);
        foreach (var target in (string[])[".tr-run-table input[type=checkbox]", ".tr-number .pg-term"])
        {
            await Expect(page.Locator(target).First).ToBeVisibleAsync();
            var sizes = await page.Locator(target).EvaluateAllAsync<double[]>("all => all.flatMap(one => [one.getBoundingClientRect().width, one.getBoundingClientRect().height])");
            Assert.All(sizes, size => Assert.True(size >= 24, $"{target}: {size}"));
        }

        await page.CloseAsync();
    }

    private async Task<string> Finished(string name, int steps = Steps)
    {
        var run = await playground.Server.StartRun(new RunRecipe { Name = name, CorpusId = "simple-english", Layers = 1, Hidden = 32, Heads = 2, Steps = steps });
        await playground.Server.RunUntil(run, "completed");
        return run;
    }

    private async Task<IPage> Open(string run, int width, bool dark = false)
    {
        var page = await playground.Open($"/training/{run}", width, 900, dark);
        await Expect(page.Locator($".chart-canvas[data-drawn='{Steps}']")).ToBeVisibleAsync();
        await Expect(page.Locator(".tr-run-title h2")).ToBeVisibleAsync(); // what appears above the chart moves it down
        await Expect(page.Locator(".chart-hint:visible")).ToBeVisibleAsync();
        return page;
    }

    /// <summary>Fingers on the chart as the browser's own input, at shares of the plot's width.</summary>
    private static async Task<Func<string, float[], Task>> Fingers(IPage page)
    {
        await page.Locator(".chart-stage").EvaluateAsync("stage => stage.scrollIntoView({ block: 'center' })");
        var box = (await page.Locator(".chart-canvas").BoundingBoxAsync())!;
        var input = await page.Context.NewCDPSessionAsync(page);
        return (kind, shares) => input.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
        {
            ["type"] = kind,
            ["touchPoints"] = shares.Select((share, id) => new { id, x = box.X + Left + (share * (box.Width - Left - Right)), y = box.Y + 80 }).ToArray(),
        });
    }

    /// <summary>The part of the whole axis that is shown, as the bar below the chart says.</summary>
    private static async Task<(double From, double To)> Shown(IPage page)
    {
        var ends = await page.Locator(".chart-range-thumb").EvaluateAsync<double[]>("bar => [parseFloat(bar.style.left), parseFloat(bar.style.left) + parseFloat(bar.style.width)]");
        return (ends[0] / 100, ends[1] / 100);
    }

    private static async Task<byte[]> Saved(IPage page, string kind)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".chart-save").GetByRole(AriaRole.Button, new() { Name = kind, Exact = true }).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }
}

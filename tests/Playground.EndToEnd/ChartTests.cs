using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Playwright;
using Playground.Contracts;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

/// <summary>The chart of a finished run, read and zoomed as its users do.</summary>
public sealed class ChartTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    private const int Steps = 60;

    [Fact]
    public async Task The_crosshair_tells_a_step_s_own_numbers_and_stands_at_the_same_place_in_every_small_chart()
    {
        var (run, page) = await Finished("Crosshair");
        await page.Locator(".chart-reach").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        for (var i = 0; i < 4; i++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        var points = await playground.Server.GetJson($"/api/runs/{run}/points?afterStep=4");
        var loss = points[0].GetProperty("loss").GetDouble();
        Assert.Equal(5, points[0].GetProperty("step").GetInt32());
        var readout = page.Locator(".chart-read");
        await Expect(readout).ToContainTextAsync("Step 5,");
        var told = (await readout.InnerTextAsync()).Split("loss ")[1].Split(' ')[0];
        Assert.Equal(loss, double.Parse(told, CultureInfo.InvariantCulture), 0.01);

        await Expect(page.Locator(".chart-tile-plot .chart-cross:visible")).ToHaveCountAsync(6);
        var shares = await page.EvaluateAsync<double[]>("""
            () => [...document.querySelectorAll('.chart-tile-plot .chart-cross')].map(line => new DOMMatrix(getComputedStyle(line).transform).m41 / line.parentElement.clientWidth)
            """);
        Assert.All(shares, share => Assert.Equal(shares[0], share, 0.02));
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".chart-cross:visible")).ToHaveCountAsync(0);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Nothing_is_pointed_at_in_a_chart_that_has_not_drawn_its_curve_yet()
    {
        var (run, first) = await Finished("Nothing to point at");
        var page = await playground.Open("/assets/test/images/icon.svg");
        await page.AddInitScriptAsync(
            """
            window.seen = [];
            new MutationObserver(changes => {
              for (const { addedNodes } of changes) for (const part of addedNodes) if (/^chart-(cross|cursor|box)$/.test(part.className)) seen.push(part.hidden);
            }).observe(document, { childList: true, subtree: true });
            """);
        await page.GotoAsync(new Uri(playground.Server.Url, $"/training/{run}").ToString());
        await Expect(page.Locator($".chart-canvas[data-drawn='{Steps}']")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        var hidden = await page.EvaluateAsync<bool[]>("seen");
        Assert.Equal(3 + (2 * 6), hidden.Length); // of the large chart and the small ones
        Assert.DoesNotContain(false, hidden);
        await page.CloseAsync();
        await first.CloseAsync();
    }

    [Fact]
    public async Task The_small_charts_show_another_part_in_the_same_frame_as_the_large_one()
    {
        var (_, page) = await Finished("Together");
        var together = await page.EvaluateAsync<bool[]>("""
            async () => {
              const thumb = document.querySelector('.chart-range-thumb'), pens = [...document.querySelectorAll('.chart-tile-plot canvas')].map(canvas => canvas.getContext('2d'));
              await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))); // nothing is left to draw
              const drawn = new Set(); // what the page tells meanwhile may draw one twice
              for (const pen of pens) pen.clearRect = (...all) => { drawn.add(pen); Object.getPrototypeOf(pen).clearRect.apply(pen, all); };
              const before = thumb.style.width;
              document.querySelector('.chart-reach').dispatchEvent(new KeyboardEvent('keydown', { key: '+' }));
              await new Promise(requestAnimationFrame); // behind the chart's own
              return [thumb.style.width !== before, pens.length > 0 && drawn.size === pens.length];
            }
            """);
        Assert.Equal([true, true], together);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_part_that_is_looked_at_stays_through_another_metric_and_another_axis_until_all_is_asked_for()
    {
        var (_, page) = await Finished("Zoom");
        var (chart, thumb) = (page.Locator("section.chart"), page.Locator(".chart-range-thumb"));
        var box = (await page.Locator(".chart-canvas").BoundingBoxAsync())!;
        await page.Keyboard.DownAsync("Shift"); // without it a drag picks the moment that the page shows
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.4f), box.Y + 80);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.6f), box.Y + 80, new() { Steps = 4 });
        await page.Mouse.UpAsync();
        await page.Keyboard.UpAsync("Shift");
        await Expect(chart).ToHaveAttributeAsync("data-zoomed", "");
        var zoomed = await Share(thumb);
        Assert.InRange(zoomed, 0.15, 0.3);

        await page.Locator("[data-metric=gradientNorm]").ClickAsync();
        await Expect(page.Locator(".chart-title")).ToHaveTextAsync("Gradient norm", new() { IgnoreCase = true });
        Assert.Equal(zoomed, await Share(thumb), 0.01);
        await page.Locator(".chart-tool select").First.SelectOptionAsync("tokens");
        await Expect(chart).ToHaveAttributeAsync("data-zoomed", "");
        Assert.InRange(await Share(thumb), zoomed / 2, zoomed * 2); // steps have about as many tokens each

        await page.Locator(".chart-reach").FocusAsync();
        await page.Keyboard.PressAsync("0");
        await Expect(chart).Not.ToHaveAttributeAsync("data-zoomed", "");
        Assert.Equal(1, await Share(thumb), 0.01);
        await page.CloseAsync();
    }

    [Fact]
    public async Task After_zooming_the_readout_tells_what_lies_under_the_pointer_now_and_nothing_of_what_is_out_of_sight()
    {
        var (_, page) = await Finished("Aim");
        var (chart, readout) = (page.Locator("section.chart"), page.Locator(".chart-read"));
        var box = (await page.Locator(".chart-canvas").BoundingBoxAsync())!;
        var pointer = box.X + (box.Width * 0.6f);
        await page.Keyboard.DownAsync("Shift");
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.4f), box.Y + 80);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(pointer, box.Y + 80, new() { Steps = 4 });
        await Expect(readout).ToContainTextAsync("Step ");
        var before = await readout.InnerTextAsync();
        await page.Mouse.UpAsync();
        await page.Keyboard.UpAsync("Shift");
        await Expect(chart).ToHaveAttributeAsync("data-zoomed", "");
        await Expect(readout).Not.ToHaveTextAsync(before); // the pointer has not moved
        await Expect(readout).ToContainTextAsync("Step ");
        var line = (await page.Locator(".chart-overlay > .chart-cross").BoundingBoxAsync())!;
        Assert.Equal(pointer, line.X, 30f); // at the step next to it, of about ten
        await page.Mouse.DblClickAsync(pointer, box.Y + 80);
        await Expect(chart).Not.ToHaveAttributeAsync("data-zoomed", "");
        await Expect(readout).ToHaveTextAsync(before);

        await page.Mouse.MoveAsync(0, 0); // from here on keys set the crosshair
        await Expect(readout).ToBeEmptyAsync();
        await Expect(page.Locator(".chart-hint:visible")).ToContainTextAsync("Shift-drag or Ctrl-wheel zooms");
        await page.Locator(".chart-reach").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await Expect(readout).ToContainTextAsync("Step 1,");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look closer" }).ClickAsync(); // around the middle
        await Expect(readout).ToBeEmptyAsync();
        await page.CloseAsync();
    }

    [Fact]
    public async Task What_a_chart_needs_is_asked_for_with_the_page_and_only_once()
    {
        var (run, page) = await Finished("Early");
        var asked = new ConcurrentQueue<string>();
        page.Request += (_, request) => asked.Enqueue(new Uri(request.Url).PathAndQuery);
        await page.ReloadAsync();
        await Expect(page.Locator($".chart-canvas[data-drawn='{Steps}']")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        var early = asked.TakeWhile(address => !address.StartsWith("/_blazor/negotiate", StringComparison.Ordinal)).ToList();
        Assert.Contains($"/curves/{run}?afterStep=0", early);
        Assert.Contains(early, address => address.EndsWith("/js/charts/live-chart.js", StringComparison.Ordinal));
        Assert.Contains(early, address => address.EndsWith("/vizor-echarts-bundle-min.js", StringComparison.Ordinal));
        Assert.DoesNotContain(asked.CountBy(address => address), times => times.Value > 1 && !times.Key.StartsWith("/_blazor", StringComparison.Ordinal));
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_chart_s_frame_draws_its_curve_before_the_page_has_said_anything_and_clears_up_when_the_page_never_does()
    {
        var (_, page) = await Finished("Alone");
        await page.EvaluateAsync(Frames);
        var found = await page.EvaluateAsync<bool[]>("""
            async () => {
              const { frame, canvas } = another();
              document.body.append(frame);
              const drew = await drawn(canvas), was = echarts.getInstanceByDom(canvas);
              frame.remove();
              document.body.append(frame); // only moved
              await soon();
              const stayed = echarts.getInstanceByDom(canvas) === was;
              frame.remove();
              await soon();
              return [drew, !!was, stayed, !!echarts.getInstanceByDom(canvas)];
            }
            """);
        Assert.Equal([true, true, true, false], found);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_chart_that_could_not_begin_begins_when_the_page_asks_for_it()
    {
        var (_, page) = await Finished("Again");
        await page.EvaluateAsync(Frames);
        var found = await page.EvaluateAsync<bool[]>("""
            async () => {
              const { create } = await import(document.querySelector('script[type=module][src$="live-chart.js"]').src);
              const { frame, canvas } = another(), opening = frame.dataset.opening;
              frame.dataset.opening = 'nothing that can be read';
              document.body.append(frame);
              const refused = await create(frame, {}).then(() => false, () => true);
              frame.dataset.opening = opening;
              const chart = await create(frame, {}), drew = await drawn(canvas);
              frame.remove();
              await soon();
              const left = !!echarts.getInstanceByDom(canvas); // its page lets it go
              chart.dispose();
              return [refused, drew, left];
            }
            """);
        Assert.Equal([true, true, true], found);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_click_waits_for_its_page_and_one_that_the_page_does_not_hear_keeps_no_later_one_from_being_heard()
    {
        var (_, page) = await Finished("Deaf");
        await page.EvaluateAsync(Frames);
        var told = await page.EvaluateAsync<int[]>("""
            async () => {
              const { create } = await import(document.querySelector('script[type=module][src$="live-chart.js"]').src);
              const { frame, canvas } = another(), opening = JSON.parse(frame.dataset.opening), told = [];
              frame.dataset.opening = JSON.stringify({ ...opening, view: { ...opening.view, picks: true } });
              document.body.append(frame);
              await drawn(canvas);
              const click = share => {
                const { left, top, width, height } = canvas.getBoundingClientRect();
                for (const kind of ['pointerdown', 'pointerup']) canvas.dispatchEvent(new PointerEvent(kind, { clientX: left + share * width, clientY: top + height / 2, pointerType: 'touch' }));
              };
              click(0.1);
              click(0.3); // drawn, without a page as yet: the newest is told when there is one
              const chart = await create(frame, { invokeMethodAsync: async (_, step) => { told.push(step); if (told.length === 1) throw new Error('The connection is gone.'); } });
              await soon();
              click(0.5);
              await soon();
              chart.dispose();
              frame.remove();
              return told;
            }
            """);
        Assert.Equal(2, told.Length);
        Assert.InRange(told[0], 12, 24); // of 60
        Assert.InRange(told[1], 24, 36);
        await page.CloseAsync();
    }

    [Theory]
    [InlineData(1, "0 1")]
    [InlineData(2, "0 1 2")]
    public async Task A_run_of_few_steps_has_each_of_them_once_on_its_axis_and_is_shown_in_full(int steps, string ticks)
    {
        var run = await playground.Server.StartRun(new RunRecipe { Name = "Short", CorpusId = "simple-english", Layers = 1, Hidden = 32, Heads = 2, Steps = steps });
        await playground.Server.RunUntil(run, "completed");
        var page = await playground.Open($"/training/{run}");
        await Expect(page.Locator($".chart-canvas[data-drawn='{steps}']")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Expect(page.Locator(".tr-run-title h2")).ToHaveTextAsync("Short"); // how many steps it has is known by then
        Assert.Equal(ticks, await Ticks());
        Assert.Equal(1, await Share(page.Locator(".chart-range-thumb")), 0.01);
        foreach (var along in (string[])["seconds", "tokens"])
        {
            await page.Locator(".chart-tool select").First.SelectOptionAsync(along);
            await Expect(page.Locator(".chart-canvas")).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex(along == "seconds" ? "time" : "tokens"));
            var read = (await Ticks()).Split(' ', StringSplitOptions.RemoveEmptyEntries); // of a fraction of a second the ticks are rounded, and one that would read as its neighbour says nothing
            Assert.True(read.Distinct().Count() == read.Length, string.Join(' ', read));
            Assert.Equal(1, await Share(page.Locator(".chart-range-thumb")), 0.01);
        }

        await page.CloseAsync();

        Task<string> Ticks() => page.EvaluateAsync<string>("""
            async () => {
              await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
              return echarts.getInstanceByDom(document.querySelector('.chart-canvas')).getModel().getComponent('xAxis').axis.getViewLabels().map(label => label.formattedLabel.replace(' ', '\u00a0')).join(' ');
            }
            """);
    }

    // A second frame as the page's own was, and ways to wait.
    private const string Frames = """
        () => {
          globalThis.another = () => {
            const frame = document.querySelector('section.chart').cloneNode(true), canvas = frame.querySelector('.chart-canvas');
            canvas.replaceChildren();
            canvas.removeAttribute('data-drawn');
            canvas.removeAttribute('_echarts_instance_');
            return { frame, canvas };
          };
          globalThis.drawn = canvas => new Promise(ready => {
            new MutationObserver(() => { if (canvas.dataset.drawn === '60') ready(true); }).observe(canvas, { attributes: true, attributeFilter: ['data-drawn'] });
            setTimeout(() => ready(false), 10_000);
          });
          globalThis.soon = () => new Promise(done => setTimeout(done));
        }
        """;

    private async Task<(string Run, IPage Page)> Finished(string name)
    {
        var run = await playground.Server.StartRun(new RunRecipe { Name = name, CorpusId = "simple-english", Layers = 1, Hidden = 32, Heads = 2, Steps = Steps });
        await playground.Server.RunUntil(run, "completed");
        var page = await playground.Open($"/training/{run}");
        await Expect(page.Locator($".chart-canvas[data-drawn='{Steps}']")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Expect(page.Locator(".tr-run-title h2")).ToHaveTextAsync(name); // the curve comes first: what then appears above it moves it down
        return (run, page);
    }

    /// <summary>How much of the whole axis is shown, as the bar below the chart says.</summary>
    private static Task<double> Share(ILocator thumb) =>
        thumb.EvaluateAsync<double>("bar => bar.getBoundingClientRect().width / bar.parentElement.getBoundingClientRect().width");
}

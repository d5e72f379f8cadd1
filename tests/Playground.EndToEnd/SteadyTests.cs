using Microsoft.Playwright;
using Playground.Contracts;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

/// <summary>The sentence and its bars while a model trains, and back in time: they have their room, and nothing on the page moves because of them.</summary>
public sealed class SteadyTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    private static readonly RunRecipe TwoHidden = new() { CorpusId = "simple-english", Layers = 1, Hidden = 32, Heads = 2, Steps = 60, ValidationShare = 0, Probe = "The farmer gave the horse some water.", ProbeMasked = [new(20, 25), new(31, 36)] };

    [Fact]
    public async Task On_a_wall_two_hidden_words_stand_beside_each_other_only_where_their_bars_have_room()
    {
        var alone = await playground.Server.StartRun(TwoHidden);
        var twins = await playground.Server.StartGroup(TwoHidden, TwoHidden with { Objective = Objective.Causal, Probe = "The farmer gave the", ProbeMasked = [] });
        foreach (var run in (string[])[alone, .. twins])
        {
            await playground.Server.RunUntil(run, "completed");
        }

        foreach (var run in (string[])[alone, twins[0]])
        {
            var page = await playground.Open($"/training/{run}");
            await page.Locator(".tr-fold button").Filter(new() { HasText = "Hide settings" }).ClickAsync();
            foreach (var width in (int[])[1440, 1600, 1700, 1920])
            {
                await page.SetViewportSizeAsync(width, 900);
                await Expect(page.Locator(".tr-probe .tr-place")).ToHaveCountAsync(2);
                var places = await page.Locator(":is(.tr-probe, .tr-twin) .tr-place").EvaluateAllAsync<float[][]>("places => places.map(place => [place.getBoundingClientRect().x, place.querySelector('.pg-track').offsetWidth])");
                Assert.All(places, place => Assert.True(place[1] >= 200, $"At {width} px bars of {place[1]} px begin at {place[0]} px."));
            }

            await page.CloseAsync();
        }
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(768)]
    [InlineData(390)]
    [InlineData(320)]
    public async Task Whatever_the_words_and_the_numbers_are_they_take_the_same_room(int width)
    {
        var run = await playground.Server.StartRun(TwoHidden);
        await playground.Server.RunUntil(run, "completed");
        var page = await playground.Open($"/training/{run}", width);
        await Expect(page.Locator(".tr-probe .tr-strip-line").First).ToBeAttachedAsync();
        await Expect(page.Locator(".tr-probe .pg-row").First).ToBeVisibleAsync();
        Assert.Equal("", await page.EvaluateAsync<string>(
            """
            () => {
              const write = (place, part, text) => place.querySelectorAll(part).forEach(one => one.textContent = text);
              const heights = (word, rank, percent) => [...document.querySelectorAll(".tr-place")].map(place => {
                write(place, ".tr-strip-key bdi, .pg-rows > li:not(.pg-rest) .pg-row:not(.pg-row-truth) bdi", word);
                write(place, ".tr-truth", `${percent}, rank ${rank}`);
                write(place, ".pg-row-badge", `hidden word, rank ${rank}`);
                return ["h3", ".tr-strip", ".pg-rows"].map(part => `${part} ${place.querySelector(part).offsetHeight}`).join(", ");
              }).join("; ");
              const short = heights("a", "1", "0 %"), long = heights("extraordinarily unforeseeable", "12,345", "> 99.9 %");
              const among = [...document.querySelectorAll(".tr-place .pg-rows")].map(rows => {
                const apart = rows.querySelector(".pg-row-apart"), before = rows.offsetHeight, room = document.createElement("li");
                room.className = "pg-row-room";
                rows.children[3].replaceChildren(apart.firstElementChild.cloneNode(true)); // as where the hidden word is the fourth
                apart.replaceWith(room);
                return Math.abs(rows.offsetHeight - before) <= 1 ? "" : `${before} apart, ${rows.offsetHeight} among the best`;
              }).join("");
              return short === long ? among : `${short} or ${long}`;
            }
            """));
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_batch_takes_the_same_room_whatever_its_words_are()
    {
        foreach (var objective in (Objective[])[Objective.Masked, Objective.Causal])
        {
            var run = await playground.Server.StartRun(TwoHidden with { Steps = 100_000, Objective = objective, ProbeMasked = [] });
            var page = await playground.Open($"/training/{run}");
            await page.Locator(".tr-batch button.tr-small").ClickAsync(); // it holds what is there
            foreach (var width in (int[])[1440, 768, 390])
            {
                await page.SetViewportSizeAsync(width, 900);
                Assert.Equal("", await page.EvaluateAsync<string>(
                    """
                    () => {
                      const batch = document.querySelector(".tr-batch"), write = (part, text) => batch.querySelectorAll(part).forEach(one => one.textContent = text);
                      const height = (word, count) => {
                        write(".tr-token > span:not(.tr-mark, .tr-label)", word);
                        write(".tr-legend b", count);
                        return batch.offsetHeight;
                      };
                      const [short, long] = [height("a", "0"), height("unforeseeable", "9,999")], room = batch.querySelector(".tr-rows-room");
                      return short !== long ? `${short} or ${long}` : getComputedStyle(room).overflowY === "auto" ? "" : "Long rows are cut off.";
                    }
                    """));
            }

            await page.CloseAsync();
            await playground.Server.StopRuns();
        }
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(1024)]
    [InlineData(390)]
    public async Task Nothing_moves_when_the_slider_goes_back_in_time_and_the_strip_stays_in_sight(int width)
    {
        var run = await playground.Server.StartRun(TwoHidden);
        await playground.Server.RunUntil(run, "completed");
        var page = await playground.Open($"/training/{run}", width);
        await Expect(page.Locator(".tr-probe .tr-strip-line").First).ToBeAttachedAsync();
        var slider = page.Locator(".mo-slider");
        await slider.ScrollIntoViewIfNeededAsync();
        await slider.FocusAsync();
        var before = await Places(page);
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(page.Locator(".tr-probe .tr-step-badge")).ToContainTextAsync("as at step");
        await Expect(page.Locator(".mo-scrub .pg-attention-frame")).ToBeVisibleAsync();
        await Expect(page.Locator(".tr-probe .pg-stale")).ToHaveCountAsync(0);
        await Expect(page.Locator(".tr-probe .tr-strip-mark")).ToHaveCountAsync(2);
        Assert.Equal(before, await Places(page));
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".tr-probe .tr-strip-mark")).ToHaveCountAsync(0);
        Assert.Equal(before, await Places(page));
        await page.CloseAsync();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(1280)]
    public async Task A_lab_s_rows_and_the_numbers_of_now_are_as_high_as_each_other(int width)
    {
        var hidden = TwoHidden with { Name = "Lab: 15 % single tokens, 80/10/10", Steps = 100_000, ValidationShare = 0.1 };
        var lab = await playground.Server.StartGroup(hidden, hidden with { Name = "Lab: 40 % spans of 3, 80/10/10", MaskRatio = 0.4 }, hidden with { Name = "Lab: 15 % single tokens, 80/10/10, places same each pass" });
        var page = await playground.Open($"/training/{lab[0]}", width);
        await Expect(page.Locator(".tr-group-panel .tr-run-actions button").First).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => /this step/.test(document.querySelector('.tr-now')?.textContent)");
        Assert.Equal("", await page.EvaluateAsync<string>(
            """
            () => {
              const sizes = part => new Set([...document.querySelectorAll(part)].map(one => `${one.offsetWidth} x ${one.offsetHeight}`));
              const unlike = [".tr-group-scroll tbody tr", ".tr-group-scroll .tr-run", ".tr-number", ".tr-number dt"].map(part => [part, [...sizes(part)].map(size => size.split(" x ")[1])]).filter(([, heights]) => new Set(heights).size > 1);
              const scroll = document.querySelector(".tr-group-scroll"), wide = scroll.scrollWidth > scroll.clientWidth ? `The table is ${scroll.scrollWidth} px wide in ${scroll.clientWidth}.` : "";
              const across = sizes(".tr-number").size > 1 ? [...sizes(".tr-number")].join() : "";
              return unlike.map(([part, heights]) => `${part}: ${heights.join()}`).join("; ") + wide + across;
            }
            """));
        await page.CloseAsync();
        await playground.Server.StopRuns();
    }

    private static Task<string> Places(IPage page) => page.EvaluateAsync<string>(
        """
        () => [".tr-probe .pg-words", ".tr-probe .tr-strip", ".tr-probe .pg-bars", ".chart-canvas", ".chart-metrics", ".mo-slider"]
          .map(part => `${part} ${Math.round(document.querySelector(part).getBoundingClientRect().top)}`).join(", ")
        """);
}

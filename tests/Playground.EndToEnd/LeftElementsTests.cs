using Playground.Contracts;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

/// <summary>What the server says to an element that has left the page meanwhile.</summary>
public sealed class LeftElementsTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    [Theory]
    [InlineData("sentence.js", "module.attach(null, null, null, { text: '', rendered: '', limit: 10, delay: 1 }); module.set(null, 'a', 0); module.detach(null);")]
    [InlineData("attention.js", "module.paint(null, new Uint8Array(4), 1, 1, '100 %'); module.release(null);")]
    [InlineData("text.js", "if (module.size(null) !== 0) throw new Error('It has no text.');")]
    public async Task An_element_that_is_gone_when_a_module_hears_of_it_is_no_error(string module, string calls) =>
        Assert.Equal("true", await playground.AskChartModules($"const module = await import('/assets/test/js/{module}'); {calls} return true;"));

    [Fact]
    public async Task A_field_that_hears_of_its_page_a_second_time_tells_it_everything_once() =>
        Assert.Equal("[\"Typing\"]", await playground.AskChartModules("""
            const module = await import('/assets/test/js/sentence.js');
            const page = document.implementation.createHTMLDocument();
            const field = page.body.appendChild(page.createElement('textarea'));
            const said = [];
            const server = { invokeMethodAsync: async method => { said.push(method); } };
            for (let time = 0; time < 2; time++) module.attach(field, null, server, { text: '', rendered: '', limit: 10, delay: 1000 });
            field.value = 'a';
            field.dispatchEvent(new Event('input'));
            module.detach(field);
            return said;
            """));

    [Fact]
    public async Task The_page_of_a_run_that_was_deleted_while_it_waited_says_so_each_time_it_is_opened()
    {
        var before = await playground.Server.StartRun(new RunRecipe { Name = "Long", CorpusId = "simple-english", Layers = 1, Hidden = 32, Heads = 2, Steps = 50_000 });
        var waiting = await playground.Server.StartRun(new RunRecipe { Name = "Never begun", CorpusId = "simple-english", Layers = 1, Hidden = 32, Heads = 2, Steps = 60, Probe = "The [MASK] sat." });
        using var deleted = await playground.Server.Http.DeleteAsync($"/api/runs/{waiting}", TestContext.Current.CancellationToken);
        Assert.True(deleted.IsSuccessStatusCode, deleted.StatusCode.ToString());
        var page = await playground.Open($"/training/{waiting}");
        for (var opened = 0; opened < 10; opened++)
        {
            await Expect(page.Locator(".tr-gone")).ToContainTextAsync("has been deleted");
            await Expect(page.Locator(".tr-probe textarea")).ToBeVisibleAsync();
            await page.ReloadAsync();
        }

        await playground.Server.Steer(before, "stop");
        await page.CloseAsync();
    }
}

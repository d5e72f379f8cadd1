using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Playground.Web.Bench;
using Playground.Web.Inside;
using Playground.Web.Mask;
using Playground.Web.Shell;
using Playground.Web.Tests.Fakes;

namespace Playground.Web.Tests.Bench;

/// <summary>What becomes of a page whose connection broke while it spoke to its browser.</summary>
public sealed class LostCallTests : PageTest
{
    [Theory]
    [InlineData("import")]
    [InlineData("attach")]
    public Task A_field_whose_script_did_not_hear_of_it_hears_of_it_when_the_connection_is_back(string lost) =>
        IsSaidAgain<SentenceEditor>(lost, p => p.Add(e => e.Text, "The cat sat."));

    [Fact]
    public Task A_map_that_was_not_painted_is_painted_when_the_connection_is_back() =>
        IsSaidAgain<AttentionMap>("paint", p => p.Add(m => m.Names, ["a", "b"]).Add(m => m.Attention, [[1, 0], [0.5f, 0.5f]]));

    [Fact]
    public Task An_address_that_was_not_put_into_its_line_is_put_there_when_the_connection_is_back() => IsSaidAgain<MaskPage>("address", _ => { });

    [Fact]
    public void A_page_whose_browser_did_not_answer_for_a_minute_does_not_stumble_over_its_address()
    {
        using var browser = new LosingBrowser("address", givesUp: true);
        Services.AddSingleton<IJSRuntime>(browser);
        var page = Render<MaskPage>();
        page.WaitForAssertion(() => Assert.Equal(1, browser.Calls));
        Assert.False(Renderer.UnhandledException.IsCompleted);
        Assert.NotEmpty(page.FindAll("textarea"));
    }

    [Fact]
    public async Task What_was_not_copied_is_not_copied_later_over_something_newer()
    {
        using var browser = new LosingBrowser("copy");
        Services.AddSingleton<IJSRuntime>(browser);
        var button = Render<CopyButton>(p => p.Add(b => b.Label, "Copy the link").Add(b => b.Text, () => "a link"));
        button.Find("button").Click();
        button.WaitForAssertion(() => Assert.Equal(1, browser.Calls));
        await Return(button);
        button.Render();
        Assert.Equal((1, "Copy the link"), (browser.Calls, button.Find("button").TextContent));
    }

    private async Task IsSaidAgain<T>(string function, Action<ComponentParameterCollectionBuilder<T>> with)
        where T : class, IComponent
    {
        using var browser = new LosingBrowser(function);
        Services.AddSingleton<IJSRuntime>(browser);
        var shown = Render(with);
        shown.WaitForAssertion(() => Assert.Equal(1, browser.Calls));
        await Return(shown);
        shown.WaitForAssertion(() => Assert.Equal(2, browser.Calls));
    }

    /// <summary>The connection is there anew.</summary>
    private Task Return<T>(IRenderedComponent<T> shown)
        where T : class, IComponent =>
        shown.InvokeAsync(() => Services.GetRequiredService<BrowserConnection>().OnConnectionUpAsync(null!, Xunit.TestContext.Current.CancellationToken));
}

using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Playground.Contracts;
using Playground.Web.Corpora;
using Playground.Web.Shell;
using Playground.Web.Tests.Fakes;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Corpora;

public sealed class CorporaPageTests : PageTest
{
    private readonly BunitJSModuleInterop _script;

    public CorporaPageTests()
    {
        Services.AddHttpClient();
        Services.AddSingleton(new WorkerAddress(new WorkerOptions()));
        Services.AddScoped<CorpusUploads>();
        _script = JSInterop.SetupModule(Services.GetRequiredService<AssetPaths>().Of("js/text.js"));
    }

    [Fact]
    public void A_pasted_text_that_never_came_is_said_and_can_be_kept_by_another_press()
    {
        _script.Setup<long>("size", _ => true).SetResult(Limits.CorpusBytes);
        _script.Setup<IJSStreamReference>("read", _ => true).SetCanceled(); // as Blazor ends a call that a browser did not answer for a minute
        var page = Render<CorporaPage>();
        Keep(page).Click();
        page.WaitForAssertion(() => Assert.Equal("The connection to this browser broke before the text had come; try again.", page.Find("[role=alert]").TextContent));
        Assert.False(Keep(page).HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_failure_of_the_field_leaves_the_button_as_it_was()
    {
        _script.Setup<long>("size", _ => true).SetException(new JSException("size is not a function"));
        var page = Render<CorporaPage>();
        await Assert.ThrowsAsync<JSException>(() => Keep(page).ClickAsync(new()));
        page.Render();
        Assert.False(Keep(page).HasAttribute("disabled"));
    }

    private static AngleSharp.Dom.IElement Keep(IRenderedComponent<CorporaPage> page) => page.FindAll("button").Single(button => button.TextContent == "Keep the pasted text");
}

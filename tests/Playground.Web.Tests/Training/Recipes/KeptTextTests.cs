using System.Net;
using System.Text;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Playground.Web.Shell;
using Playground.Web.Training;

namespace Playground.Web.Tests.Training;

/// <summary>A pasted text that is not stored yet: the browser keeps it, and what was chosen beside it.</summary>
public sealed class KeptTextTests : TrainingPageTest
{
    private readonly BunitJSModuleInterop _script;
    private readonly List<string> _order = [];
    private readonly Store _store = new();

    public KeptTextTests()
    {
        Services.AddSingleton<IHttpClientFactory>(_store);
        _script = JSInterop.SetupModule(Services.GetRequiredService<AssetPaths>().Of("js/text.js"));
        _script.SetupVoid("choose", _ => true).SetVoidResult();
        _script.SetupVoid("detach", _ => true).SetVoidResult();
        _script.SetupVoid("forget", _ => Noted("forgotten by the browser")).SetVoidResult();
    }

    [Theory]
    [InlineData("Paste", "Paste")]
    [InlineData("File", "File")]
    [InlineData("List", "Ready")]
    [InlineData(null, "Ready")]
    [InlineData("what anybody may have written there", "Ready")]
    [InlineData("1", "Ready")]
    public void What_was_chosen_is_chosen_again(string? kept, string chosen)
    {
        var picker = Open(kept);
        picker.WaitForAssertion(() => Assert.Equal(chosen, Chosen(picker)));
        Assert.Empty(_script.Invocations["choose"]);
    }

    [Fact]
    public async Task What_is_chosen_by_hand_or_by_a_recipe_is_noted()
    {
        var picker = Open(null);
        await picker.FindAll(".tr-tab")[1].ClickAsync(new());
        picker.WaitForAssertion(() => Assert.Equal(["text of /training", "Paste"], _script.Invocations["choose"][^1].Arguments));
        picker.Render(p => p.Add(c => c.Chosen, "tales"));
        picker.Render(p => p.Add(c => c.Chosen, "sums"));
        picker.WaitForAssertion(() => Assert.Equal(["text of /training", "List"], _script.Invocations["choose"][^1].Arguments));
    }

    [Fact]
    public async Task Who_was_quicker_than_the_browsers_memory_has_what_they_chose()
    {
        var asked = _script.Setup<string?>("attach", _ => true);
        var picker = Render<CorpusPicker>();
        await picker.FindAll(".tr-tab")[2].ClickAsync(new());
        asked.SetResult("Paste");
        picker.WaitForAssertion(() => Assert.Equal("File", _script.Invocations["choose"][^1].Arguments[1]));
        Assert.Equal("File", Chosen(picker));
    }

    [Fact]
    public async Task A_browser_whose_network_fails_while_the_page_opens_leaves_the_field_as_it_is()
    {
        _script.Setup<string?>("attach", _ => true).SetException(new JSException("Failed to fetch dynamically imported module"));
        var picker = Render<CorpusPicker>();
        await picker.FindAll(".tr-tab")[1].ClickAsync(new());
        Assert.Equal("Paste", Chosen(picker));
    }

    [Fact]
    public async Task A_text_that_is_stored_is_forgotten_by_the_browser_before_the_page_can_be_left_for_it()
    {
        var picker = await Pasted();
        Assert.Equal("mine", await picker.InvokeAsync(picker.Instance.Settle));
        Assert.Equal(["forgotten by the browser", "told to the page"], _order);
        Assert.Equal("text of /corpora", _script.Invocations["forget"][0].Arguments[0]);
    }

    [Fact]
    public async Task A_text_that_the_worker_does_not_take_is_kept()
    {
        _store.Answer = (HttpStatusCode.BadRequest, """{ "error": "The disk is full." }""");
        var picker = await Pasted();
        Assert.Null(await picker.InvokeAsync(picker.Instance.Settle));
        Assert.Empty(_order);
    }

    private IRenderedComponent<CorpusPicker> Open(string? kept)
    {
        _script.Setup<string?>("attach", _ => true).SetResult(kept);
        return Render<CorpusPicker>();
    }

    private async Task<IRenderedComponent<CorpusPicker>> Pasted()
    {
        _script.Setup<string?>("attach", _ => true).SetResult(null);
        _script.Setup<long>("size", _ => true).SetResult(200);
        _script.Setup<IJSStreamReference>("read", _ => true).SetResult(new Read());
        var picker = Render<CorpusPicker>(p => p.Add(c => c.OnlyNew, true).Add(c => c.OnCorpus, _ => { Noted("told to the page"); }));
        await picker.InvokeAsync(() => { });
        return picker;
    }

    private bool Noted(string what)
    {
        _order.Add(what);
        return true;
    }

    private static string Chosen(IRenderedComponent<CorpusPicker> picker) => picker.Find(".tr-tab[aria-pressed=true]").TextContent;

    private sealed class Read : IJSStreamReference
    {
        public long Length => 200;

        public ValueTask<Stream> OpenReadStreamAsync(long maxAllowedSize = 512_000, CancellationToken cancellationToken = default) => ValueTask.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes("A tale of twenty words.")));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class Store : HttpMessageHandler, IHttpClientFactory
    {
        public (HttpStatusCode Status, string Body) Answer { get; set; } = (HttpStatusCode.OK, """{ "id": "mine", "name": "Mine", "source": "pasted", "words": 40 }""");

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            return new(Answer.Status) { Content = new StringContent(Answer.Body, Encoding.UTF8, "application/json") };
        }
    }
}

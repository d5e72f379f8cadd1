using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Playground.Contracts;
using Playground.Web.Shell;

namespace Playground.Web.Tests.Shell;

/// <summary>What stands in a browser's address line, and what lies beside it because it has no room there.</summary>
public sealed class PageAddressTests : BunitContext
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("ééé ", 500));

    private readonly BunitJSModuleInterop _script;
    private readonly List<bool> _changes = [];

    public PageAddressTests()
    {
        Services.AddSingleton<AssetPaths>();
        Services.AddScoped<BrowserConnection>();
        Services.AddScoped<PageAddress>();
        _script = JSInterop.SetupModule(Services.GetRequiredService<AssetPaths>().Of("js/page.js"));
        foreach (var function in (string[])["address", "put"])
        {
            _script.SetupVoid(function, _ => true).SetVoidResult();
        }
    }

    private BunitNavigationManager Navigation => Services.GetRequiredService<BunitNavigationManager>();

    [Fact]
    public async Task A_browser_that_has_just_loaded_a_page_is_asked_for_the_text_that_has_no_room_in_its_address()
    {
        var address = Open("/?model=m&beside=text");
        _script.Setup<string?>("beside").SetResult("0-3\n" + Long);
        await address.Open();
        Assert.Equal((Long, "m", new TextSpan(0, 3)), (address.Link.Text, address.Link.Model, Assert.Single(address.Link.Masked!)));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?text=A+cat&model=m")]
    public async Task Nobody_waits_for_a_browser_whose_address_says_all(string where)
    {
        await Open(where).Open();
        Assert.Empty(_script.Invocations);
    }

    [Fact]
    public async Task A_page_whose_network_fails_while_it_opens_shows_what_its_address_says()
    {
        var address = Open("/?model=m&beside=text");
        _script.Setup<string?>("beside").SetException(new JSException("Failed to fetch dynamically imported module"));
        await address.Open();
        Assert.Equal((null, "m"), (address.Link.Text, address.Link.Model));
    }

    [Fact]
    public async Task Another_long_text_lies_beside_the_same_address_and_a_short_one_leaves_nothing_there()
    {
        var address = Open("/");
        await address.Set("/?beside=text", byHand: true, "\n" + Long);
        await address.Set("/?beside=text", byHand: true, "\n" + Long + "one");
        await address.Set("/?beside=text", byHand: true, "\n" + Long + "one"); // as it is
        await address.Set("/?text=short", byHand: true);
        Assert.Equal([("/?beside=text", "\n" + Long), ("/?beside=text", "\n" + Long + "one"), ("/?text=short", null)], _script.Invocations["address"].Select(call => ((string?)call.Arguments[0], (string?)call.Arguments[1])));
        Assert.Equal(2, _changes.Count); // of the address
        Assert.Equal("short", address.Link.Text);
    }

    [Fact]
    public async Task Other_parts_of_a_view_leave_a_long_sentence_where_it_is_and_a_sentence_takes_its_place()
    {
        var address = Open("/training");
        await address.PutSentence("/training", new(Long, [new(0, 3)]), new Dictionary<string, string?> { ["moment"] = "4" }, byHand: true);
        await address.Put("/training", new Dictionary<string, string?> { ["moment"] = "5" }, byHand: true);
        Assert.Equal((Long, "/training?moment=5&beside=text"), (address.Link.Text, address.Now));
        Assert.Equal([3, 2], _script.Invocations["put"].Select(call => call.Arguments.Count));
        await address.PutSentence("/training", new("A cat"), new Dictionary<string, string?>(), byHand: false);
        Assert.Equal(("A cat", "/training?moment=5&text=A%20cat", null), (address.Link.Text, address.Now, address.Beside));
        await address.PutSentence("/next", new("of a page that was left"), new Dictionary<string, string?>(), byHand: false);
        Assert.Equal("A cat", address.Link.Text);
        Assert.Equal([true, true, false], _changes);
    }

    [Fact]
    public async Task A_place_that_is_come_back_to_brings_what_lay_there_and_a_new_one_nothing()
    {
        var address = Open("/");
        await address.Set("/?beside=text", byHand: true, "\n" + Long);
        Navigation.NavigateTo("/next?beside=text"); // as a lesson's leader has it
        Assert.Equal(("/next?beside=text", null), (address.Now, address.Link.Text));
        Navigation.NavigateTo("/?beside=text", new NavigationOptions { HistoryEntryState = "\n" + Long });
        Assert.Equal(Long, address.Link.Text);
    }

    [Fact]
    public async Task A_place_within_a_page_is_no_other_view_and_a_browser_that_never_answered_no_error()
    {
        var address = Open("/training/r1#run");
        Assert.Equal("/training/r1", address.Now);
        _script.SetupVoid("go", _ => true).SetCanceled();
        await address.Go("/next", replaces: false);
    }

    [Theory]
    [InlineData("/training", "/training/?moment=4", true)]
    [InlineData("/training/a b", "/Training/a%20b", true)] // as the router has it
    [InlineData("/", "/?text=a", true)]
    [InlineData("/training", "/training/r1", false)]
    public void An_address_is_that_of_a_page_however_it_is_spelt(string path, string where, bool isPage) => Assert.Equal(isPage, PageAddress.IsPage(path, where));

    private PageAddress Open(string where)
    {
        Navigation.NavigateTo(where);
        var address = Services.GetRequiredService<PageAddress>();
        address.Changed += _changes.Add;
        return address;
    }
}

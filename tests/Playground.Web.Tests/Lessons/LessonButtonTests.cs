using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using MudBlazor;
using Playground.Web.Lessons;
using Playground.Web.Shell;
using Playground.Web.Tests.Fakes;

namespace Playground.Web.Tests.Lessons;

/// <summary>The lesson in the bar of a page, with what its browser kept and what it is told.</summary>
public sealed class LessonButtonTests : PageTest
{
    private readonly BunitJSModuleInterop _script, _address;
    private readonly LessonBook _book = new();

    public LessonButtonTests()
    {
        Services.AddLessons();
        Services.AddSingleton(_book);
        _script = JSInterop.SetupModule(Services.GetRequiredService<AssetPaths>().Of("js/lesson.js"));
        _script.SetupVoid("keep", _ => true).SetVoidResult();
        _script.SetupVoid("watch", _ => true).SetVoidResult();
        _script.SetupVoid("unwatch").SetVoidResult();
        _address = JSInterop.SetupModule(Services.GetRequiredService<AssetPaths>().Of("js/page.js"));
        _address.SetupVoid("go", call => Go((string)call.Arguments[0]!)).SetVoidResult();
    }

    private LessonSeat Seat => Services.GetRequiredService<LessonSeat>();

    private IEnumerable<string?> Said => Services.GetRequiredService<ISnackbar>().ShownSnackbars.Select(bar => bar.Message);

    private string? Kept => (string?)_script.Invocations["keep"][^1].Arguments[0];

    [Fact]
    public void A_page_that_led_a_lesson_leads_it_again_when_it_is_loaded_again()
    {
        var button = Open("leads BCDF secret");
        button.WaitForAssertion(() => Assert.Equal("You lead lesson BCDF · 0 pages follow", Words(button)));
        using var follower = new LessonSeat(_book, Services.GetRequiredService<PageAddress>(), new());
        follower.Follow("BCDF");
        button.WaitForAssertion(() => Assert.Equal("You lead lesson BCDF · 1 page follows", Words(button)));
        follower.Act();
        button.WaitForAssertion(() => Assert.Equal("You lead lesson BCDF · 1 page follows (1 away)", Words(button)));
    }

    [Fact]
    public void A_page_that_looked_around_does_so_when_it_is_loaded_again_and_the_way_back_is_there()
    {
        using var leader = Led("/next?text=a");
        var button = Open("follows BCDF stray");
        button.WaitForElement(".le-back");
        Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(_address.Invocations["go"]);
        button.Find(".le-back").Click();
        button.WaitForAssertion(() => Assert.Equal("/next?text=a", Assert.Single(_address.Invocations["go"]).Arguments[0]));
        button.WaitForAssertion(() => Assert.Equal("follows BCDF along", Kept));
        Assert.Empty(button.FindAll(".le-back"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("leads BCDF")]
    [InlineData("leads ../x secret")]
    [InlineData("follows AAAA along")]
    [InlineData("what anybody may have written there")]
    public void What_makes_no_sense_in_the_browsers_memory_is_nothing(string? kept)
    {
        var button = Open(kept);
        button.WaitForAssertion(() => Assert.Single(_script.Invocations["kept"]));
        Assert.Equal((LessonRole.None, "Lead or follow a lesson"), (Seat.Role, Words(button)));
    }

    [Fact]
    public void A_link_to_a_lesson_counts_more_than_what_the_browser_remembers_but_not_to_the_lesson_that_it_leads()
    {
        Seat.Follow("GHJK"); // the page behind the link, which is drawn first
        Open("follows BCDF along").WaitForAssertion(() => Assert.Equal("follows GHJK along", Kept));
        Seat.Follow("BCDF");
        var own = Open("leads BCDF secret");
        own.WaitForAssertion(() => Assert.Equal(LessonRole.Leads, Seat.Role));
    }

    [Fact]
    public void A_page_with_a_link_to_another_lesson_does_not_lead_its_own_again()
    {
        Seat.Follow("GHJK");
        Open("leads BCDF secret").WaitForAssertion(() => Assert.Equal("follows GHJK along", Kept));
        Assert.Equal((LessonRole.Follows, "GHJK"), (Seat.Role, Seat.Lesson!.Code));
    }

    [Fact]
    public void A_leader_whose_code_somebody_else_has_by_now_is_told_the_new_one()
    {
        using var leader = Led("/");
        Open("leads BCDF another_secret").WaitForAssertion(() => Assert.Contains($"Somebody else leads lesson BCDF now; yours is {Seat.Lesson!.Code}.", Said));
    }

    [Fact]
    public void A_browser_whose_network_fails_while_it_is_asked_or_told_leaves_the_page_as_it_is()
    {
        _script.Setup<string?>("kept").SetException(new JSException("Failed to fetch dynamically imported module"));
        var button = Render<LessonButton>();
        Seat.Lead();
        button.WaitForAssertion(() => Assert.StartsWith("You lead lesson", Words(button), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_writes_on_a_page_that_follows_looks_around_which_the_browser_keeps_and_there_is_no_way_back_to_a_lesson_that_nobody_leads()
    {
        var leader = Led("/");
        var button = Open("follows BCDF along");
        button.WaitForAssertion(() => Assert.Equal("follows BCDF along", Kept));
        await button.InvokeAsync(button.Instance.Acted);
        button.WaitForElement(".le-back");
        Assert.Equal("follows BCDF stray", Kept);
        leader.Dispose();
        button.WaitForAssertion(() => Assert.Empty(button.FindAll(".le-back")));
    }

    [Fact]
    public void Who_follows_is_told_so_once_and_again_when_they_come_anew()
    {
        using var leader = Led("/");
        var button = Open("follows BCDF along");
        button.WaitForAssertion(() => Assert.Equal(1, Welcomes()));
        leader.Lesson!.Move(leader, "/next");
        Time.Advance(TimeSpan.FromSeconds(1));
        button.WaitForAssertion(() => Assert.Single(_address.Invocations["go"]));
        Assert.Equal(1, Welcomes());
        Seat.Leave();
        button.WaitForAssertion(() => Assert.Null(Kept));
        Services.GetRequiredService<ISnackbar>().Clear();
        Seat.Follow("BCDF");
        button.WaitForAssertion(() => Assert.Equal(1, Welcomes()));

        int Welcomes() => Said.Count(sentence => sentence!.StartsWith("You follow lesson BCDF.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_network_that_fails_on_the_way_is_tried_again_with_the_leaders_next_step()
    {
        using var leader = Led("/next");
        var fails = true;
        _address.SetupVoid("go", _ => fails).SetException(new JSException("Failed to fetch dynamically imported module"));
        var button = Open("follows BCDF along");
        button.WaitForAssertion(() => Assert.Single(_address.Invocations["go"]));
        fails = false;
        leader.Lesson!.Move(leader, "/inside");
        Time.Advance(TimeSpan.FromSeconds(1));
        button.WaitForAssertion(() => Assert.Equal("/inside", Services.GetRequiredService<PageAddress>().Now));
    }

    [Fact]
    public void A_page_that_comes_with_a_link_goes_along_when_it_has_been_drawn()
    {
        using var leader = Led("/next?text=a");
        var kept = _script.Setup<string?>("kept");
        Seat.Follow("BCDF");
        var button = Render<LessonButton>();
        Seat.ComeBack();
        Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Empty(_address.Invocations["go"]);
        Assert.Empty(_script.Invocations["keep"]); // it may lead the lesson itself, which its browser says now
        kept.SetResult(null);
        button.WaitForAssertion(() => Assert.Equal("/next?text=a", Assert.Single(_address.Invocations["go"]).Arguments[0]));
    }

    [Fact]
    public void A_leader_who_goes_through_many_places_is_followed_to_the_last_one_when_they_pause()
    {
        using var leader = Led("/");
        var button = Open("follows BCDF along");
        button.WaitForAssertion(() => Assert.Contains("You follow lesson BCDF", Words(button), StringComparison.Ordinal));
        foreach (var text in (string[])["a", "ab", "abc"])
        {
            leader.Lesson!.Move(leader, $"/?text={text}");
        }

        Assert.Empty(_address.Invocations["go"]);
        Time.Advance(TimeSpan.FromSeconds(1));
        button.WaitForAssertion(() => Assert.Equal("/?text=abc", Assert.Single(_address.Invocations["go"]).Arguments[0]));
    }

    [Fact]
    public void The_end_of_a_lesson_is_said_and_forgotten_by_the_browser()
    {
        var leader = Led("/");
        var button = Open("follows BCDF along");
        button.WaitForAssertion(() => Assert.Equal("follows BCDF along", Kept));
        leader.Leave();
        button.WaitForAssertion(() => Assert.Equal("Lead or follow a lesson", Words(button)));
        button.WaitForAssertion(() => Assert.Null(Kept));
        Assert.Contains("Lesson BCDF has ended. This page stays where it is.", Said);
    }

    private IRenderedComponent<LessonButton> Open(string? kept)
    {
        _script.Setup<string?>("kept").SetResult(kept);
        return Render<LessonButton>();
    }

    private LessonSeat Led(string where)
    {
        var browser = new PageAddress(new BunitNavigationManager(this), JSInterop.JSRuntime, Services.GetRequiredService<AssetPaths>(), Services.GetRequiredService<BrowserConnection>());
        var leader = new LessonSeat(_book, browser, new());
        leader.Lead(new("BCDF", "secret"));
        leader.Lesson!.Move(leader, where);
        return leader;
    }

    private bool Go(string where)
    {
        Services.GetRequiredService<BunitNavigationManager>().NavigateTo(where);
        return true;
    }

    private static string Words(IRenderedComponent<LessonButton> button) => string.Join(' ', button.Find(".le-chip").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

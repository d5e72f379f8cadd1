using Microsoft.JSInterop;
using Playground.Web.Lessons;
using Playground.Web.Shell;

namespace Playground.Web.Tests.Lessons;

/// <summary>Several pages of one class, each with a browser of its own that goes where it is told.</summary>
public sealed class LessonSeatTests : ClassroomTest
{
    [Fact]
    public async Task A_page_that_follows_goes_where_the_leaders_page_is_and_wherever_it_goes()
    {
        var (leader, follower) = (Sit(), Sit());
        await leader.Address.Set("/?text=The+cat&masks=4-7", byHand: true);
        leader.Seat.Lead();
        follower.Seat.Follow(leader.Seat.Lesson!.Code);
        await Go(follower);
        Assert.Equal("/?text=The+cat&masks=4-7", follower.Address.Now);
        await leader.Address.Set("/?text=The+dog", byHand: true);
        leader.Navigation.NavigateTo("/training/r1?moment=5");
        await Go(follower);
        Assert.Equal(("/training/r1?moment=5", false), (follower.Address.Now, follower.Seat.IsStray));
        Assert.Equal((1, 0), (leader.Seat.Lesson.Followers, leader.Seat.Lesson.Strays));
    }

    [Fact]
    public async Task Who_does_something_on_their_own_stays_where_they_are_until_they_come_back_and_finds_that_place_again()
    {
        var (leader, follower) = await Class();
        await follower.Address.Set("/?text=My+own", byHand: true);
        Assert.Equal((true, 1), (follower.Seat.IsStray, leader.Seat.Lesson!.Strays));
        leader.Navigation.NavigateTo("/inside");
        await Go(follower);
        Assert.Equal("/?text=My+own", follower.Address.Now);
        await follower.Address.Set("/", byHand: true); // where the lesson was, not where it is
        Assert.True(follower.Seat.IsStray);

        follower.Seat.ComeBack();
        await Go(follower);
        Assert.Equal(("/inside", false, 0), (follower.Address.Now, follower.Seat.IsStray, leader.Seat.Lesson.Strays));
        Assert.False(follower.Navigation.History.First().Options.ReplaceHistoryEntry);
        leader.Navigation.NavigateTo("/next");
        await Go(follower);
        Assert.True(follower.Navigation.History.First().Options.ReplaceHistoryEntry); // a lesson does not fill the browser's history
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)] // the page wrote out what they came to
    public async Task Who_comes_to_the_leaders_place_by_themselves_follows_again(bool byHand)
    {
        var (leader, follower) = await Class();
        follower.Navigation.NavigateTo("/next");
        leader.Navigation.NavigateTo("/next?text=a&topk=3");
        Assert.True(follower.Seat.IsStray);
        await follower.Address.Set("/next?topk=3&text=a", byHand); // in whatever order
        Assert.False(follower.Seat.IsStray);
    }

    [Fact]
    public async Task Who_is_somewhere_alone_when_the_leader_comes_there_follows_again()
    {
        var (leader, follower) = await Class();
        follower.Navigation.NavigateTo("/next?text=a");
        leader.Navigation.NavigateTo("/next?text=a");
        follower.Seat.Update();
        Assert.Equal((false, 0), (follower.Seat.IsStray, leader.Seat.Lesson!.Strays));
        leader.Navigation.NavigateTo("/inside");
        await Go(follower);
        Assert.Equal("/inside", follower.Address.Now);
    }

    [Fact]
    public async Task What_a_page_writes_into_its_address_on_its_way_is_nobodys_doing()
    {
        var (leader, follower) = await Class();
        follower.IsSlow = true;
        leader.Navigation.NavigateTo("/next?text=a");
        await Go(follower);
        await follower.Address.Set("/?text=a+late+answer", byHand: true); // by the page that is being left
        follower.Seat.Update();
        leader.Navigation.NavigateTo("/inside");
        await Go(follower);
        Assert.Equal(1, follower.Goings); // it is on its way, and goes where the leader is by then when it has arrived
        var told = Tellings(follower);
        follower.Arrive();
        Assert.Equal((false, 1), (follower.Seat.IsStray, told()));
        await Go(follower);
        follower.Arrive();
        Assert.Equal(("/inside", false), (follower.Address.Now, follower.Seat.IsStray));
    }

    [Fact]
    public async Task What_a_page_writes_into_its_address_once_it_is_there_is_nobodys_doing_either()
    {
        var (leader, follower) = await Class();
        leader.Navigation.NavigateTo("/next");
        await Go(follower);
        await follower.Address.Set("/next?text=what+it+shows&model=m", byHand: false); // where the leader's says nothing, or has no room for it
        await Go(follower);
        Assert.Equal(("/next?text=what+it+shows&model=m", false), (follower.Address.Now, follower.Seat.IsStray)); // and not back again
        await follower.Address.Set("/next?text=what+somebody+wrote&model=m", byHand: true);
        Assert.True(follower.Seat.IsStray);
        follower.Seat.ComeBack();
        await Go(follower);
        Assert.Equal("/next", follower.Address.Now);
    }

    [Fact]
    public async Task Who_fills_in_a_form_which_no_address_tells_of_is_not_taken_along_until_they_come_back()
    {
        var (leader, follower) = await Class();
        follower.Seat.Act();
        leader.Navigation.NavigateTo("/next");
        await Go(follower);
        Assert.Equal(("/", true, 1), (follower.Address.Now, follower.Seat.IsStray, leader.Seat.Lesson!.Strays));
        leader.Navigation.NavigateTo("/"); // where they are, and what they wrote is not
        follower.Seat.Update();
        Assert.True(follower.Seat.IsStray);
        follower.Seat.ComeBack();
        leader.Navigation.NavigateTo("/corpora");
        await Go(follower);
        Assert.Equal(("/corpora", false), (follower.Address.Now, follower.Seat.IsStray));
    }

    [Fact]
    public async Task A_browser_that_could_not_load_what_it_takes_to_go_along_does_so_the_next_time()
    {
        var (leader, follower) = await Class();
        follower.Fails = true;
        leader.Navigation.NavigateTo("/next");
        await Assert.ThrowsAsync<JSException>(() => Go(follower));
        follower.Fails = false;
        await Go(follower);
        Assert.Equal(("/next", false), (follower.Address.Now, follower.Seat.IsStray));
    }

    [Fact]
    public void A_leader_whose_page_is_drawn_anew_goes_on_leading()
    {
        var (leader, follower) = (Sit(), Sit());
        leader.Seat.Lead();
        follower.Seat.Follow(leader.Seat.Lesson!.Code);
        leader.Seat.Lead(leader.Seat.Key); // as of a page that was loaded again
        Assert.Equal((false, 1), (follower.Seat.Lesson!.HasEnded, leader.Seat.Lesson.Followers));
    }

    [Fact]
    public async Task A_leader_who_loads_the_page_again_finds_their_followers_and_nobody_else_can_take_their_place()
    {
        var (leader, follower) = await Class();
        var key = leader.Seat.Key!;
        leader.Seat.Dispose();
        Assert.False(follower.Seat.Lesson!.IsLed);
        var stranger = Sit();
        stranger.Seat.Lead(key with { Secret = "guessed" });
        Assert.NotEqual(key.Code, stranger.Seat.Lesson!.Code);

        var again = Sit();
        again.Seat.Lead(key);
        again.Navigation.NavigateTo("/corpora");
        await Go(follower);
        Assert.Equal((key.Code, 1, "/corpora"), (again.Seat.Lesson!.Code, again.Seat.Lesson.Followers, follower.Address.Now));
    }

    [Fact]
    public async Task Who_follows_before_anybody_leads_waits_and_goes_along_then()
    {
        var (leader, follower) = (Sit(), Sit());
        follower.Seat.Follow("BCDF");
        await Go(follower);
        Assert.Equal(("/", false), (follower.Address.Now, follower.Seat.Lesson!.IsLed));
        leader.Navigation.NavigateTo("/training");
        leader.Seat.Lead(new("BCDF", "secret")); // after the program was started anew
        await Go(follower);
        Assert.Equal("/training", follower.Address.Now);
    }

    [Fact]
    public async Task A_second_window_of_the_leaders_takes_over_and_the_first_is_told()
    {
        var (leader, follower) = await Class();
        var second = Sit();
        second.Seat.Lead(leader.Seat.Key);
        leader.Navigation.NavigateTo("/corpora"); // before it has heard
        leader.Seat.Update();
        Assert.Equal((LessonRole.None, true), (leader.Seat.Role, leader.Seat.Farewell?.EndsWith("is led from another window now.", StringComparison.Ordinal)));
        await Go(follower);
        Assert.Equal("/", follower.Address.Now);
    }

    [Fact]
    public async Task A_lesson_that_is_ended_lets_everybody_go_where_they_are()
    {
        var (leader, follower) = await Class();
        var code = leader.Seat.Lesson!.Code;
        leader.Navigation.NavigateTo("/next");
        leader.Seat.Leave();
        var next = Sit();
        next.Seat.Follow(code); // nobody leads a lesson of that code now
        Assert.Equal((false, false), (next.Seat.Lesson!.IsLed, next.Seat.Lesson.HasEnded));
        follower.Seat.Update();
        Assert.Equal((LessonRole.None, $"Lesson {code} has ended. This page stays where it is."), (follower.Seat.Role, follower.Seat.Farewell));
        await Go(follower);
        Assert.Equal("/", follower.Address.Now);
    }

    [Fact]
    public void Who_left_is_counted_no_more_and_a_lesson_without_anybody_is_forgotten()
    {
        var (leader, follower) = (Sit(), Sit());
        leader.Seat.Lead();
        var lesson = leader.Seat.Lesson!;
        follower.Seat.Follow(lesson.Code);
        follower.Seat.Leave();
        Assert.Equal((0, LessonRole.None), (lesson.Followers, follower.Seat.Role));
        leader.Seat.Dispose();
        follower.Seat.Follow(lesson.Code);
        Assert.NotSame(lesson, follower.Seat.Lesson);
    }

    [Fact]
    public async Task A_page_whose_browser_is_gone_is_counted_when_it_is_back()
    {
        var (leader, follower) = await Class();
        await follower.Browser.OnConnectionDownAsync(null!, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(0, leader.Seat.Lesson!.Followers);
        await follower.Browser.OnConnectionUpAsync(null!, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(1, leader.Seat.Lesson.Followers);
    }

    [Fact]
    public void Who_leads_again_after_a_break_does_so_under_the_code_that_all_know()
    {
        var (leader, follower) = (Sit(), Sit());
        leader.Seat.Lead();
        var code = leader.Seat.Lesson!.Code;
        leader.Seat.Leave();
        leader.Seat.Lead();
        follower.Seat.Follow(code);
        Assert.Equal((code, true, 1), (leader.Seat.Lesson!.Code, follower.Seat.Lesson!.IsLed, leader.Seat.Lesson.Followers));
    }

    [Fact]
    public async Task A_class_that_joins_leaves_and_strays_from_many_threads_is_counted_right()
    {
        var leader = Sit();
        leader.Seat.Lead();
        var lesson = leader.Seat.Lesson!;
        var pages = Enumerable.Range(0, 60).Select(_ => Sit()).ToList();
        await Parallel.ForEachAsync(pages.Index(), Xunit.TestContext.Current.CancellationToken, async (page, _) =>
        {
            page.Item.Seat.Follow(lesson.Code);
            await page.Item.Seat.GoAlong();
            if (page.Index % 3 == 0)
            {
                page.Item.Seat.Leave();
            }
            else if (page.Index % 3 == 1)
            {
                await page.Item.Address.Set("/?text=mine", byHand: true);
            }
        });
        Assert.Equal((40, 20), (lesson.Followers, lesson.Strays));
    }

    [Theory]
    [InlineData(" bcdf ", "BCDF")]
    [InlineData("b c d f", "BCDF")]
    [InlineData("BCD", null)]
    [InlineData("BCDA", null)] // no vowels
    [InlineData("BC/F", null)]
    [InlineData(null, null)]
    public void A_code_is_read_as_people_type_it(string? typed, string? code) => Assert.Equal(code, LessonBook.Read(typed));

    [Theory]
    [InlineData("/?text=a%20b&masks=0-1", "/?masks=0-1&text=a+b", true)]
    [InlineData("/models/runs%2Fx", "/models/runs/x", true)]
    [InlineData("/?text=a", "/?text=b", false)]
    [InlineData("/?text=a", "/", false)]
    [InlineData("/next", "/", false)]
    public void Two_addresses_are_the_same_view_where_they_say_the_same(string one, string other, bool same) => Assert.Equal(same, PageAddress.IsSame(one, other));
}

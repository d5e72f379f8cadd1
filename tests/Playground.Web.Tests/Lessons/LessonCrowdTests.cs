using Playground.Web.Lessons;

namespace Playground.Web.Tests.Lessons;

/// <summary>Who is told of what in a lesson, who is counted, and what is left of one that was left.</summary>
public sealed class LessonCrowdTests : ClassroomTest
{
    [Fact]
    public async Task The_leader_is_told_of_everybody_who_comes_looks_around_loses_the_network_or_leaves_and_the_others_are_not()
    {
        var (leader, follower) = await Class();
        var other = Sit();
        var (told, toldOthers) = (Tellings(leader), Tellings(follower));
        other.Seat.Follow(leader.Seat.Lesson!.Code);
        Assert.Equal((1, 2, 0), (told(), leader.Seat.Lesson.Followers, leader.Seat.Lesson.Strays));
        await Go(other);
        await other.Address.Set("/?text=mine", byHand: true);
        Assert.Equal((2, 2, 1), (told(), leader.Seat.Lesson.Followers, leader.Seat.Lesson.Strays));
        await other.Browser.OnConnectionDownAsync(null!, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal((3, 1, 0), (told(), leader.Seat.Lesson.Followers, leader.Seat.Lesson.Strays));
        await other.Browser.OnConnectionUpAsync(null!, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal((4, 2, 1), (told(), leader.Seat.Lesson.Followers, leader.Seat.Lesson.Strays));
        other.Seat.Leave();
        Assert.Equal((5, 1, 0), (told(), leader.Seat.Lesson.Followers, leader.Seat.Lesson.Strays));
        Assert.Equal(0, toldOthers());
        var gone = Tellings(other);
        leader.Navigation.NavigateTo("/next");
        Assert.Equal((1, 0), (toldOthers(), gone()));
    }

    [Fact]
    public void Who_looked_around_before_the_page_was_loaded_again_is_counted_so()
    {
        var (leader, follower) = (Sit(), Sit());
        leader.Seat.Lead();
        follower.Seat.Follow(leader.Seat.Lesson!.Code, isStray: true);
        Assert.Equal((1, 1), (leader.Seat.Lesson.Followers, leader.Seat.Lesson.Strays));
    }

    [Fact]
    public async Task Who_follows_is_told_when_the_leader_goes_and_when_they_are_back_at_the_same_place()
    {
        var (leader, follower) = await Class();
        var (told, key) = (Tellings(follower), leader.Seat.Key);
        Assert.Equal(("/", null), (follower.Seat.LedPage, leader.Seat.LedPage));
        leader.Seat.Dispose();
        Assert.Equal((1, null), (told(), follower.Seat.LedPage)); // nobody keeps them from steering the run now
        var late = Sit();
        late.Navigation.NavigateTo("/corpora");
        late.Seat.Follow(key!.Code);
        await Go(late);
        Assert.Equal("/corpora", late.Address.Now);
        Sit().Seat.Lead(key);
        Assert.Equal((2, "/"), (told(), follower.Seat.LedPage));
    }

    [Fact]
    public async Task A_window_from_which_another_one_took_over_does_not_end_the_lesson()
    {
        var (leader, follower) = await Class();
        var (second, lesson) = (Sit(), leader.Seat.Lesson!);
        second.Seat.Lead(leader.Seat.Key);
        leader.Seat.Leave(); // pressed before it has heard
        var late = Sit();
        late.Seat.Follow(lesson.Code);
        Assert.Equal((false, true, true), (lesson.HasEnded, late.Seat.Lesson!.IsLed, ReferenceEquals(lesson, follower.Seat.Lesson)));
    }

    [Fact]
    public async Task Who_hears_late_that_a_lesson_ended_does_not_take_away_the_one_that_its_leader_has_begun_since()
    {
        var (leader, follower) = await Class();
        var code = leader.Seat.Lesson!.Code;
        leader.Seat.Leave();
        leader.Seat.Lead();
        follower.Seat.Update();
        var next = Sit();
        next.Seat.Follow(code);
        Assert.True(next.Seat.Lesson!.IsLed);
    }

    [Fact]
    public async Task Who_follows_another_lesson_is_no_longer_in_the_first()
    {
        var (leader, follower) = await Class();
        var other = Sit();
        other.Seat.Lead();
        follower.Seat.Follow(other.Seat.Lesson!.Code);
        Assert.Equal((0, 1), (leader.Seat.Lesson!.Followers, other.Seat.Lesson.Followers));
    }

    [Fact]
    public async Task What_was_done_in_a_lesson_that_was_left_counts_in_no_other()
    {
        var (leader, follower) = await Class();
        follower.Seat.Act();
        follower.Seat.Leave();
        Assert.False(follower.Seat.IsStray);
        follower.Navigation.NavigateTo("/corpora");
        Assert.False(follower.Seat.IsStray);
        follower.Seat.Follow(leader.Seat.Lesson!.Code);
        await Go(follower);
        Assert.Equal("/", follower.Address.Now); // where it was with that lesson before, too
        await follower.Address.Set("/?text=mine", byHand: true);
        Assert.True(follower.Seat.IsStray);
    }

    [Fact]
    public async Task A_leader_never_strays_also_one_who_followed_before()
    {
        var (_, page) = await Class();
        page.Seat.Leave();
        page.Seat.Lead();
        page.Navigation.NavigateTo("/next");
        page.Seat.Update();
        page.Seat.Act();
        Assert.Equal((LessonRole.Leads, false, 0), (page.Seat.Role, page.Seat.IsStray, page.Seat.Lesson!.Followers));
    }

    [Fact]
    public async Task Who_came_back_and_fills_in_a_form_again_is_not_taken_along_again()
    {
        var (leader, follower) = await Class();
        follower.Seat.Act();
        follower.Seat.ComeBack();
        await Go(follower);
        follower.Seat.Act();
        leader.Navigation.NavigateTo("/next");
        await Go(follower);
        Assert.Equal(("/", true), (follower.Address.Now, follower.Seat.IsStray));
    }

    [Fact]
    public async Task Who_comes_back_goes_along_also_where_their_browser_never_arrived_before()
    {
        var (leader, follower) = await Class();
        follower.IsSlow = true;
        leader.Navigation.NavigateTo("/next");
        await Go(follower);
        follower.Seat.Act();
        follower.IsSlow = false;
        follower.Seat.ComeBack();
        await Go(follower);
        Assert.Equal(("/next", false), (follower.Address.Now, follower.Seat.IsStray));
    }

    [Fact]
    public async Task The_page_where_a_code_is_typed_is_no_place_to_follow_to_nor_to_come_back_to()
    {
        var (leader, follower) = (Sit(), Sit());
        leader.Seat.Lead();
        leader.Navigation.NavigateTo("/follow/" + leader.Seat.Lesson!.Code);
        Assert.Equal("/", leader.Seat.Lesson.Where);
        follower.Navigation.NavigateTo("/follow/" + leader.Seat.Lesson.Code);
        follower.Seat.Follow(leader.Seat.Lesson.Code);
        await Go(follower);
        Assert.Equal(("/", true), (follower.Address.Now, follower.Navigation.History.First().Options.ReplaceHistoryEntry));
    }
}

using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Playground.Web.Lessons;
using Playground.Web.Shell;
using Playground.Web.Tests.Fakes;

namespace Playground.Web.Tests.Lessons;

/// <summary>Where a code is typed, and where a link with one leads.</summary>
public sealed class FollowFieldTests : PageTest
{
    private const string NoCode = "The code has 4 letters, none of them A, E, I, O, U or Y; “XYZ” can't be it.";

    private readonly LessonBook _book = new();
    private int _followed;

    public FollowFieldTests()
    {
        Services.AddLessons();
        Services.AddSingleton(_book);
    }

    private LessonSeat Seat => Services.GetRequiredService<LessonSeat>();

    [Fact]
    public async Task What_can_be_no_code_is_said_and_nothing_is_followed()
    {
        var field = await Follow("XYZ");
        Assert.Equal((NoCode, LessonRole.None, 0), (field.Find("[role=alert]").TextContent, Seat.Role, _followed));
    }

    [Fact]
    public void A_link_with_a_code_is_followed()
    {
        var page = Render<FollowPage>(p => p.Add(f => f.Code, "bcdf"));
        Assert.Equal((LessonRole.Follows, "BCDF"), (Seat.Role, Seat.Lesson!.Code));
        Assert.StartsWith("Nobody leads lesson BCDF just now.", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_link_is_said_until_somebody_tries_a_code()
    {
        var page = Render<FollowPage>(p => p.Add(f => f.Code, "XYZ"));
        Assert.Equal(NoCode, page.Find("[role=alert]").TextContent);
        await page.Find("input").InputAsync(new() { Value = "BCDF" });
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("", page.Find("[role=alert]").TextContent));
        Assert.Equal("BCDF", Seat.Lesson!.Code);
    }

    [Fact]
    public async Task Who_leads_a_lesson_does_not_follow_another_one_before_they_stop()
    {
        Seat.Lead();
        var (own, field) = (Seat.Lesson, await Follow("BCDF"));
        Assert.Equal($"You lead lesson {own!.Code} in this window; stop leading it before you follow another.", field.Find("[role=alert]").TextContent);
        Assert.Equal((LessonRole.Leads, own, false), (Seat.Role, Seat.Lesson, own.HasEnded));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)] // the code may be mistyped: the field stays
    public async Task The_field_is_done_where_somebody_leads_the_lesson(bool isLed, int followed)
    {
        using var leader = new LessonSeat(_book, Services.GetRequiredService<PageAddress>(), new());
        if (isLed)
        {
            leader.Lead(new("BCDF", "secret"));
        }

        await Follow(" bcdf");
        Assert.Equal((LessonRole.Follows, followed), (Seat.Role, _followed));
    }

    [Fact]
    public void A_leader_who_opens_the_link_to_their_own_lesson_goes_on_leading_it()
    {
        Seat.Lead();
        var own = Seat.Lesson!;
        var page = Render<FollowPage>(p => p.Add(f => f.Code, own.Code));
        Assert.Equal((LessonRole.Leads, false), (Seat.Role, own.HasEnded));
        Assert.Contains("in this window: go to any page", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<FollowField>> Follow(string typed)
    {
        var field = Render<FollowField>(p => p.Add(f => f.OnFollowed, () => { _followed++; }));
        await field.Find("input").InputAsync(new() { Value = typed });
        await field.Find("form").SubmitAsync();
        return field;
    }
}

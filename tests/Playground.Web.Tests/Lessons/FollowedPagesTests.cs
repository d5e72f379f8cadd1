using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Playground.Web.Inside;
using Playground.Web.Lessons;
using Playground.Web.Mask;
using Playground.Web.NextWord;
using Playground.Web.Shell;
using Playground.Web.Tests.Fakes;

namespace Playground.Web.Tests.Lessons;

/// <summary>Real pages that follow: whatever they write out of what they took over, nobody has strayed by it.</summary>
public sealed class FollowedPagesTests : PageTest
{
    private readonly LessonBook _book = new();

    public FollowedPagesTests() => JSInterop.SetupModule(Services.GetRequiredService<AssetPaths>().Of("js/page.js"))
        .SetupVoid("go", call => Go((string)call.Arguments[0]!)).SetVoidResult();

    [Theory]
    [InlineData("/")]
    [InlineData("/?model=starter/bert&beside=text")] // a sentence that has no room in an address
    [InlineData("/?text=A+dog+ran&masks=2-5&model=starter/bert")]
    [InlineData("/?text=A+dog+ran&masks=3-99&model=no/such")]
    public Task The_mask_page_follows(string where) => Follows<MaskPage>("/", where, ".pg-sentence");

    [Theory]
    [InlineData("/next")]
    [InlineData("/next?temperature=1.004&text=A+dog")] // more digits than the page writes
    [InlineData("/next?text=A+dog+ran&masks=3-4,6-9")]
    public Task The_next_word_page_follows(string where) => Follows<NextWordPage>("/next", where, ".pg-sentence");

    [Theory]
    [InlineData("/inside")]
    [InlineData("/inside?text=A+dog&layer=77&head=88&position=99")]
    public Task The_inside_page_follows(string where) => Follows<InsidePage>("/inside", where, ".pg-token");

    private async Task Follows<TPage>(string path, string where, string part)
        where TPage : class, IComponent
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(path);
        var address = Services.GetRequiredService<PageAddress>();
        var page = Render<TPage>();
        page.WaitForElement(part);
        await Type(page, "The bird sang.");

        var elsewhere = new PageAddress(new BunitNavigationManager(this), JSInterop.JSRuntime, Services.GetRequiredService<AssetPaths>(), Services.GetRequiredService<BrowserConnection>());
        using var leader = new LessonSeat(_book, elsewhere, new());
        using var follower = new LessonSeat(_book, address, new());
        leader.Lead(new("BCDF", "secret"));
        leader.Lesson!.Move(leader, where);
        follower.Follow("BCDF");
        await page.InvokeAsync(follower.GoAlong);
        await page.InvokeAsync(() => { }); // what the page began is done
        Assert.Equal((false, path), (follower.IsStray, PageAddress.Path(address.Now)));

        leader.Lesson.Move(leader, $"{path}?text=A+cow");
        await page.InvokeAsync(follower.GoAlong);
        page.WaitForAssertion(() => Assert.Contains("A%20cow", address.Now.Replace("+", "%20", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.False(follower.IsStray);
        await Type(page, "A horse ate.", version: 2);
        Assert.True(follower.IsStray);
    }

    private bool Go(string where)
    {
        Services.GetRequiredService<BunitNavigationManager>().NavigateTo(where);
        return true;
    }
}

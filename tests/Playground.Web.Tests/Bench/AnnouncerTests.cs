using Bunit;
using Playground.Web.Bench;
using Playground.Web.Tests.Fakes;

namespace Playground.Web.Tests.Bench;

public class AnnouncerTests : PageTest
{
    [Fact]
    public async Task Screen_readers_hear_one_message_in_five_seconds_and_the_newest_wins()
    {
        var announcer = Render<Announcer>();
        await announcer.InvokeAsync(() => announcer.Instance.Say("one"));
        await announcer.InvokeAsync(() => announcer.Instance.Say("two"));
        await announcer.InvokeAsync(() => announcer.Instance.Say("three"));
        Assert.Equal("one", announcer.Find("[role=status]").TextContent);
        Time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.Equal("one", announcer.Find("[role=status]").TextContent);
        Time.Advance(TimeSpan.FromSeconds(0.2));
        announcer.WaitForAssertion(() => Assert.Equal("three", announcer.Find("[role=status]").TextContent));
    }
}

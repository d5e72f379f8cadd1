using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Inside;
using Playground.Web.Mask;
using Playground.Web.NextWord;
using Playground.Web.Shell;
using Playground.Web.Tests.Fakes;

namespace Playground.Web.Tests.Bench;

/// <summary>A sentence that has no room in an address is found again beside it.</summary>
public sealed class LongSentenceTests : PageTest
{
    private static readonly string Long = "The dog ate. " + string.Concat(Enumerable.Repeat("ééé ", 500));

    [Fact]
    public void The_mask_page_opens_with_it() => Opens<MaskPage>("/", () => (Bench.Text, Bench.Masked));

    [Fact]
    public void The_next_word_page_opens_with_it() => Opens<NextWordPage>("/next", () => (Bench.Prompt, Bench.Gap));

    [Fact]
    public void The_inside_page_opens_with_it() => Opens<InsidePage>("/inside", () => (Bench.Text, Bench.Masked));

    private void Opens<TPage>(string path, Func<(string Text, IReadOnlyList<TextSpan> Masked)> shown)
        where TPage : class, IComponent
    {
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo(path + "?beside=text", new NavigationOptions { HistoryEntryState = "4-7\n" + Long });
        var address = Services.GetRequiredService<PageAddress>();
        var page = Render<TPage>();
        page.WaitForElement(".pg-sentence");
        Assert.Equal((Long, new TextSpan(4, 7)), (shown().Text, Assert.Single(shown().Masked)));
        page.WaitForAssertion(() => Assert.Equal((path, Long), (PageAddress.Path(address.Now), address.Link.Text))); // and keeps it there

        navigation.NavigateTo(path + "?text=A+cow&masks=2-5");
        page.WaitForAssertion(() => Assert.Equal(("A cow", null), (shown().Text, address.Beside)));
        navigation.NavigateTo(path + "?beside=text", new NavigationOptions { HistoryEntryState = "4-7\n" + Long }); // Back
        page.WaitForAssertion(() => Assert.Equal((Long, new TextSpan(4, 7)), (shown().Text, Assert.Single(shown().Masked))));
    }
}

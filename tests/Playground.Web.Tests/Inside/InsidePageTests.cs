using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Inside;
using Playground.Web.Shell;
using Playground.Web.Tests.Fakes;

namespace Playground.Web.Tests.Inside;

public class InsidePageTests : PageTest
{
    [Fact]
    public void The_sentence_masks_and_model_of_the_bench_come_along()
    {
        (Bench.Text, Bench.Masked, Bench.MaskedModel) = ("A cat sat", [new TextSpan(2, 5)], "roberta");
        Open();
        var asked = Worker.InsideAsked[0];
        Assert.Equal(("roberta", "A cat sat"), (asked.ModelId, asked.Text));
        Assert.Equal([new TextSpan(2, 5)], asked.Masked);
    }

    [Fact]
    public void The_first_mask_is_the_place_that_is_shown_first() => Assert.Equal("[MASK]", Open().Find(".pg-token[aria-pressed=true]").TextContent);

    [Fact]
    public async Task Another_layer_and_head_are_a_click_away()
    {
        var page = Open();
        await page.InvokeAsync(() => page.Find("button[aria-label='Layer 2']").ClickAsync(new MouseEventArgs()));
        page.WaitForState(() => Worker.InsideAsked[^1].Layer == 1);
        await page.InvokeAsync(() => page.Find("button[aria-label='Head 2']").ClickAsync(new MouseEventArgs()));
        page.WaitForAssertion(() => Assert.Equal((1, 1), (Worker.InsideAsked[^1].Layer, Worker.InsideAsked[^1].Head)));
    }

    [Fact]
    public void A_model_in_training_is_looked_into_again_every_second()
    {
        var step = 7;
        Worker.OnLookInside = r => Task.FromResult(Answers.Inside(r) with { Step = step });
        var page = Open();
        Assert.Contains("answered at step 7", page.Markup, StringComparison.Ordinal);
        step = 30;
        Time.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.Contains("answered at step 30", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Attention_is_a_table_too()
    {
        var page = Open();
        await page.InvokeAsync(() => page.Find(".pg-card details").TriggerEventAsync("ontoggle", EventArgs.Empty));
        Assert.Equal(6, page.FindAll(".pg-table-dense tbody tr").Count);
        Assert.Equal("16.7", page.Find(".pg-table-dense td").TextContent);
    }

    [Fact]
    public void Softmax_is_shown_step_by_step()
    {
        // largest logit 9, log of the sum 9 + ln 2: the best has e^0 = 1 of a sum of 2
        var row = Open().FindAll(".pg-table tbody tr")[0].Children.Select(c => c.TextContent).ToArray();
        Assert.Equal(["1", "dog", "9.00", "0.00", "1.0000", "÷ 2.0000 = 50.0 %"], row);
    }

    [Fact]
    public void A_link_to_a_place_beyond_the_end_shows_the_last_one()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/inside?text=A%20cat%20sat&position=50");
        Assert.Equal("sat", Open().Find(".pg-token[aria-pressed=true]").TextContent);
    }

    [Fact]
    public void A_view_that_is_opened_while_the_page_is_there_is_shown_on_it_and_stays_in_its_address()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/inside");
        var page = Open();
        Services.GetRequiredService<NavigationManager>().NavigateTo("/inside?text=A%20cat%20sat&head=2&position=2");
        page.WaitForAssertion(() => Assert.Equal(("cat", "2"), (page.Find(".pg-token[aria-pressed=true]").TextContent, page.FindAll(".pg-choice button[aria-pressed=true]")[1].TextContent.Trim())));
        Assert.EndsWith("head=2&position=2", Services.GetRequiredService<PageAddress>().Now, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_of_a_link_is_shown_also_when_a_model_in_training_is_asked_again()
    {
        var step = 1;
        Worker.OnLookInside = r => Task.FromResult(Answers.Inside(r) with { Step = step });
        Services.GetRequiredService<NavigationManager>().NavigateTo("/inside?text=A%20cat%20sat&position=2");
        var page = Open();
        Assert.Equal(1, Worker.InsideAsked[^1].Position);
        step = 2;
        Time.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.Contains("step 2", page.Markup, StringComparison.Ordinal));
        Assert.Equal(("cat", 1), (page.Find(".pg-token[aria-pressed=true]").TextContent, Worker.InsideAsked[^1].Position));
    }

    private IRenderedComponent<InsidePage> Open()
    {
        var page = Render<InsidePage>();
        page.WaitForState(() => page.FindAll(".pg-token").Count > 0);
        return page;
    }
}

using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Playground.Contracts;
using Playground.Web.Grammar;
using Playground.Web.Tests.Fakes;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Grammar;

public class GrammarPageTests : PageTest
{
    public GrammarPageTests()
    {
        Worker.Grammar["line"] = new("line", ["line"], [new(["rare"], 0.1), new(["the {x:animal} {x.sound|ed}."], 0.9)]);
        Worker.Grammar["animal"] = new("animal", ["name", "sound"], [new(["dog", "bark, growl"], 1)]);
    }

    [Fact]
    public async Task A_slot_opens_the_table_that_fills_it()
    {
        var page = Render<GrammarRules>();
        Assert.Equal(["90.0 %", "10.0 %"], page.FindAll(".gr-table tbody td:first-child").Select(cell => cell.TextContent));
        await page.InvokeAsync(() => page.Find(".gr-slot").ClickAsync(new MouseEventArgs()));
        Assert.Equal(["100.0 %", "dog", "bark, growl"], page.FindAll(".gr-table tbody td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void The_truth_stands_beside_the_model()
    {
        Worker.Gap = new(200, 1000, [new("mat", 150, 0.75), new("sofa", 50, 0.25)]);
        var page = Render<GapComparison>();
        var rows = page.FindAll(".gr-compare tbody tr").Select(row => row.Children.Select(cell => cell.TextContent).ToArray()).ToArray();
        Assert.Equal(("mat", "75.0 %"), (rows[0][0], rows[0][2]));
        Assert.Equal("The cat sat on the [MASK].", Worker.MasksAsked[^1].Text);
    }

    [Fact]
    public void Tables_that_could_not_be_had_while_the_worker_was_away_are_there_when_it_is_back()
    {
        Worker.Go(connected: false);
        var page = Render<GrammarRules>();
        Assert.StartsWith("The worker is restarting", page.Find(".pg-refusal").TextContent, StringComparison.Ordinal);
        Worker.Go(connected: true);
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".gr-table tbody tr").Count));
        Assert.Equal(2, page.FindAll("option").Count);
        Assert.Empty(page.FindAll(".pg-refusal"));
    }

    [Fact]
    public void A_gap_that_could_not_be_counted_while_the_worker_was_away_is_counted_when_it_is_back()
    {
        Worker.Gap = new(200, 1000, [new("mat", 150, 0.75)]);
        Worker.Go(connected: false);
        var page = Render<GapComparison>();
        Assert.StartsWith("The worker is restarting", page.Find(".pg-refusal").TextContent, StringComparison.Ordinal);
        Worker.Go(connected: true);
        page.WaitForAssertion(() => Assert.Equal("mat", page.Find(".gr-compare tbody th").TextContent));
        Assert.Empty(page.FindAll(".pg-refusal"));
    }

    [Fact]
    public async Task The_failure_of_an_older_sentence_does_not_stand_over_the_numbers_of_a_newer_one()
    {
        var older = new TaskCompletionSource<MaskAnswer>();
        Worker.OnFillMask = (request, _) => request.Text.StartsWith("The cat", StringComparison.Ordinal) ? older.Task : Task.FromResult(Answers.Masks(request));
        var page = Render<GapComparison>();
        page.FindAll(".gr-examples button")[2].Click();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".gr-answer:not(.pg-stale)")));
        await page.InvokeAsync(() => older.SetException(new WorkerRefusedException("The text is too long.")));
        page.Render();
        Assert.Empty(page.FindAll(".pg-refusal"));
        Assert.NotEmpty(page.FindAll(".gr-answer:not(.pg-stale)"));
    }

    [Fact]
    public async Task A_causal_model_is_asked_without_what_follows()
    {
        var page = Render<GapComparison>();
        await page.InvokeAsync(() => page.Find("select").ChangeAsync(new ChangeEventArgs { Value = FakeWorker.Gpt.Id }));
        Assert.Equal("The cat sat on the ", Worker.NextAsked[^1].Text);
    }

    [Fact]
    public void What_is_typed_is_answered_after_a_short_pause_and_the_older_bars_are_dimmed_until_then()
    {
        Worker.Gap = new(200, 1000, [new("mat", 150, 0.75)]);
        var page = Render<GapComparison>();
        page.WaitForElement(".gr-answer:not(.pg-stale)");
        var asked = Worker.MasksAsked.Count;
        page.Find("input").Input("The sky is _");
        page.Find("input").Input("The sky is ___.");
        Assert.NotEmpty(page.FindAll(".gr-answer.pg-stale"));
        Assert.Equal(asked, Worker.MasksAsked.Count);
        Time.Advance(TimeSpan.FromSeconds(1));
        page.WaitForElement(".gr-answer:not(.pg-stale)");
        Assert.Equal("The sky is [MASK].", Worker.MasksAsked[^1].Text);
        Assert.Equal(asked + 1, Worker.MasksAsked.Count);
    }

    [Fact]
    public void A_sentence_without_a_gap_is_refused_with_a_sentence_once_it_stands_and_the_older_numbers_are_dimmed()
    {
        Worker.Gap = new(200, 1000, [new("mat", 150, 0.75)]);
        var page = Render<GapComparison>();
        page.WaitForElement(".gr-answer:not(.pg-stale)");
        page.Find("input").Input("No gap.");
        Assert.Empty(page.FindAll(".pg-refusal")); // it may still be on its way
        Time.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.Contains("three underscores", page.Find(".pg-refusal").TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(page.FindAll(".gr-answer.pg-stale .gr-compare"));
        page.FindAll(".gr-examples button")[2].Click();
        page.WaitForElement(".gr-answer:not(.pg-stale)");
        Assert.Empty(page.FindAll(".pg-refusal"));
    }

    [Theory]
    [InlineData("the {x:animal} sat", "the |<animal>| sat")]
    [InlineData("{=y:animal!x|pl} run", "<animal>| run")]
    [InlineData("{a/b {animal}} {x.sound}", "{a/b |<animal>|} {x.sound}")]
    [InlineData("plain {unknown", "plain {unknown")]
    public void A_rule_is_cut_at_the_tables_it_names(string rule, string expected) =>
        Assert.Equal(expected, string.Join('|', RuleText.Parts(rule, new HashSet<string> { "animal" }).Select(part => part.Opens is null ? part.Text : $"<{part.Opens}>")));
}

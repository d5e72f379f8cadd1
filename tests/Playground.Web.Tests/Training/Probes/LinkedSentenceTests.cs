using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Bench;
using Playground.Web.Charts;
using Playground.Web.Training;

namespace Playground.Web.Tests.Training;

/// <summary>A link to a view of a run carries the sentence that it was made with.</summary>
public sealed class LinkedSentenceTests : TrainingPageTest
{
    private static readonly RunRecipe Recipe = new() { CorpusId = "tales", Probe = "The cat sat on the mat.", ProbeMasked = [new(4, 7)] };

    [Fact]
    public void The_page_opens_with_the_links_sentence_and_asks_nobody_else_to_answer_it()
    {
        var page = Open(new BenchLink("1 & 2 #3 is 100 % 😀 + it?", [new(0, 1), new(18, 20)]).ToPath("/training/r1")!, A.Run(RunStatus.Running, 5, recipe: Recipe));
        page.WaitForAssertion(() => Assert.Equal(("1 & 2 #3 is 100 % 😀 + it?", "0-1 18-20"), Draft(page)));
        Assert.Empty(_worker.Probes);
    }

    [Theory]
    [InlineData("?curve=loss&moment=4")] // of before links had one
    [InlineData("?text=%20&masks=0-1")]
    public void A_link_without_a_sentence_opens_with_the_runs_own(string query)
    {
        var page = Open($"/training/r1{query}", A.Run(RunStatus.Running, 5, recipe: Recipe));
        page.WaitForAssertion(() => Assert.Equal(("The cat sat on the mat.", "4-7"), Draft(page)));
    }

    [Fact]
    public void What_a_link_hides_in_part_is_hidden_as_a_whole_word_and_what_it_can_not_hide_is_left_out()
    {
        var draft = new ProbeDraft();
        draft.Take(Recipe, new BenchLink("The dog [MASK].", [new(5, 6), new(9, 11)]));
        Assert.Equal([new TextSpan(4, 7)], draft.Masked);
    }

    [Fact]
    public void The_first_words_of_the_page_come_with_a_link_as_well()
    {
        var first = new ProbeDraft();
        first.Take(Recipe with { Probe = null }, new BenchLink("The cat sat on the mat.", [new(0, 3)]));
        first.Suggest(new CorpusSummary("sums", "sums", "bundled", 1000, 200, 20, "CC0", ["56 + 65 = 121"]), 128);
        Assert.Equal(("The cat sat on the mat.", new TextSpan(0, 3)), (first.Sentence, Assert.Single(first.Masked)));
    }

    [Fact]
    public void A_run_that_says_what_comes_next_gets_the_beginning()
    {
        var page = Open("/training/r1?text=The%20dog%20is", A.Run(RunStatus.Running, 5, recipe: Recipe with { Objective = Objective.Causal, Probe = "The cat", ProbeMasked = [] }));
        page.WaitForAssertion(() => Assert.Equal("The dog is", page.FindComponent<ProbePanel>().Instance.Draft.TextFor(Objective.Causal)));
        Assert.Equal("The cat sat on the mat.", page.FindComponent<ProbePanel>().Instance.Draft.Sentence);
    }

    [Fact]
    public async Task The_link_says_the_sentence_as_it_is_now_or_that_it_is_too_long_for_one()
    {
        var page = Open("/training/r1", A.Run(RunStatus.Running, 5, recipe: Recipe));
        page.WaitForAssertion(() => Assert.Equal("4-7", Draft(page).Hidden));
        var chart = page.FindComponent<LiveChart>();
        Assert.Equal(("The cat sat on the mat.", "4-7"), (chart.Instance.Sentence!().Text, chart.Instance.Sentence!().Query["masks"]));
        page.FindComponent<ProbePanel>().Instance.Draft.SetText(Objective.Masked, string.Concat(Enumerable.Repeat("😀 ", 1000)));
        await page.FindAll(".chart-save button")[^1].ClickAsync(new());
        page.WaitForAssertion(() => Assert.EndsWith("It leaves the sentence out, which is too long for a link.", page.Find(".chart-said").TextContent, StringComparison.Ordinal));
    }

    private IRenderedComponent<TrainingPage> Open(string path, RunSummary run)
    {
        (_worker.Run, _worker.Runs) = (run, [run]);
        Services.GetRequiredService<NavigationManager>().NavigateTo(path);
        _worker.NextPoints();
        _worker.NextActivity().TryWrite(new RunActivity(run, null, null));
        return Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
    }

    private static (string Sentence, string Hidden) Draft(IRenderedComponent<TrainingPage> page)
    {
        var draft = page.FindComponent<ProbePanel>().Instance.Draft;
        return (draft.Sentence, string.Join(' ', draft.Masked.Select(span => $"{span.Start}-{span.End}")));
    }
}

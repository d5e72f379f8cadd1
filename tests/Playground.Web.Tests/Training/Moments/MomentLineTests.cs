using Bunit;
using Playground.Contracts;
using Playground.Web.Charts;
using Playground.Web.Inside;
using Playground.Web.Training;

namespace Playground.Web.Tests.Training;

/// <summary>What a moment makes of the sentence, beside the curve.</summary>
public sealed class MomentLineTests : TrainingPageTest
{
    private static readonly ProbePlace Cat = new("Hidden: “cat”", [A.Candidate(1, "dog", 0.3, 1)], A.Candidate(9, "cat", 0.041, 2), 0.6, "cat");

    private static readonly ProbePlace Mat = new("Hidden: “mat”", [A.Candidate(1, "dog", 0.3, 1)], A.Candidate(8, "mat", 0.0001, 1_234), 0.6, "mat");

    private static readonly ProbePlace Next = new("What comes next", [A.Candidate(1, " mat", 0.3, 1), A.Candidate(2, " dog", 0.1, 2)], null, 0.6);

    [Fact]
    public void A_hidden_word_is_told_with_its_probability_and_rank_several_one_after_another_and_of_what_comes_next_the_best()
    {
        Assert.Equal("as at step 1,208: cat 4.1 %, rank 2", Said(Cat));
        Assert.Equal("as at step 1,208: cat 4.1 % (rank 2), mat < 0.1 % (rank 1,234)", Said(Cat, Mat));
        Assert.Equal("as at step 1,208: best: mat 30.0 %", Said(Next));
    }

    [Fact]
    public void What_is_not_known_yet_is_dimmed_and_what_cannot_be_answered_says_why()
    {
        Assert.Equal("as at step 7: asking…", Text(Line(7, null)));
        Assert.Contains("pg-stale", Line(7, null).Find("p").ClassName, StringComparison.Ordinal);
        Assert.Contains("pg-stale", Line(7, new PastAnswer(5, [Cat], IsStale: true)).Find("p").ClassName, StringComparison.Ordinal);
        Assert.DoesNotContain("pg-stale", Line(7, new PastAnswer(7, [Cat], IsStale: false)).Markup, StringComparison.Ordinal);
        Assert.Equal("as at step 7: The moment is gone.", Text(Line(7, new PastAnswer(7, [], IsStale: false, "The moment is gone."))));
    }

    [Fact]
    public async Task It_stands_below_the_curve_while_a_moment_is_shown_and_takes_the_page_back_to_now()
    {
        _worker.Run = A.Run(RunStatus.Running);
        var view = Render<RunView>(p => p.Add(v => v.RunId, "r1").Add(v => v.Moment, 3));
        Assert.Equal("as at step 3: asking…", Text(view.FindComponent<LiveChart>().FindComponent<MomentLine>()));
        await view.Find(".mo-line button").ClickAsync(new());
        view.WaitForAssertion(() => Assert.Empty(view.FindAll(".mo-line")));
    }

    [Fact]
    public void A_finger_is_told_to_tap_a_cell_of_the_attention()
    {
        var map = Render<AttentionMap>(p => p.Add(m => m.Names, ["a"]).Add(m => m.Attention, [[1f]]));
        Assert.Equal("Tap a cell.", map.Find("[data-readout] .pg-attention-touch").TextContent); // inside.css shows one of them
        Assert.Equal("Point at a cell, or use the arrow keys.", map.Find("[data-readout] .pg-attention-mouse").TextContent);
    }

    private string Said(params ProbePlace[] places) => Text(Line(1_208, new PastAnswer(1_208, places, IsStale: false)));

    private IRenderedComponent<MomentLine> Line(int step, PastAnswer? past) => Render<MomentLine>(p => p.Add(l => l.Step, step).Add(l => l.Past, past));

    private static string Text(IRenderedComponent<MomentLine> line) => string.Join(' ', line.Find("p").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

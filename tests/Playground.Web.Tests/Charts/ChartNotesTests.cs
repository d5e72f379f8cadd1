using Bunit;
using Playground.Contracts;
using Playground.Web.Charts;

namespace Playground.Web.Tests.Charts;

public sealed class ChartNotesTests : BunitContext
{
    [Fact]
    public void A_baseline_is_explained_and_a_falling_training_loss_is_not_called_understanding()
    {
        var notes = Render<ChartNotes>(p => p.Add(n => n.Marks, []).Add(n => n.HasGhosts, true).Add(n => n.Ghosts, GhostLine.Of(new Baselines(7, 6, [new("bigram", 2, 5, "Counts pairs.")], "", 1, 1, 1))));
        Assert.Equal(["guessing blindly", "counting single pieces", "counting pairs of pieces"], notes.Instance.Ghosts.Select(line => line.Doing));
        Assert.Contains("The training loss alone shows nothing of the kind", notes.Find("details > p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_marks_of_a_run_are_told_in_words()
    {
        var notes = Render<ChartNotes>(p => p.Add(n => n.Ghosts, []).Add(n => n.Marks, [new(0, RunMarkKind.Note, "The text has one letter that is not kept."), new(20, RunMarkKind.Resumed, "The worker had ended; resumed after step 20.")]));
        Assert.Equal("Lines down the chart: what happened on the way (2)", notes.Find("summary").TextContent);
        Assert.Equal(["Before step 1 The text has one letter that is not kept.", "After step 20 The worker had ended; resumed after step 20."], notes.FindAll("li").Select(line => line.TextContent));
    }
}

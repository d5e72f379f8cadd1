using Bunit;
using Playground.Contracts;
using Playground.Web.Charts;

namespace Playground.Web.Tests.Charts;

public sealed class ChartNotesTests : BunitContext
{
    [Fact]
    public void The_marks_of_a_run_are_told_in_words()
    {
        var notes = Render<ChartNotes>(p => p.Add(n => n.Ghosts, []).Add(n => n.Marks, [new(0, RunMarkKind.Note, "The text has one letter that is not kept."), new(20, RunMarkKind.Resumed, "The worker had ended; resumed after step 20.")]));
        Assert.Equal("2 things happened on the way", notes.Find("summary").TextContent);
        Assert.Equal(["Before step 1 The text has one letter that is not kept.", "After step 20 The worker had ended; resumed after step 20."], notes.FindAll("li").Select(line => line.TextContent));
    }
}

using Playground.Contracts;
using Playground.Worker.Runs;

namespace Playground.Worker.Tests.Runs;

public sealed class RunMarksTests
{
    [Fact]
    public void Marks_stand_in_the_order_of_their_steps_however_they_came_about()
    {
        RunMark[] happened = [new(388, RunMarkKind.Trouble, "full"), new(200, RunMarkKind.Resumed, "resumed"), new(391, RunMarkKind.Trouble, "full")];
        Assert.Equal([200, 388, 391], RunMarks.Of(new RunRecipe(), 400, happened).Select(mark => mark.Step));
        var changed = new RunRecipe { LearningRateChanges = [new(300, 0.01), new(500, 0.1)] };
        Assert.Equal([200, 300, 388, 391], RunMarks.Of(changed, 400, happened).Select(mark => mark.Step));
    }
}

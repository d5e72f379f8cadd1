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

    [Theory]
    [InlineData(20, 20, "The worker had ended; resumed after step 20.")]
    [InlineData(21, 20, "The worker had ended; the run went back to step 20, its last checkpoint, to do step 21 once more.")]
    [InlineData(25, 20, "The worker had ended; the run went back to step 20, its last checkpoint, to do steps 21 to 25 once more.")]
    [InlineData(1_814, 1_814, "The worker had ended; resumed after step 1,814.")]
    [InlineData(2_300, 1_814, "The worker had ended; the run went back to step 1,814, its last checkpoint, to do steps 1,815 to 2,300 once more.")]
    [InlineData(1_815, 1_814, "The worker had ended; the run went back to step 1,814, its last checkpoint, to do step 1,815 once more.")]
    [InlineData(5, 0, "The worker had ended; the run went back to its beginning, because there was no checkpoint yet, to do steps 1 to 5 once more.")]
    public void What_a_run_lost_with_its_worker_is_said_in_words_that_are_true_before_and_after_it_is_done_again(int reached, int resumed, string said) =>
        Assert.Equal(said, RunMarks.Resumed(reached, resumed).Text);
}

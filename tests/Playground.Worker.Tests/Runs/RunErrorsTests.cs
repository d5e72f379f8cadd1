using Playground.Contracts;
using Playground.Worker.Runs;

namespace Playground.Worker.Tests.Runs;

public sealed class RunErrorsTests
{
    [Theory]
    [InlineData(RunStatus.Queued, "Mine is waiting and can't be stepped.")]
    [InlineData(RunStatus.Running, "Mine is training and can't be stepped.")]
    [InlineData(RunStatus.Completed, "Mine is done and can't be stepped.")]
    [InlineData(RunStatus.Failed, "Mine is failed and can't be stepped.")]
    public void A_refusal_calls_a_runs_state_as_the_table_of_runs_does(RunStatus status, string sentence) =>
        Assert.Equal(sentence, RunStateException.For(new("r", "Mine", status, null, 1, default, "runs/r", new RunRecipe(), null, null), "stepped").Message);
}

using System.Globalization;
using Playground.Contracts;

namespace Playground.Worker.Runs;

/// <summary>What stands along a run's curve.</summary>
public static class RunMarks
{
    /// <summary>What happened, and the changes of the learning rate that the run has reached, in order of steps.</summary>
    public static IReadOnlyList<RunMark> Of(RunRecipe recipe, int step, IReadOnlyList<RunMark> happened)
    {
        var marks = new List<RunMark>(happened);
        var before = recipe.LearningRate;
        foreach (var change in recipe.LearningRateChanges.TakeWhile(change => change.AfterStep <= step))
        {
            marks.Add(new RunMark(change.AfterStep, RunMarkKind.LearningRate, string.Create(
                CultureInfo.InvariantCulture, $"The learning rate's peak was changed from {before:0.########} to {change.LearningRate:0.########}.")));
            before = change.LearningRate;
        }

        return [.. marks.OrderBy(mark => mark.Step)];
    }

    /// <param name="reached">The last step whose point is written.</param>
    /// <param name="resumed">The checkpoint's step; 0 for none.</param>
    public static RunMark Resumed(int reached, int resumed) => new(
        resumed, RunMarkKind.Resumed, string.Create(CultureInfo.InvariantCulture, $"The worker had ended; {From(resumed)}{Redone(reached, resumed)}."));

    private static string From(int resumed) => resumed > 0 ? $"resumed after step {resumed}" : "begun again, because there was no checkpoint yet";

    private static string Redone(int reached, int resumed) => (reached - resumed) switch
    {
        <= 0 => "",
        1 => $", step {reached} was done once more",
        _ => $", steps {resumed + 1} to {reached} were done once more",
    };
}

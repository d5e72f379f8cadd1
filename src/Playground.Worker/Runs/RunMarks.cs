using System.Globalization;
using Playground.Contracts;

namespace Playground.Worker.Runs;

/// <summary>What stands along a run's curve.</summary>
public static class RunMarks
{
    /// <summary>What happened, and the changes of the learning rate and earlier ends that the run has reached, in order of steps.</summary>
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

        var ends = recipe.EarlierEnds;
        for (var i = 0; i < ends.Count && ends[i] <= step; i++)
        {
            var more = (i + 1 < ends.Count ? ends[i + 1] : recipe.Steps) - ends[i];
            marks.Add(new RunMark(ends[i], RunMarkKind.MoreSteps, Text(
                $"{(i == 0 ? "Here the run was to end" : "Here it was to end again")}; it was given {more:N0} {(more == 1 ? "step" : "steps")} more{(i == 0 ? ", at the learning rate that it had come to" : "")}.")));
        }

        return [.. marks.OrderBy(mark => mark.Step).ThenBy(mark => mark.Kind is RunMarkKind.Note)]; // what was done there says more than what is to be known of it
    }

    /// <summary>Says nothing of what was done since, for the sentence stays: the run may be paused, and go on later or never.</summary>
    /// <param name="reached">The last step whose point is written.</param>
    /// <param name="resumed">The checkpoint's step; 0 for none.</param>
    public static RunMark Resumed(int reached, int resumed) => new(
        resumed, RunMarkKind.Resumed, string.Create(CultureInfo.InvariantCulture, $"The worker had ended; {From(reached, resumed)}."));

    /// <summary>How it comes to go on; null where its recipe tells that.</summary>
    /// <param name="reached">The last step whose point is written.</param>
    /// <param name="resumed">The checkpoint's step; 0 for none.</param>
    public static RunMark? OfGoingOn(Run run, int reached, int resumed) =>
        !run.HadEnded || reached != resumed ? Resumed(reached, resumed)
        : run.State.Summary.Recipe.EarlierEnds.Contains(reached) ? null
        : GoesOn(reached);

    /// <summary>It was stopped there, and somebody let it go on.</summary>
    private static RunMark GoesOn(int step) => new(step, RunMarkKind.Resumed, Text($"Stopped, and resumed after step {step:N0}."));

    /// <summary>The run goes on behind a validation loss that can't be compared with those around it.</summary>
    /// <param name="resumed">The mark of that step that says how it came to go on; null where it was not stopped there, because what was to stop it was taken back in time.</param>
    public static RunMark WithLarger(LargerValidation validation, RunMark? resumed) => resumed is null
        ? new(validation.Step, RunMarkKind.Note, $"T{validation.ToString()[1..]}")
        : resumed with { Text = $"{resumed.Text.TrimEnd('.')}; {validation}" };

    private static string From(int reached, int resumed) =>
        reached <= resumed ? Text($"resumed after step {resumed:N0}")
        : resumed > 0 ? Text($"the run went back to step {resumed:N0}, its last checkpoint, to do {Again(reached, resumed)} once more")
        : $"the run went back to its beginning, because there was no checkpoint yet, to do {Again(reached, resumed)} once more";

    private static string Again(int reached, int resumed) => reached - resumed == 1 ? Text($"step {reached:N0}") : Text($"steps {resumed + 1:N0} to {reached:N0}");

    private static string Text(FormattableString sentence) => FormattableString.Invariant(sentence);
}

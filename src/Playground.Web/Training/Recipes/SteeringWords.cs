using Playground.Contracts;
using Playground.Web.Bench;

namespace Playground.Web.Training;

/// <summary>What settings hold of a run that was steered, where the fields for it are folded away.</summary>
internal static class SteeringWords
{
    /// <summary>More are only counted; the form lists them all.</summary>
    private const int MostChanges = 3;

    /// <summary>Sentences that follow "The form holds the settings of …", each with a space before it; empty where nothing was steered.</summary>
    public static string Steering(this RunRecipe recipe)
    {
        string?[] ends =
        [
            recipe.StopAtStep is { } step && step < recipe.Steps ? $"at step {Figures.Count(step)} of {Figures.Count(recipe.Steps)}" : null,
            recipe.StopAtValidationLoss is { } loss ? $"at validation loss {TypedNumber.Text(loss)}" : null,
        ];
        var stop = string.Join(" or ", ends.OfType<string>());
        var changes = recipe.LearningRateChanges;
        return (stop.Length == 0 ? "" : $" They stop the run {stop}.")
            + (changes.Count == 0 ? "" : changes.Count <= MostChanges ? $" They change the learning rate to {changes.InWords()}." : $" They change the learning rate {changes.Count} times.")
            + (recipe.ScheduledSteps < recipe.Steps ? $" The learning rate's schedule ends at step {Figures.Count(recipe.ScheduledSteps)} of {Figures.Count(recipe.Steps)}." : "");
    }

    /// <summary>Each rate with the step that it follows.</summary>
    public static string InWords(this IEnumerable<LearningRateChange> changes) =>
        string.Join(", ", changes.Select(change => $"{TypedNumber.Text(change.LearningRate)} after step {Figures.Count(change.AfterStep)}"));
}

using Playground.Contracts;
using Playground.Web.Bench;

namespace Playground.Web.Training;

/// <summary>What was asked to end a run before its last step.</summary>
internal static class StopWords
{
    /// <summary>What will end the run before its last step; null where nothing was asked for, or it is over.</summary>
    public static string? Stops(this RunSummary run) => run.Recipe.StopsAt() is { Length: > 0 } asked && !run.Status.IsOver() ? $"stops at {asked}" : null;

    /// <summary>What was asked to end such a run before its last step; empty for nothing.</summary>
    public static string StopsAt(this RunRecipe recipe)
    {
        string?[] ends =
        [
            recipe.StopAtStep is { } step && step < recipe.Steps ? $"step {Figures.Count(step)}" : null,
            recipe.StopAtValidationLoss is { } loss ? $"validation loss {TypedNumber.Text(loss)}" : null,
        ];
        return string.Join(" or ", ends.OfType<string>());
    }
}

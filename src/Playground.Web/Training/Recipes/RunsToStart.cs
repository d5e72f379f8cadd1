using Playground.Contracts;
using Playground.Web.Bench;

namespace Playground.Web.Training;

/// <summary>One run, or several side by side.</summary>
/// <param name="Beside">If true the run on screen stays as it is; if false they take its place.</param>
public sealed record RunsToStart(IReadOnlyList<RunRecipe> Recipes, bool Beside)
{
    /// <summary>What is said of runs that wait in line.</summary>
    public static string Waiting(IReadOnlyList<RunSummary> started) => started.Count > 1
        ? $"{string.Join(" and ", started.Select(run => Figures.Apart(run.Name)))} wait in line; they begin by themselves when the machine is free."
        : $"{Figures.Apart(started[0].Name)} waits in line; it begins by itself when the machine is free.";
}

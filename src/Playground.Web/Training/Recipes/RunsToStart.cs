using Playground.Contracts;

namespace Playground.Web.Training;

/// <summary>One run, or several side by side.</summary>
/// <param name="InLine">If true they wait for what is on; if false they take the place of the run on screen.</param>
public sealed record RunsToStart(IReadOnlyList<RunRecipe> Recipes, bool InLine);

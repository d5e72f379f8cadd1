using Playground.Contracts;
using Playground.Web.Workers;

namespace Playground.Web.Training;

/// <summary>Commands that are about several runs.</summary>
internal static class RunCommands
{
    /// <summary>One run alone, or several side by side.</summary>
    /// <param name="replaced">Runs that are stopped for them, unless they are refused.</param>
    public static async Task<IReadOnlyList<RunSummary>> StartTogether(this IWorkerClient worker, IReadOnlyList<RunRecipe> recipes, IReadOnlyList<RunSummary> replaced) =>
        replaced.Count > 0 ? await worker.StartInPlaceOf([.. replaced.Select(run => run.Id)], recipes)
        : recipes.Count > 1 ? await worker.StartGroup(recipes)
        : [await worker.StartRun(recipes[0])];
}

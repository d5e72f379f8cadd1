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

    /// <summary>Gives a pace to runs that have just been started, while they read their text: none of their steps is missed.</summary>
    /// <param name="stepsPerSecond">Null: they train as fast as the machine can anyway.</param>
    /// <returns>The runs, and why one has not got its pace: they train all the same.</returns>
    public static async Task<(IReadOnlyList<RunSummary> Runs, string? Refusal)> Paced(this IWorkerClient worker, IReadOnlyList<RunSummary> started, double? stepsPerSecond)
    {
        try
        {
            return (stepsPerSecond is null ? started : await Task.WhenAll(started.Select(run => worker.SetPace(run.Id, stepsPerSecond))), null);
        }
        catch (Exception e) when (e is WorkerRefusedException or WorkerAwayException)
        {
            return (started, e.Message);
        }
    }
}

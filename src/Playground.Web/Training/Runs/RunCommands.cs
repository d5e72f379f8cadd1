using Playground.Contracts;
using Playground.Web.Workers;

namespace Playground.Web.Training;

/// <summary>Commands that are about several runs.</summary>
internal static class RunCommands
{
    /// <summary>One run alone, or several side by side.</summary>
    public static async Task<IReadOnlyList<RunSummary>> StartTogether(this IWorkerClient worker, IReadOnlyList<RunRecipe> recipes) =>
        recipes.Count > 1 ? await worker.StartGroup(recipes) : [await worker.StartRun(recipes[0])];

    /// <summary>Stops those that have not come to their end by themselves meanwhile.</summary>
    public static async Task StopAll(this IWorkerClient worker, IReadOnlyList<RunSummary> runs)
    {
        foreach (var run in runs)
        {
            try
            {
                await worker.StopRun(run.Id);
            }
            catch (WorkerRefusedException)
            {
                if (!(await worker.GetRun(run.Id)).Status.IsOver())
                {
                    throw;
                }
            }
        }
    }
}

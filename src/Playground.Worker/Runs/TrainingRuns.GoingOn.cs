using Playground.Contracts;

namespace Playground.Worker.Runs;

/// <content>
/// A run that was stopped before its last step goes on from the checkpoint that it ended with. What has ended stays ended for whoever watches it: another
/// <see cref="Run"/> with its id, its curve and its files takes its place.
/// </content>
public sealed partial class TrainingRuns
{
    /// <summary>What made it stop is over: the same would stop it again at once.</summary>
    private Run PausedAgain(Run stopped)
    {
        stopped.State.ChangeRecipe(
            recipe => recipe with
            {
                StopAtStep = recipe.StopAtStep > stopped.State.Summary.Step ? recipe.StopAtStep : null,
                StopAtValidationLoss = stopped.State.Summary.ValidationLoss <= recipe.StopAtValidationLoss ? null : recipe.StopAtValidationLoss,
            },
            recipe => services.Runs.Update(stopped.Id, recipe));
        var again = Create(stopped.State.Summary with { Status = RunStatus.Paused, Message = null, Marks = services.Standings.ReadMarks(stopped.Id) }, wasStopped: true);
        runs[runs.IndexOf(stopped)] = again;
        _ = DisposeOnceEnded(stopped);
        return again;
    }

    private bool HasAnotherLife(Run run)
    {
        lock (access)
        {
            return !runs.Contains(run);
        }
    }

    private static async Task DisposeOnceEnded(Run run)
    {
        await run.Ended;
        run.Dispose();
    }
}

using Playground.Contracts;

namespace Playground.Worker.Runs;

/// <content>
/// A run that was stopped before its last step goes on from the checkpoint that it ended with. What has ended stays ended for whoever watches it: another
/// <see cref="Run"/> with its id, its curve and its files takes its place.
/// </content>
public sealed partial class TrainingRuns
{
    private void RefuseToGoOn(Run stopped)
    {
        var run = stopped.State.Summary;
        if (run.Step >= run.Recipe.Steps)
        {
            throw new RunStateException($"{(run.Recipe.Steps == 1 ? "The only step" : $"All {run.Recipe.Steps:N0} steps")} of {run.Name} {(run.Recipe.Steps == 1 ? "is" : "are")} done; duplicate it with more.");
        }

        if (!File.Exists(TrainingSession.CheckpointIn(services.Folder.Run(run.Id))))
        {
            throw new RunStateException($"{run.Name} can't be resumed: no checkpoint of it is on this machine to go on from.");
        }

        MemoryRules.Check(run.Recipe); // it was begun on another machine, perhaps
        TakeNeededText(stopped);
    }

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

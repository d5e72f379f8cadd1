using Playground.Contracts;

namespace Playground.Worker.Runs;

/// <summary>Gives runs more steps: on their way, or when all that they had are done.</summary>
public sealed class LongerRuns(TrainingRuns runs, TrainingStates states)
{
    /// <exception cref="RunStateException">It has failed, or was stopped before its last step, or has nothing to go on from here.</exception>
    public async Task<RunSummary> GiveMoreSteps(string id, int steps)
    {
        var run = runs.Find(id);
        if (RunState.IsEnd(run.State.Status))
        {
            return GoOn(id, steps);
        }

        try
        {
            await run.GiveMoreSteps(steps);
            return runs.Get(id);
        }
        catch (RunStateException) when (run.State.Status == RunStatus.Completed) // its last step was done meanwhile
        {
            return GoOn(id, steps);
        }
    }

    private RunSummary GoOn(string id, int steps) => runs.BackInLine(
        id,
        ended =>
        {
            var run = ended.State.Summary;
            if (run.Status != RunStatus.Completed && (run.Status != RunStatus.Stopped || run.Step < run.Recipe.Steps))
            {
                throw run is { Status: RunStatus.Stopped, Step: > 0 }
                    ? new RunStateException($"{run.Name} was stopped at step {run.Step} of its {run.Recipe.Steps}; resume it, and give it more steps then.")
                    : RunStateException.For(run, "given more steps");
            }

            _ = SteeringRules.WithMoreSteps(run.Recipe, steps); // refused before anything is changed
            states.MakeReadyForMore(ended);
        },
        steps);
}

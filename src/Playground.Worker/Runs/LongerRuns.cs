using Playground.Contracts;

namespace Playground.Worker.Runs;

/// <summary>Gives runs more steps: on their way, or when all that they had are done.</summary>
public sealed class LongerRuns(TrainingRuns runs, TrainingStates states)
{
    /// <exception cref="RunStateException">It has failed, or was stopped before its last step, or has nothing to go on from here.</exception>
    public async Task<RunSummary> GiveMoreSteps(string id, int steps)
    {
        var run = runs.Find(id);
        var hadEnded = RunState.IsEnd(run.State.Status);
        try
        {
            return await Give(run, steps);
        }
        catch (RunStateException) when (hadEnded != RunState.IsEnd(runs.Find(id).State.Status)) // its last step was done meanwhile, or somebody else let it go on
        {
            return await Give(runs.Find(id), steps);
        }
    }

    private async Task<RunSummary> Give(Run run, int steps)
    {
        if (RunState.IsEnd(run.State.Status))
        {
            return GoOn(run.Id, steps);
        }

        await run.GiveMoreSteps(steps);
        return runs.Get(run.Id);
    }

    private RunSummary GoOn(string id, int steps) => runs.BackInLine(
        id,
        ended =>
        {
            var run = ended.State.Summary;
            if (run.Status != RunStatus.Completed && (run.Status != RunStatus.Stopped || run.Step < run.Recipe.Steps))
            {
                throw run.Status != RunStatus.Stopped ? RunStateException.For(run, "given more steps")
                    : new RunStateException(run.Step > 0
                        ? $"{run.Name} was stopped at step {run.Step} of its {run.Recipe.Steps}; resume it, and give it more steps then."
                        : $"{run.Name} was stopped before its first step, so there is nothing to go on from; start a new run with as many steps as it should have.");
            }

            _ = SteeringRules.WithMoreSteps(run.Recipe, steps); // refused before anything is changed
            states.MakeReadyForMore(ended);
        },
        steps);
}

using Microsoft.Data.Sqlite;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Storage;

namespace Playground.Worker.Runs;

/// <summary>What is changed of a run on its way. A change is stored, then shown, then trained with; one of the recipe always between two steps.</summary>
internal sealed class RunSteering(Run run, RunStanding standing, RunThread thread, RunServices services, ILogger log)
{
    public Task<RunSummary> SetStop(StopConditions stop) => Steer("told when to stop", (recipe, step) =>
    {
        SteeringRules.CheckStop(recipe, stop, step);
        return recipe with { StopAtStep = stop.AtStep, StopAtValidationLoss = stop.AtValidationLoss };
    });

    public Task<RunSummary> ChangeLearningRate(double rate) =>
        Steer("given another learning rate", (recipe, step) => SteeringRules.WithRate(recipe, step, rate));

    public Task<RunSummary> GiveMoreSteps(int steps) => Steer("given more steps", (recipe, _) => SteeringRules.WithMoreSteps(recipe, steps));

    /// <summary>Not in the recipe, for no number depends on it: it holds at once, also where the thread is in the midst of a step or waits for the next one.</summary>
    public RunSummary SetPace(double? stepsPerSecond)
    {
        Save(() => run.State.Change(
            summary =>
            {
                if (RunState.IsEnd(summary.Status))
                {
                    throw RunStateException.For(summary, "given another pace");
                }

                SteeringRules.CheckPace(stepsPerSecond);
                return summary with { Pace = stepsPerSecond };
            },
            summary => services.Runs.SetPace(summary.Id, summary.Pace)));
        run.Wake();
        run.Tell();
        return run.State.Summary;
    }

    /// <param name="change">Makes the new recipe of the old one and the last step that it must leave as it was.</param>
    private Task<RunSummary> Steer(string wanted, Func<RunRecipe, int, RunRecipe> change)
    {
        if (standing.WithoutModel(wanted, () => Apply(BeforeEnd, run.State.Summary.Step)) is { } changed)
        {
            return Task.FromResult(changed);
        }

        return run.Ask(() =>
        {
            var session = thread.Here.Session;
            var steered = Apply(BeforeEnd, session.Step);
            session.Recipe = steered.Recipe;
            return steered;
        });

        RunRecipe BeforeEnd(RunRecipe recipe, int step)
        {
            standing.RefuseAtEnd(wanted); // once more, where nothing comes between: the run may have ended since
            return change(recipe, step);
        }
    }

    private RunSummary Apply(Func<RunRecipe, int, RunRecipe> change, int step)
    {
        Save(() =>
        {
            thread.FlushPoints();

            // After a kill, steps that are written already are done once more, and must come out the same.
            var done = Math.Max(step, services.Points.Latest(run.Id)?.Step ?? 0);
            run.State.ChangeRecipe(recipe => change(recipe, done), recipe => services.Runs.Update(run.Id, recipe));
        });
        run.Tell();
        return run.State.Summary;
    }

    private void Save(Action change)
    {
        try
        {
            change();
        }
        catch (Exception e) when (e is SqliteException or IOException)
        {
            log.LogError(e, "A change of run {Run} could not be saved", run.Id);
            throw new PlaygroundException($"The change could not be saved, so nothing changed: {StorageTrouble.Reason(e)}. Try again when that is mended.", e);
        }
    }
}

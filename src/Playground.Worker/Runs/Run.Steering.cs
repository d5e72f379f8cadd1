using Microsoft.Data.Sqlite;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Storage;

namespace Playground.Worker.Runs;

/// <content>What changes a run's recipe on its way. A change is stored, then shown, then trained with, always between two steps.</content>
public sealed partial class Run
{
    private readonly Lock handingOver = new(); // held while the run's thread takes the recipe over from the others

    public Task<RunSummary> SetStop(StopConditions stop) => Steer("told when to stop", (recipe, step) =>
    {
        SteeringRules.CheckStop(recipe, stop, step);
        return recipe with { StopAtStep = stop.AtStep, StopAtValidationLoss = stop.AtValidationLoss };
    });

    public Task<RunSummary> ChangeLearningRate(double rate) =>
        Steer("given another learning rate", (recipe, step) => SteeringRules.WithRate(recipe, step, rate));

    /// <param name="change">Makes the new recipe of the old one and the last step that it must leave as it was.</param>
    private Task<RunSummary> Steer(string wanted, Func<RunRecipe, int, RunRecipe> change)
    {
        lock (handingOver)
        {
            bool isHere;
            lock (moving) // an end takes the model away and tells itself at one go
            {
                RefuseAtEnd();
                isHere = model is not null;
            }

            if (!isHere)
            {
                return Task.FromResult(Apply(BeforeEnd, State.Summary.Step));
            }
        }

        return Ask(() =>
        {
            var run = Apply(BeforeEnd, session!.Step);
            session.Recipe = run.Recipe;
            return run;
        });

        RunRecipe BeforeEnd(RunRecipe recipe, int step)
        {
            RefuseAtEnd(); // once more, where nothing comes between: the run may have ended since
            return change(recipe, step);
        }

        void RefuseAtEnd()
        {
            if (RunState.IsEnd(State.Status))
            {
                throw RunStateException.For(State.Summary, wanted);
            }
        }
    }

    private RunSummary Apply(Func<RunRecipe, int, RunRecipe> change, int step)
    {
        try
        {
            journal?.Flush();

            // After a kill, steps that are written already are done once more, and must come out the same.
            var done = Math.Max(step, services.Points.Latest(Id)?.Step ?? 0);
            State.ChangeRecipe(recipe => change(recipe, done), recipe => services.Runs.Update(Id, recipe));
        }
        catch (Exception e) when (e is SqliteException or IOException)
        {
            log.LogError(e, "A change of run {Run} could not be saved", Id);
            throw new PlaygroundException($"The change could not be saved, so nothing changed: {StorageTrouble.Reason(e)}. Try again when that is mended.", e);
        }

        State.News.Pulse();
        changed(this);
        return State.Summary;
    }
}

using System.Globalization;
using Playground.Contracts;
using Playground.Transformers.Training;
using Playground.Worker.Corpora;
using Playground.Worker.Storage;

namespace Playground.Worker.Runs;

/// <summary>
/// What a run goes on from. One that was brought in with its training state goes on where its text is, letter by letter, under whatever name and id;
/// until that was added, it says which one it needs.
/// </summary>
public sealed class TrainingStates(DataFolder folder, CorpusLibrary corpora, RunStore store)
{
    /// <summary>Refuses, with a sentence, where there is nothing to go on from.</summary>
    public TrainingStateSummary Of(RunSummary run)
    {
        RefuseWithout(run);
        var checkpoint = new FileInfo(TrainingSession.CheckpointIn(folder.Run(run.Id)));
        var needed = NeededTextFile.Read(folder.Run(run.Id));
        return new TrainingStateSummary(
            run.Step,
            checkpoint.Exists ? TrainingStateFile.BytesOf(checkpoint.FullName) : 2 * sizeof(float) * TrainingMemory.Weights(Preparation.Configuration(run.Recipe)), // one in training has a moment before its first one
            needed is not null && TextHere(needed) is null ? needed : null);
    }

    /// <summary>The same for whoever wants to take it along; a run in training saves one for it.</summary>
    public void RefuseWithout(RunSummary run)
    {
        if (run.Step == 0)
        {
            throw new RunStateException($"{run.Name} has done no step yet, so it has no training state to go on from.");
        }

        if (run.Status is RunStatus.Failed)
        {
            throw new RunStateException($"{run.Name} does not go on, so it has no training state to take along: it has failed.");
        }

        if (RunState.IsEnd(run.Status) && !File.Exists(TrainingSession.CheckpointIn(folder.Run(run.Id))))
        {
            throw new RunStateException($"{run.Name} has no training state on this machine: it was imported without one.");
        }
    }

    /// <summary>The text that a run goes on with.</summary>
    public StateText TextOf(RunSummary run)
    {
        if (NeededTextFile.Read(folder.Run(run.Id)) is { } needed)
        {
            return new StateText(needed.Name, needed.Sha256, needed.Characters);
        }

        var text = corpora.Find(run.Recipe.CorpusId!);
        return new StateText(text.Name, corpora.Hash(text.Id), text.Characters);
    }

    /// <summary>
    /// Lets a run that was stopped before its last step go on: refuses, with a sentence, where it has nothing to go on from here, and gives it the text
    /// that was added since it was brought in without.
    /// </summary>
    public void MakeReady(Run stopped)
    {
        var run = stopped.State.Summary;
        if (run.Step >= run.Recipe.Steps)
        {
            throw new RunStateException($"{(run.Recipe.Steps == 1 ? "The only step" : $"All {run.Recipe.Steps:N0} steps")} of {run.Name} {(run.Recipe.Steps == 1 ? "is" : "are")} done; give it more to let it go on.");
        }

        MakeReadyForMore(stopped);
    }

    /// <summary>The same for one that is given more steps.</summary>
    public void MakeReadyForMore(Run ended)
    {
        var run = ended.State.Summary;
        if (!File.Exists(TrainingSession.CheckpointIn(folder.Run(run.Id))))
        {
            throw new RunStateException($"{run.Name} can't go on: no checkpoint of it is on this machine to go on from.");
        }

        MemoryRules.Check(run.Recipe); // it was begun on another machine, perhaps
        TakeNeededText(ended);
    }

    /// <summary>What made it stop is over: the same would stop it again at once.</summary>
    /// <param name="more">Steps that it gets in addition.</param>
    public void TakeBackStops(Run ended, int more = 0) => ended.State.ChangeRecipe(
        recipe => (more > 0 ? SteeringRules.WithMoreSteps(recipe, more) : recipe) with
        {
            StopAtStep = recipe.StopAtStep > ended.State.Summary.Step ? recipe.StopAtStep : null,
            StopAtValidationLoss = ended.State.Summary.ValidationLoss <= recipe.StopAtValidationLoss ? null : recipe.StopAtValidationLoss,
        },
        recipe => store.Update(ended.Id, recipe));

    /// <summary>Lets a run that was brought in without its text use the one that was added since; refuses where none was.</summary>
    private void TakeNeededText(Run run)
    {
        if (NeededTextFile.Read(folder.Run(run.Id)) is not { } needed)
        {
            return;
        }

        var text = TextHere(needed) ?? throw new RunStateException(string.Create(
            CultureInfo.InvariantCulture,
            $"{run.State.Summary.Name} can't go on without its text: first add “{needed.Name}” ({needed.Characters:N0} characters, SHA-256 {needed.Sha256}) on the Texts page."));
        run.State.ChangeRecipe(recipe => recipe with { CorpusId = text.Id }, recipe => store.Update(run.Id, recipe));
        NeededTextFile.Delete(folder.Run(run.Id));
    }

    /// <summary>Null where no text here is that one.</summary>
    private CorpusSummary? TextHere(NeededText text) => corpora.FindByHash(text.Sha256, text.Characters);
}

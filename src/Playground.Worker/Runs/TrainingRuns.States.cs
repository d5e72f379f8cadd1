using System.Globalization;
using Playground.Contracts;
using Playground.Transformers.Training;

namespace Playground.Worker.Runs;

/// <content>
/// What a run goes on from. One that was brought in with its training state goes on where its text is, letter by letter, under whatever name and id;
/// until that was added, it says which one it needs.
/// </content>
public sealed partial class TrainingRuns
{
    /// <summary>Refuses, with a sentence, where there is nothing to go on from.</summary>
    public TrainingStateSummary StateOf(string id)
    {
        var run = Find(id).State.Summary;
        RefuseWithoutState(run);
        var checkpoint = new FileInfo(TrainingSession.CheckpointIn(services.Folder.Run(id)));
        var needed = NeededTextFile.Read(services.Folder.Run(id));
        return new TrainingStateSummary(
            run.Step,
            checkpoint.Exists ? TrainingStateFile.BytesOf(checkpoint.FullName) : 2 * sizeof(float) * TrainingMemory.Weights(Preparation.Configuration(run.Recipe)), // one in training has a moment before its first one
            needed is not null && TextHere(needed) is null ? needed : null);
    }

    /// <summary>The same for whoever wants to take it along; a run in training saves one for it.</summary>
    public void RefuseWithoutState(RunSummary run)
    {
        if (run.Step == 0)
        {
            throw new RunStateException($"{run.Name} has done no step yet, so it has no training state to go on from.");
        }

        if (run.Step >= run.Recipe.Steps || run.Status is RunStatus.Completed or RunStatus.Failed)
        {
            throw new RunStateException($"{run.Name} does not go on, so it has no training state to take along: {(run.Status is RunStatus.Failed ? "it has failed" : "all its steps are done")}.");
        }

        if (RunState.IsEnd(run.Status) && !File.Exists(TrainingSession.CheckpointIn(services.Folder.Run(run.Id))))
        {
            throw new RunStateException($"{run.Name} has no training state on this machine: it was brought in without one.");
        }
    }

    /// <summary>The text that a run goes on with.</summary>
    public StateText TextOfState(RunSummary run)
    {
        if (NeededTextFile.Read(services.Folder.Run(run.Id)) is { } needed)
        {
            return new StateText(needed.Name, needed.Sha256, needed.Characters);
        }

        var text = services.Corpora.Find(run.Recipe.CorpusId!);
        return new StateText(text.Name, services.Corpora.Hash(text.Id), text.Characters);
    }

    /// <summary>Null where no text here is that one.</summary>
    public CorpusSummary? TextHere(NeededText text) => services.Corpora.FindByHash(text.Sha256, text.Characters);

    /// <summary>Lets a run that was brought in without its text use the one that was added since; refuses where none was.</summary>
    private void TakeNeededText(Run run)
    {
        var folder = services.Folder.Run(run.Id);
        if (NeededTextFile.Read(folder) is not { } needed)
        {
            return;
        }

        var text = TextHere(needed) ?? throw new RunStateException(string.Create(
            CultureInfo.InvariantCulture,
            $"{run.State.Summary.Name} can't go on without its text: first add “{needed.Name}” ({needed.Characters:N0} characters, SHA-256 {needed.Sha256}) on the Texts page."));
        run.State.ChangeRecipe(recipe => recipe with { CorpusId = text.Id }, recipe => services.Runs.Update(run.Id, recipe));
        NeededTextFile.Delete(folder);
    }

    /// <summary>What a run that is brought in goes on from; where a kill comes between its row and this, the next start does it.</summary>
    private void PlaceState(string id)
    {
        if (Directory.Exists(services.Folder.ImportedState(id)) && !Directory.Exists(services.Folder.Run(id)))
        {
            Directory.Move(services.Folder.ImportedState(id), services.Folder.Run(id));
        }
    }
}

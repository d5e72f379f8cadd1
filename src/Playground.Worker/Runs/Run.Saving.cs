using Microsoft.Data.Sqlite;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Transformers.Training;
using Playground.Worker.Storage;

namespace Playground.Worker.Runs;

/// <content>What the run's thread writes, and what becomes of the run where the disk takes nothing.</content>
public sealed partial class Run
{
    private bool unsaved; // what there was could not be saved; nothing is added before it is, or ever more would be lost with this process

    private void SaveWhatCouldNotBe()
    {
        if (unsaved)
        {
            journal!.Save();
            unsaved = false;
        }
    }

    /// <summary>Numbers that are none end the run; a full disk only pauses it, with what was saved before left as it is.</summary>
    /// <returns>For whoever asked for it, why it was paused; else null.</returns>
    private PlaygroundException? Guard(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (TrainingDivergedException e)
        {
            SaveWhatDiverged();
            End(RunStatus.Failed, e.Message);
            return null;
        }
        catch (Exception e) when (IsStorageTrouble(e))
        {
            unsaved = true;
            return Pause(e, "could not be saved");
        }
    }

    /// <returns>The sentence that says so, for whoever wanted something else.</returns>
    private PlaygroundException Pause(Exception trouble, string what)
    {
        log.LogError(trouble, "Run {Run} {What}", Id, what);
        var stopping = stopAsked;
        stopAsked = false;
        var kept = journal is { CheckpointStep: > 0 and var step } ? $" Its checkpoint of step {step} is kept." : "";
        var reason = $"Paused, because it {what}: {StorageTrouble.Reason(trouble)}.{kept} Resume it when that is mended.";
        Mark(new RunMark(State.Summary.Step, RunMarkKind.Trouble, reason));
        if (!Move([RunStatus.Preparing, RunStatus.Running], RunStatus.Paused, reason))
        {
            Say(reason);
        }

        var refusal = new PlaygroundException(reason, trouble);
        if (stopping)
        {
            var failed = stopFailed;
            stopFailed = new TaskCompletionSource<PlaygroundException>(TaskCreationOptions.RunContinuationsAsynchronously);
            failed.SetResult(refusal);
        }

        return refusal;
    }

    private RunSummary SaveAndSum()
    {
        Guard(() =>
        {
            journal!.Save();
            if (session!.Step > 0)
            {
                journal.Show(); // the run stands still: what is shown beside its numbers is of the same step
                State.News.Pulse();
            }
        });
        return State.Summary;
    }

    /// <summary>What can't be saved is done once more by the next worker; it finds the run as it stands.</summary>
    private void SaveForTheNextWorker()
    {
        try
        {
            journal?.Save();
        }
        catch (Exception e) when (IsStorageTrouble(e))
        {
            log.LogError(e, "Run {Run} could not be saved before leaving; it goes on from its checkpoint", Id);
        }
    }

    /// <summary>The end and its reason come even where the disk takes no more.</summary>
    private void SaveWhatDiverged()
    {
        try
        {
            journal!.TakeSnapshot(last: true);
            journal.Save();
        }
        catch (Exception e) when (IsStorageTrouble(e))
        {
            log.LogError(e, "The last step of run {Run} could not be saved", Id);
        }
    }

    private static bool IsStorageTrouble(Exception e) => e is IOException or SqliteException or UnauthorizedAccessException or CheckpointException;

    /// <summary>Something could not be read or written, which may go the next time. A file that was read and is damaged, or another run's, has no such cause: that stays so.</summary>
    private static bool MayPass(Exception? e) => e is IOException or SqliteException or UnauthorizedAccessException || (e is not null && MayPass(e.InnerException));

    private void Mark(RunMark mark)
    {
        State.Mark(mark);
        services.Standings.Write(Id, mark);
    }

    /// <summary>Before a step: only now does the run go on behind that loss, whatever let it.</summary>
    private void MarkLargerValidation()
    {
        if (session!.LargerValidation is not { } validation)
        {
            return;
        }

        var here = State.Summary.Marks!.Where(mark => mark.Step == validation.Step).ToArray();
        if (!here.Any(mark => mark.Text.EndsWith(validation.ToString()[1..], StringComparison.Ordinal)))
        {
            Mark(RunMarks.WithLarger(validation, here.LastOrDefault(mark => mark.Kind == RunMarkKind.Resumed)));
            State.News.Pulse();
        }
    }

    private void Finish(RunStatus status, string? message = null)
    {
        journal!.TakeSnapshot(last: true);
        journal.Save();
        Write(services.Folder.RunModel(Id), inPlaceOfOld: true); // it was stopped before, perhaps, and went on
        journal.Show(); // what is shown last is of the last step
        End(status, message);
    }

    private int Write(string destination, bool inPlaceOfOld = false)
    {
        var recipe = State.Summary.Recipe;
        var named = services.Corpora.List().FirstOrDefault(known => known.Id == recipe.CorpusId) ?? text.Summary; // it may have another name by now
        session!.WriteModel(destination, ModelCard.Write(recipe with { Name = State.Summary.Name }, named, text.Hash, session, State.Summary.Recent, State.Summary.ValidationLoss), inPlaceOfOld: inPlaceOfOld);
        return session.Step;
    }

    private void End(RunStatus status, string? message) => Move([RunStatus.Queued, RunStatus.Preparing, RunStatus.Running, RunStatus.Paused], status, message);
}

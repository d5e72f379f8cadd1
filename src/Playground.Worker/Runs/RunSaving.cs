using Playground.Contracts;
using Playground.Transformers;
using Playground.Transformers.Training;
using Playground.Worker.Storage;

namespace Playground.Worker.Runs;

/// <summary>What becomes of a run where the disk takes nothing, or its numbers are none. Belongs to the run's thread.</summary>
internal sealed class RunSaving(Run run, RunStanding standing, ILogger log)
{
    /// <summary>Numbers that are none end the run; a full disk only pauses it, with what was saved before left as it is.</summary>
    /// <returns>For whoever asked for it, why it was paused; else null.</returns>
    public PlaygroundException? Guard(RunInMemory here, Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (TrainingDivergedException e)
        {
            SaveWhatDiverged(here);
            standing.End(RunStatus.Failed, e.Message);
            return null;
        }
        catch (Exception e) when (StorageTrouble.Is(e))
        {
            here.IsUnsaved = true;
            return Pause(e, "could not be saved", here);
        }
    }

    /// <param name="here">Null where nothing of the run is in memory.</param>
    /// <returns>The sentence that says so, for whoever wanted something else.</returns>
    public PlaygroundException Pause(Exception trouble, string what, RunInMemory? here = null)
    {
        log.LogError(trouble, "Run {Run} {What}", run.Id, what);
        var stopping = standing.IsStopAsked;
        standing.IsStopAsked = false;
        var kept = here?.Journal is { CheckpointStep: > 0 and var step } ? $" Its checkpoint of step {step} is kept." : "";
        var reason = $"Paused, because it {what}: {StorageTrouble.Reason(trouble)}.{kept} Resume it when that is mended.";
        standing.Mark(new RunMark(run.State.Summary.Step, RunMarkKind.Trouble, reason));
        if (!standing.Move([RunStatus.Preparing, RunStatus.Running], RunStatus.Paused, reason))
        {
            standing.Say(reason);
        }

        var refusal = new PlaygroundException(reason, trouble);
        if (stopping)
        {
            standing.FailStop(refusal);
        }

        return refusal;
    }

    /// <summary>What a run that stands still has.</summary>
    public void Save(RunInMemory here) => Guard(here, () =>
    {
        here.Journal.Save();
        if (here.Session.Step > 0)
        {
            here.Journal.Show(); // the run stands still: what is shown beside its numbers is of the same step
            run.State.News.Pulse();
        }
    });

    /// <summary>What can't be saved is done once more by the next worker; it finds the run as it stands.</summary>
    public void SaveForTheNextWorker(RunInMemory? here)
    {
        try
        {
            here?.Journal.Save();
        }
        catch (Exception e) when (StorageTrouble.Is(e))
        {
            log.LogError(e, "Run {Run} could not be saved before leaving; it goes on from its checkpoint", run.Id);
        }
    }

    /// <summary>The end and its reason come even where the disk takes no more.</summary>
    private void SaveWhatDiverged(RunInMemory here)
    {
        try
        {
            here.Journal.TakeSnapshot(last: true);
            here.Journal.Save();
        }
        catch (Exception e) when (StorageTrouble.Is(e))
        {
            log.LogError(e, "The last step of run {Run} could not be saved", run.Id);
        }
    }
}

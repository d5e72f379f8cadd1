using Playground.Contracts;
using Playground.Transformers.Checkpoints;
using Playground.Worker.Runs;

namespace Playground.Worker.Snapshots;

/// <summary>
/// Keeps a run's moments while it trains. Belongs to the run's thread, which pays for a copy in half precision and a write
/// into the system's cache; the disk is waited for together with the checkpoint. Never ends or pauses the run.
/// </summary>
public sealed class SnapshotKeeper(Run run, TrainingSession session, SnapshotStore store, ILogger log)
{
    private readonly List<string> unflushed = [];
    private bool hasBegun;
    private string? said;

    /// <summary>Keeps the weights as they are now, where this step is one of those that are kept.</summary>
    /// <param name="last">The run ends here: kept in any case.</param>
    public void Take(bool last = false)
    {
        if (!last && !store.IsWanted(run.Id, session.Step))
        {
            return;
        }

        var path = store.FileOf(run.Id, session.Step);
        var isKept = NeverDisturb(() =>
        {
            if (!hasBegun)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                unflushed.Add(session.WriteConfiguration(Path.GetDirectoryName(path)!));
                hasBegun = true;
            }

            if (store.MakeRoom(run.Id, session.Step, session.SnapshotBytes) && (last || store.IsWanted(run.Id, session.Step)))
            {
                session.WriteWeights(path);
                store.Add(run.Id, session.Step);
                unflushed.Add(path);
            }

            Say(store.List(run.Id).Note);
        });
        if (!isKept && !File.Exists(path))
        {
            store.Lose(run.Id, session.Step);
        }
    }

    /// <summary>Before a checkpoint: what lies before it is never trained again, so its moments must be on the disk.</summary>
    public void FlushToDisk()
    {
        foreach (var path in unflushed.Where(File.Exists)) // some are thinned out by now
        {
            _ = NeverDisturb(() => WeightsFile.FlushToDisk(path));
        }

        unflushed.Clear();
    }

    private bool NeverDisturb(Action keep)
    {
        try
        {
            keep();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(e, "A moment of run {Run} could not be kept", run.Id);
            Say("Some moments of this run could not be kept, because the disk is full or can't be written; training goes on.");
            return false;
        }
    }

    /// <summary>Each sentence once, and none to a run that is paused: why it is says more.</summary>
    private void Say(string? sentence)
    {
        if (sentence is not null && sentence != said && run.State.Status != RunStatus.Paused)
        {
            said = sentence;
            run.State.Say(sentence);
            run.State.News.Pulse();
        }
    }
}

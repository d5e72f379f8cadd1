using Playground.Contracts;
using Playground.Transformers;

namespace Playground.Worker.Runs;

/// <content>
/// A run that stands still keeps its thread and its handle, and gives back the memory that its training takes when others need it. Whatever is asked of it
/// then reads it from its checkpoint first.
/// </content>
public sealed partial class Run
{
    private volatile bool isInMemory;
    private volatile bool isPutAside;
    private bool hasBeenHere; // since this worker began: nothing was redone, and no mark tells of it
    private long lastWanted;
    private long? memory;

    /// <summary>Whether its weights and its text are in memory, or are being read.</summary>
    public bool IsInMemory => isInMemory;

    /// <summary>Nothing trains it before somebody wants it to, or its turn comes.</summary>
    public bool StandsStill => State.Status is RunStatus.Paused or RunStatus.Queued;

    /// <summary>When it was last trained or asked something; grows with time.</summary>
    public long LastWanted => Volatile.Read(ref lastWanted);

    /// <summary>About how many bytes it takes while it is in memory.</summary>
    public long Memory => memory ??= MemoryRules.Estimate(State.Summary.Recipe);

    /// <summary>Lets it give its memory back as soon as it stands still with everything saved, writes no text and nobody waits for it.</summary>
    public void PutAside()
    {
        if (isInMemory && !isPutAside)
        {
            isPutAside = true;
            waiting.Wake();
        }
    }

    /// <summary>What a model in training answers from; only on the run's thread.</summary>
    internal TrainingSession Session => session ?? throw new PlaygroundException("The model is not in memory."); // unreachable: the thread reads it before it takes work

    private bool IsInTheWay() =>
        isPutAside && StandsStill && session!.Step >= told && !unsaved && !session.Model.IsInUse && !IsWanted(); // a text that is being written would be broken off, though nobody waits between two tokens

    /// <returns>False where its last step can't be saved: it stays as it is.</returns>
    private bool Release()
    {
        isPutAside = false;
        if (Guard(journal!.Save) is not null)
        {
            return false;
        }

        LetGo();
        log.LogInformation("Run {Run} stands still and has given its memory back", Id);
        return true;
    }

    private void LetGo()
    {
        session?.Dispose();
        (session, journal, turn) = (null, null, null); // with them the text and the prepared batches, which would stay as long as this run is known
        isInMemory = false;
    }

    private void WaitUntilWanted()
    {
        for (preparing.Token.ThrowIfCancellationRequested(); !IsWanted(); preparing.Token.ThrowIfCancellationRequested())
        {
            waiting.Park();
        }
    }

    private bool IsWanted() => leaving || stopAsked || waiting.HasCallers || State.Status is RunStatus.Preparing or RunStatus.Running;
}

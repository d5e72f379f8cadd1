using Playground.Contracts;

namespace Playground.Worker.Runs;

/// <summary>
/// Runs of one group share a place of the machine: one steps at a time, and the one that is behind goes first, so that they
/// advance together. Which run steps when changes none of their numbers: each has its own random numbers.
/// </summary>
public sealed class GroupTurns
{
    private readonly Lock access = new();
    private readonly List<Run> members = []; // only grows
    private Run? stepping;

    public void Join(Run run)
    {
        lock (access)
        {
            members.Add(run);
        }
    }

    /// <summary>True gives the turn to the run, which ends it with <see cref="Give"/>; after false the run is woken when it may be its turn.</summary>
    public bool TryTake(Run run)
    {
        lock (access)
        {
            if (stepping is not null || members.Any(other => other != run && GoesBefore(other, run)))
            {
                return false;
            }

            stepping = run;
            return true;
        }
    }

    public void Give()
    {
        lock (access)
        {
            stepping = null;
        }

        Wake();
    }

    /// <summary>Something changed: whoever waits for a turn looks again.</summary>
    public void Wake()
    {
        Run[] all;
        lock (access)
        {
            all = [.. members];
        }

        foreach (var run in all)
        {
            run.Wake();
        }
    }

    // One that still reads its text is waited for: the group begins together.
    private bool GoesBefore(Run other, Run run) => other.State.Status switch
    {
        RunStatus.Preparing => true,
        RunStatus.Running => (other.StepsDone, members.IndexOf(other)).CompareTo((run.StepsDone, members.IndexOf(run))) < 0,
        _ => false,
    };
}

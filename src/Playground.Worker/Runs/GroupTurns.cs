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

    /// <summary>Does a step of the run if it is its turn; else the run is woken when it may be.</summary>
    /// <returns>False where it is not its turn.</returns>
    public bool TryStep(Run run, Action step)
    {
        if (!TryTake(run))
        {
            return false;
        }

        try
        {
            step();
        }
        finally
        {
            Give();
        }

        return true;
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

    private bool TryTake(Run run)
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

    private void Give()
    {
        lock (access)
        {
            stepping = null;
        }

        Wake();
    }

    // One that still reads its text is waited for: the group begins together.
    private bool GoesBefore(Run other, Run run) => other.State.Status switch
    {
        RunStatus.Preparing => true,
        RunStatus.Running => (other.StepsDone, members.IndexOf(other)).CompareTo((run.StepsDone, members.IndexOf(run))) < 0,
        _ => false,
    };
}

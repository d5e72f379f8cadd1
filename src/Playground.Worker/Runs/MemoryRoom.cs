using Playground.Contracts;

namespace Playground.Worker.Runs;

/// <summary>
/// Which of the runs that stand still are in memory: as many as there is room for beside those that train, the ones wanted last. Its owner holds the lock.
/// </summary>
internal sealed class MemoryRoom
{
    /// <summary>What all runs in memory may take together.</summary>
    public long Bytes { get; set; } = MemoryRules.Room;

    /// <summary>Has those that there is no room for give their memory back; they are read again when somebody wants them.</summary>
    public void Make(IReadOnlyCollection<Run> all)
    {
        var left = Bytes - Present(all).Where(run => !run.StandsStill && !RunState.IsEnd(run.State.Status)).Sum(run => run.Memory);
        foreach (var run in Present(all).Where(run => run.StandsStill && run.IsInMemory).OrderByDescending(run => run.LastWanted))
        {
            if (run.Memory <= left)
            {
                left -= run.Memory;
            }
            else
            {
                run.PutAside();
            }
        }

        foreach (var run in all.Where(run => run.IsDeleted))
        {
            run.PutAside();
        }
    }

    /// <summary>After a restart the newest paused runs are read at once; an older one when it is asked something.</summary>
    public void StartPaused(IReadOnlyCollection<Run> all)
    {
        var left = Bytes - Present(all).Where(run => run.State.Status == RunStatus.Queued).Take(Limits.RunsAtOnce).Sum(run => run.Memory);
        foreach (var run in Present(all).Where(run => run.State.Status == RunStatus.Paused).Reverse())
        {
            left -= run.Memory;
            if (left >= 0)
            {
                run.Start();
            }
        }
    }

    private static IEnumerable<Run> Present(IEnumerable<Run> all) => all.Where(run => !run.IsDeleted);
}

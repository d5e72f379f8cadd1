using Playground.Contracts;

namespace Playground.Worker.Runs;

/// <content>Which of the runs that stand still are in memory: as many as there is room for beside those that train, the ones wanted last.</content>
public sealed partial class TrainingRuns
{
    /// <summary>Bytes that all runs in memory may take together.</summary>
    internal long Room { get; set; } = MemoryRules.Room;

    /// <summary>Has those that there is no room for give their memory back; they are read again when somebody wants them.</summary>
    private void MakeRoom()
    {
        var left = Room - Present().Where(run => !run.StandsStill && !RunState.IsEnd(run.State.Status)).Sum(run => run.Memory);
        foreach (var run in Present().Where(run => run.StandsStill && run.IsInMemory).OrderByDescending(run => run.LastWanted))
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

        foreach (var run in runs.Where(run => run.State.Summary.Deleted is not null))
        {
            run.PutAside();
        }
    }

    /// <summary>After a restart the newest paused runs are read at once; an older one when it is asked something.</summary>
    private void StartPaused()
    {
        var left = Room - Present().Where(run => run.State.Status == RunStatus.Queued).Take(Limits.RunsAtOnce).Sum(run => run.Memory);
        foreach (var run in Present().Where(run => run.State.Status == RunStatus.Paused).Reverse())
        {
            left -= run.Memory;
            if (left >= 0)
            {
                run.Start();
            }
        }
    }
}

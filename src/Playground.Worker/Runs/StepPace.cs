using Playground.Worker.Predictions;

namespace Playground.Worker.Runs;

/// <summary>
/// The pace of a run that is slowed down: how long it is until the next step, and the waiting for that, which ends at once where something else is wanted of
/// the run. Belongs to the run's thread.
/// </summary>
internal sealed class StepPace : IDisposable
{
    /// <summary>A wait in which somebody can see how the run stands.</summary>
    public static readonly TimeSpan Seen = TimeSpan.FromMilliseconds(50);

    /// <summary>So late a step may begin without those after it being later, too: the timers of some systems come only every 16 ms.</summary>
    private static readonly TimeSpan MadeGood = TimeSpan.FromMilliseconds(50);

    private readonly TimeProvider time;
    private readonly WaitingWork waiting;
    private readonly ITimer timer;
    private readonly long start;
    private TimeSpan? begun; // when the newest step began, or should have

    public StepPace(TimeProvider time, WaitingWork waiting)
    {
        (this.time, this.waiting) = (time, waiting);
        start = time.GetTimestamp();
        timer = time.CreateTimer(_ => waiting.Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Now => time.GetElapsedTime(start);

    /// <summary>How long it is until the next step may begin; not above zero where it may now.</summary>
    /// <param name="stepsPerSecond">The pace, which may be another one than it was at the step before; null: as fast as can be.</param>
    public TimeSpan UntilNext(double? stepsPerSecond) => Due(stepsPerSecond) is { } due ? due - Now : TimeSpan.Zero;

    /// <summary>A step begins.</summary>
    public void Begin(double? stepsPerSecond)
    {
        var now = Now;
        begun = Due(stepsPerSecond) is { } due && due <= now && now - due <= MadeGood ? due : now;
    }

    /// <summary>Parks the thread until then, or until it is woken for something else.</summary>
    public void Park(TimeSpan until)
    {
        timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling(until.TotalMilliseconds)), Timeout.InfiniteTimeSpan); // timers know whole milliseconds, and would cut the last one off
        waiting.Park();
    }

    public void Dispose() => timer.Dispose();

    private TimeSpan? Due(double? stepsPerSecond) => begun + TimeSpan.FromSeconds(1) / stepsPerSecond;
}

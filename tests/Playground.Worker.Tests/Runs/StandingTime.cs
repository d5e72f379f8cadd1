namespace Playground.Worker.Tests.Runs;

/// <summary>Time that stands still until the test lets some of it pass.</summary>
internal sealed class StandingTime : TimeProvider
{
    private readonly Lock access = new();
    private readonly List<Timer> set = [];
    private TimeSpan now = TimeSpan.FromHours(1);
    private TaskCompletionSource? nextSet;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Comes when somebody next begins to wait for time to pass.</summary>
    public Task NextSet()
    {
        lock (access)
        {
            nextSet = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return nextSet.Task.WaitAsync(TimeSpan.FromMinutes(1), System, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Lets time pass, and comes when the next wait begins.</summary>
    public async Task PassUntilNextSet(TimeSpan span)
    {
        var next = NextSet();
        Pass(span);
        await next;
    }

    public void Pass(TimeSpan span)
    {
        Timer[] due;
        lock (access)
        {
            now += span;
            due = [.. set.Where(timer => timer.Due <= now)];
            set.RemoveAll(due.Contains);
        }

        Array.ForEach(due, timer => timer.Ring());
    }

    public override long GetTimestamp()
    {
        lock (access)
        {
            return now.Ticks;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(StandingTime time, TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.access)
            {
                time.set.Remove(this);
                if (dueTime >= TimeSpan.Zero)
                {
                    Due = time.now + dueTime;
                    time.set.Add(this);
                    time.nextSet?.TrySetResult();
                }
            }

            return true;
        }

        public void Ring() => callback(state);

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

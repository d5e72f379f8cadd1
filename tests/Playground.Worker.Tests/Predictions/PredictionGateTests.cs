using Playground.Worker.Predictions;

namespace Playground.Worker.Tests.Predictions;

public sealed class PredictionGateTests : IDisposable
{
    private readonly HandTime time = new();
    private readonly PredictionGate gate;

    public PredictionGateTests() => gate = new PredictionGate(time);

    private bool IsOpen => gate.WaitUntilOpen(TimeSpan.Zero);

    public void Dispose() => gate.Dispose();

    [Fact]
    public void Training_waits_while_somebody_waits_and_a_moment_longer()
    {
        Assert.True(IsOpen);
        gate.Close();
        Assert.False(IsOpen);
        gate.Open();
        Assert.False(IsOpen);
        Assert.Equal(PredictionGate.Grace, time.Due);
        time.Ring();
        Assert.True(IsOpen);
    }

    [Fact]
    public void A_question_within_that_moment_keeps_the_gate_closed()
    {
        gate.Close();
        gate.Open();
        gate.Close();
        time.Ring();
        Assert.False(IsOpen);
        gate.Open();
        time.Ring();
        Assert.True(IsOpen);
    }

    [Fact]
    public void Opening_an_open_gate_starts_no_wait()
    {
        gate.Open();
        Assert.True(IsOpen);
        Assert.Null(time.Due);
    }

    [Fact]
    public void All_waits_of_a_step_together_have_one_limit()
    {
        gate.Close();
        var turn = new TrainingTurn(gate);
        var started = TimeProvider.System.GetTimestamp();
        turn.Begin();
        for (var i = 0; i < 20; i++)
        {
            turn.GiveWay();
        }

        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TrainingTurn.LongestWaitAStep * 0.9, TrainingTurn.LongestWaitAStep * 10);
    }

    /// <summary>One timer that rings when the test says so.</summary>
    private sealed class HandTime : TimeProvider, ITimer
    {
        private Action? ring;

        public TimeSpan? Due { get; private set; }

        public void Ring() => ring!();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            ring = () => callback(state);
            return this;
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime;
            return true;
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

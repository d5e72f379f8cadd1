using System.Diagnostics;

namespace Playground.Worker.Predictions;

/// <summary>
/// How a training run waits for predictions: before a step and between the step's parts, so that a question is delayed by one part at most.
/// All its waits within a step share one allowance: under a constant load of questions training goes on, slowly.
/// </summary>
public sealed class TrainingTurn(PredictionGate gate)
{
    internal static readonly TimeSpan LongestWaitAStep = TimeSpan.FromMilliseconds(250);
    private readonly Lock waiting = new();
    private TimeSpan left;

    /// <summary>Before a step.</summary>
    public void Begin()
    {
        left = LongestWaitAStep;
        GiveWay();
    }

    /// <summary>Within a step, on any of its threads; they wait together. It only waits, so that no number depends on it.</summary>
    public void GiveWay()
    {
        if (gate.WaitUntilOpen(TimeSpan.Zero))
        {
            return;
        }

        lock (waiting)
        {
            if (left <= TimeSpan.Zero)
            {
                return;
            }

            var started = Stopwatch.GetTimestamp();
            _ = gate.WaitUntilOpen(left);
            left -= Stopwatch.GetElapsedTime(started);
        }
    }
}

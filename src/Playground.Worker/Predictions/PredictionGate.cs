namespace Playground.Worker.Predictions;

/// <summary>
/// Training steps wait here while somebody waits for a prediction, so that a prediction is delayed by at most the step
/// that is under way. They don't wait for ever: under a constant load of questions training goes on, slowly.
/// </summary>
public sealed class PredictionGate : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(250);
    private readonly ManualResetEvent open = new(initialState: true);

    public void Close() => open.Reset();

    public void Open() => open.Set();

    /// <summary>Called by training threads between two steps.</summary>
    public void LetPredictionsGoFirst() => open.WaitOne(LongestWait);

    public void Dispose() => open.Dispose();
}

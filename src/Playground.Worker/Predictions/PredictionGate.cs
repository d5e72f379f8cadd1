namespace Playground.Worker.Predictions;

/// <summary>
/// Training waits here while somebody waits for a prediction, and for a moment after the answer, in which the pages and the browser
/// draw it: on few cores they would otherwise share them with the step that goes on.
/// </summary>
public sealed class PredictionGate : IDisposable
{
    /// <summary>From an answer to its bars on the screen, and on to the next click of somebody who clicks quickly: measured, a page and a browser on the same two cores need 60 to 90 ms.</summary>
    internal static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(120);

    private readonly Lock changes = new();
    private readonly ManualResetEvent open = new(initialState: true);
    private readonly ITimer opening;
    private bool isAsked;

    public PredictionGate(TimeProvider time) =>
        opening = time.CreateTimer(_ => OpenUnlessAskedAgain(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>Somebody waits.</summary>
    public void Close()
    {
        lock (changes)
        {
            isAsked = true;
            _ = open.Reset();
        }
    }

    /// <summary>Nobody waits any more; training goes on a moment later.</summary>
    public void Open()
    {
        lock (changes)
        {
            if (isAsked)
            {
                isAsked = false;
                _ = opening.Change(Grace, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>True if training may go on; false if it may not yet after that time.</summary>
    internal bool WaitUntilOpen(TimeSpan longest) => open.WaitOne(longest);

    public void Dispose()
    {
        opening.Dispose();
        open.Dispose();
    }

    private void OpenUnlessAskedAgain()
    {
        lock (changes)
        {
            if (!isAsked)
            {
                _ = open.Set();
            }
        }
    }
}

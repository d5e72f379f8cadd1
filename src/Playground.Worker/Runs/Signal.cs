namespace Playground.Worker.Runs;

/// <summary>
/// Says "something is new" to any number of readers. A reader takes <see cref="Next"/> before it looks, and awaits it only
/// when it found nothing: so no news is missed, and many pieces of news while it was busy wake it once.
/// </summary>
public sealed class Signal
{
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Next => Volatile.Read(ref next).Task;

    public void Pulse() => Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}

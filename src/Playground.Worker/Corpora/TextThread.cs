using Playground.Worker.Predictions;

namespace Playground.Worker.Corpora;

/// <summary>
/// The one thread that reads whole corpora for those who look at them: one piece of work at a time, and everything else
/// goes before it. Never torch.
/// </summary>
public sealed class TextThread : IDisposable
{
    private readonly TorchThread thread = new("texts");

    /// <summary>Queues work; what has not begun when its caller goes is left out.</summary>
    public Task<T> Run<T>(Func<T> work, CancellationToken cancellation) => thread.Run(
        () =>
        {
            TorchThreads.GiveWay();
            return work();
        },
        cancellation);

    public void Dispose() => thread.Dispose();
}

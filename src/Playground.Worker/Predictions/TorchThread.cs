using Playground.Transformers;

namespace Playground.Worker.Predictions;

/// <summary>
/// A thread that owns torch work: predictions of all models at rest, or the loading of models. It takes what waits for the
/// same model, runs one forward pass for all of it and hands the answers out.
/// </summary>
public sealed class TorchThread : IDisposable
{
    private readonly WaitingWork queue;
    private readonly PredictionGate? gate;
    private readonly Thread thread;
    private int stopping;

    /// <param name="gate">Closed while somebody waits; null for a thread that training needn't make way for.</param>
    public TorchThread(string name, PredictionGate? gate = null, int capacity = 256)
    {
        this.gate = gate;
        queue = new WaitingWork(capacity);
        thread = new Thread(Main) { Name = name, IsBackground = true };
        thread.Start();
    }

    /// <summary>Queues work; throws <see cref="Catalogue.OverloadedException"/> at once when too much waits.</summary>
    public Task<T> Add<T>(TorchWork<T> work)
    {
        if (!work.IsBackground)
        {
            gate?.Close();
        }

        queue.Add(work);
        return work.Result;
    }

    public Task<T> Run<T>(Func<T> function, CancellationToken cancellation) => Add(new FunctionWork<T>(function, cancellation));

    /// <summary>Ends the thread after the work under way; what waits fails with a sentence. May be called twice.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref stopping, 1) == 0)
        {
            queue.Close(new PlaygroundException("The worker is stopping."));
            thread.Join();
            queue.Dispose();
        }
    }

    private void Main()
    {
        TorchThreads.SetUp();
        while (Volatile.Read(ref stopping) == 0)
        {
            if (queue.TryTake(out var work))
            {
                Answer(work);
            }
            else
            {
                gate?.Open();
                if (!queue.HasCallers) // one may have come between the two lines above
                {
                    queue.Park();
                }
            }
        }

        gate?.Open();
    }

    private void Answer(TorchWork work)
    {
        if (!work.IsBackground)
        {
            gate?.Close(); // it may have been opened just before this work came in
        }

        _ = queue.Do(work);
    }
}

using System.Collections.Concurrent;

namespace Playground.Worker.Tests.Api;

/// <summary>The one thread that torch runs on.</summary>
public sealed class ModelThread : IDisposable
{
    private readonly BlockingCollection<Action> queue = [];
    private readonly Thread thread;

    public ModelThread()
    {
        thread = new Thread(Work) { IsBackground = true, Name = "models" };
        thread.Start();
    }

    public Task<T> Run<T>(Func<T> work, CancellationToken cancellation)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        queue.Add(
            () =>
            {
                if (cancellation.IsCancellationRequested)
                {
                    answer.SetCanceled(cancellation);
                    return;
                }

                try
                {
                    answer.SetResult(work());
                }
#pragma warning disable CA1031 // whatever the work throws belongs to the one who asked for it
                catch (Exception failure)
#pragma warning restore CA1031
                {
                    answer.SetException(failure);
                }
            },
            CancellationToken.None);
        return answer.Task;
    }

    public void Dispose()
    {
        queue.CompleteAdding();
        thread.Join();
        queue.Dispose();
    }

    private void Work()
    {
        foreach (var work in queue.GetConsumingEnumerable())
        {
            work();
        }
    }
}

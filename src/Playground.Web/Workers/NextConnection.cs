namespace Playground.Web.Workers;

/// <summary>Waits for the worker's next coming, counted from when this was made, so that one that comes in between is not missed.</summary>
internal sealed class NextConnection : IDisposable
{
    private readonly IWorkerClient _worker;
    private readonly TaskCompletionSource _came = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public NextConnection(IWorkerClient worker)
    {
        _worker = worker;
        _worker.StateChanged += Look;
    }

    public Task Wait(CancellationToken ct) => _came.Task.WaitAsync(ct);

    public void Dispose() => _worker.StateChanged -= Look;

    private void Look()
    {
        if (_worker.IsConnected)
        {
            _came.TrySetResult();
        }
    }
}

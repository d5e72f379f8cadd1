using Playground.Contracts;
using Playground.Web.Workers;

namespace Playground.Web.Training;

/// <summary>
/// Follows one run from its first step, through worker restarts, until it ends. What arrives is collected and handed over
/// at most as often as the pace says, one hand-over at a time: a slow browser gets larger pieces, never a queue.
/// </summary>
/// <param name="past">
/// Shows the points that lie behind a step and are there already, and tells the last one's step, or null if that could not be
/// shown; what comes after it is handed over. Null: nobody asks for the past.
/// </param>
public sealed class RunWatcher(IWorkerClient worker, TimeProvider time, WatchPace pace, string runId, Func<RunNews, Task> handOver, Func<int, CancellationToken, Task<int?>>? past = null)
    : IAsyncDisposable
{
    private readonly CancellationTokenSource _disposed = new();
    private readonly SemaphoreSlim _handing = new(1); // one hand-over at a time
    private readonly Lock _gate = new(); // guards what follows: streams fill it, the flush takes it
    private List<TrainingPoint> _points = [];
    private RunSummary? _run;
    private BatchPreview? _batch;
    private ProbeAnswer? _probe;
    private string? _refusal;
    private bool _news, _isOver;

    private int _lastStep;
    private Task _watching = Task.CompletedTask;

    public string RunId => runId;

    public void Start()
    {
        worker.RunChanged += Changed;
        _watching = Watch();
    }

    public async ValueTask DisposeAsync()
    {
        worker.RunChanged -= Changed;
        await _disposed.CancelAsync();
        await _watching;
        _disposed.Dispose();
        _handing.Dispose();
    }

    /// <summary>Takes a summary that a command answered with, or that tells what another page made of the run.</summary>
    public void Changed(RunSummary run)
    {
        if (run.Id != runId)
        {
            return;
        }

        bool isOver;
        lock (_gate)
        {
            Take(run);
            isOver = _isOver;
        }

        if (isOver && !_disposed.IsCancellationRequested)
        {
            _ = Flush(); // no stream brings it any more, and it can still be given a name, a note and a board
        }
    }

    private async Task Watch()
    {
        var ct = _disposed.Token;
        pace.Join();
        try
        {
            await ReadToTheEnd(ct);
        }
        finally
        {
            pace.Leave();
        }

        lock (_gate)
        {
            _isOver = true;
        }

        if (!ct.IsCancellationRequested)
        {
            await Flush();
        }
    }

    private async Task ReadToTheEnd(CancellationToken ct)
    {
        using var allRead = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var flushing = FlushUntil(allRead.Token);
        try
        {
            await Task.WhenAll(Untiring(ReadSummary, ct), Untiring(ReadPoints, ct), Untiring(ReadActivity, ct));
            await Untiring(ReadSummary, ct); // how it ended
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // the page has gone
        }

        await allRead.CancelAsync();
        await flushing;
    }

    private async Task ReadSummary(CancellationToken ct) => Changed(await worker.GetRun(runId, ct));

    /// <summary>What is there already comes by its own way; then the stream goes on behind it.</summary>
    private async Task ReadPoints(CancellationToken ct)
    {
        await Flush(); // points from before a connection was lost lie before those that are shown next
        var shown = past is null ? null : await past(_lastStep, ct);
        _lastStep = Math.Max(_lastStep, shown ?? (await worker.GetRun(runId, ct)).Latest?.Step ?? 0);
        await foreach (var point in worker.Resuming(runId, _lastStep, ct))
        {
            lock (_gate)
            {
                if (point.Step > _lastStep)
                {
                    _lastStep = point.Step;
                    _points.Add(point);
                    _news = true;
                }
            }
        }
    }

    private async Task ReadActivity(CancellationToken ct)
    {
        await foreach (var activity in worker.WatchActivity(runId, ct))
        {
            lock (_gate)
            {
                _batch = activity.Batch ?? _batch;
                _probe = activity.Probe ?? _probe;
                Take(activity.Run);
            }
        }
    }

    private void Take(RunSummary run)
    {
        // Two streams and the commands all tell the state; what is over stays over.
        if (_run is null || !_run.Status.IsOver() || run.Status.IsOver())
        {
            _run = run;
        }

        (_refusal, _news) = (null, true);
    }

    private Task Untiring(Func<CancellationToken, Task> read, CancellationToken ct) => Reconnecting.Read(worker, read, Refused, ct);

    private Task Refused(string sentence)
    {
        lock (_gate)
        {
            (_refusal, _news) = (sentence, true);
        }

        return Task.CompletedTask;
    }

    private async Task FlushUntil(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(pace.Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(ct))
            {
                await Flush();
                timer.Period = pace.Every; // pages have come or gone
            }
        }
        catch (OperationCanceledException)
        {
            // nothing more to come
        }
    }

    private async Task Flush()
    {
        await _handing.WaitAsync();
        try
        {
            if (TakeNews() is { } news)
            {
                await handOver(news);
            }
        }
        finally
        {
            _handing.Release();
        }
    }

    private RunNews? TakeNews()
    {
        lock (_gate)
        {
            if (!_news)
            {
                return null;
            }

            var news = new RunNews(_points, _run, _batch, _probe, _refusal);
            (_points, _news) = ([], false);
            return news;
        }
    }
}

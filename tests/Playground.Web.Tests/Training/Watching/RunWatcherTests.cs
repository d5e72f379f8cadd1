using System.Collections.Concurrent;
using System.Threading.Channels;
using Playground.Contracts;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

public sealed class RunWatcherTests : IAsyncDisposable
{
    private readonly ScriptedWorker _worker = new();
    private readonly CrankedTime _time = new();
    private readonly WatchPace _pace = new();
    private readonly Channel<RunNews> _news = Channel.CreateUnbounded<RunNews>();
    private readonly RunWatcher _watcher;
    private readonly ConcurrentQueue<int> _pastAfter = new();
    private TaskCompletionSource _handedOver = Done();
    private Func<int, Task<int?>> _past = after => Task.FromResult<int?>(after); // nothing is there yet

    public RunWatcherTests()
    {
        _patience.CancelAfter(TimeSpan.FromSeconds(20));
        _watcher = new RunWatcher(_worker, _time, _pace, "r1", async news =>
        {
            _news.Writer.TryWrite(news);
            await _handedOver.Task;
        },
        (after, _) =>
        {
            _pastAfter.Enqueue(after);
            return _past(after);
        });
    }

    private readonly CancellationTokenSource _patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _handedOver.TrySetResult();
        await _watcher.DisposeAsync();
        _patience.Dispose();
    }

    [Fact]
    public async Task A_run_that_does_not_exist_is_said_so_also_before_the_page_has_its_connection()
    {
        _worker.Go(connected: false);
        _past = _ => throw new WorkerRefusedException("Run r1 does not exist."); // comes by a way of its own
        _watcher.Start();
        RunNews? news;
        for (; !_news.Reader.TryRead(out news) || news.Refusal is null; await Task.Yield())
        {
            _patience.Token.ThrowIfCancellationRequested();
            _time.Pass(WatchPace.Shortest);
        }

        Assert.Equal("Run r1 does not exist.", news.Refusal); // and letting the watcher go, as after every test, throws nothing
    }

    [Fact]
    public async Task Points_that_come_together_are_handed_over_together_in_order_and_once()
    {
        var points = _worker.NextPoints();
        _watcher.Start();
        for (var step = 1; step <= 250; step++)
        {
            points.TryWrite(A.Point(step));
        }

        Assert.Equal(Enumerable.Range(1, 250), (await Steps(250)).Steps);
        _time.Pass(WatchPace.Shortest);
        points.TryWrite(A.Point(251));
        var (steps, handOvers) = await Steps(1);
        Assert.Equal([251], steps);
        Assert.True(handOvers <= 2);
    }

    [Fact]
    public async Task What_is_there_already_comes_by_its_own_way_and_the_stream_goes_on_behind_it()
    {
        var points = _worker.NextPoints();
        points.TryWrite(A.Point(700)); // even if the stream repeated one
        points.TryWrite(A.Point(701));
        _past = _ => Task.FromResult<int?>(700);
        _watcher.Start();

        Assert.Equal([701], (await Steps(1)).Steps);
        Assert.Equal([0], _pastAfter);
        Assert.Equal([700], _worker.ResumedAfter);
    }

    [Fact]
    public async Task A_page_that_could_not_show_the_past_goes_on_with_the_newest_point()
    {
        var points = _worker.NextPoints();
        points.TryWrite(A.Point(41));
        _worker.Run = A.Run(step: 40) with { Latest = A.Point(40) };
        _past = _ => Task.FromResult<int?>(null);
        _watcher.Start();
        Assert.Equal([41], (await Steps(1)).Steps);
        Assert.Equal([40], _worker.ResumedAfter);
    }

    [Fact]
    public async Task Points_from_before_a_lost_connection_are_handed_over_before_the_past_behind_them_is_shown()
    {
        var (before, after) = (_worker.NextPoints(), _worker.NextPoints());
        after.TryWrite(A.Point(3));
        _watcher.Start();
        before.TryWrite(A.Point(1));
        await Steps(1);
        _handedOver = new();
        before.TryWrite(A.Point(2)); // waits for the next hand-over
        _worker.Go(connected: false);
        before.Complete(new IOException("the worker died"));
        _worker.Go(connected: true);

        var late = await Next();
        Assert.Equal([2], late.Points.Select(p => p.Step));
        Assert.Equal([0], _pastAfter); // the page has not taken them yet
        _handedOver.SetResult();
        Assert.Equal([3], (await Steps(1)).Steps);
        Assert.Equal([0, 2], _pastAfter);
    }

    [Fact]
    public async Task A_slow_page_gets_one_larger_piece_instead_of_a_queue()
    {
        var points = _worker.NextPoints();
        _handedOver = new();
        _watcher.Start();
        points.TryWrite(A.Point(1));
        var first = await Next(); // the page is busy with this one

        for (var step = 2; step <= 50; step++)
        {
            points.TryWrite(A.Point(step));
            _time.Pass(WatchPace.Shortest);
        }

        Assert.False(_news.Reader.TryPeek(out _));
        _handedOver.SetResult();
        var (steps, handOvers) = await Steps(50 - first.Points.Count);
        Assert.Equal(Enumerable.Range(1, 50), [.. first.Points.Select(p => p.Step), .. steps]);
        Assert.True(handOvers <= 3, $"{handOvers} pieces");
    }

    [Fact]
    public async Task After_a_lost_connection_it_goes_on_behind_the_last_point_and_shows_none_twice()
    {
        var (before, after) = (_worker.NextPoints(), _worker.NextPoints());
        _watcher.Start();
        before.TryWrite(A.Point(1));
        before.TryWrite(A.Point(2));
        await Steps(2);

        _worker.Go(connected: false);
        before.Complete(new IOException("the worker died"));
        after.TryWrite(A.Point(2)); // even if a worker repeated itself
        after.TryWrite(A.Point(3));
        _worker.Go(connected: true);

        Assert.Equal([3], (await Steps(1)).Steps);
        Assert.Equal([0, 2], _worker.ResumedAfter);
    }

    [Fact]
    public async Task The_activity_is_watched_again_after_a_restart_of_the_worker()
    {
        var (before, after) = (_worker.NextActivity(), _worker.NextActivity());
        _watcher.Start();
        before.TryWrite(new RunActivity(A.Run(step: 4), null, A.Probe(4, 0.1)));
        await Until(n => n.Probe?.Step == 4);

        _worker.Go(connected: false);
        before.Complete(new WorkerAwayException(new IOException("the worker died")));
        after.TryWrite(new RunActivity(A.Run(step: 9), null, A.Probe(9, 0.2)));
        _worker.Go(connected: true);

        Assert.Equal(9, (await Until(n => n.Probe?.Step == 9)).Run!.Step);
    }

    [Fact]
    public async Task A_refusal_reaches_the_page_as_the_workers_sentence()
    {
        _worker.Refusal = new WorkerRefusedException("There is no run r1.");
        _watcher.Start();
        Assert.Equal("There is no run r1.", (await Until(n => n.Refusal is not null)).Refusal);
    }

    [Fact]
    public async Task What_is_over_stays_over_when_an_older_message_comes_late()
    {
        var activity = _worker.NextActivity();
        _watcher.Start();
        _watcher.Changed(A.Run(RunStatus.Completed, 1000));
        activity.TryWrite(new RunActivity(A.Run(RunStatus.Running, 999), null, A.Probe(999, 0.5)));
        Assert.Equal(RunStatus.Completed, (await Until(n => n.Probe is not null)).Run!.Status);
    }

    [Fact]
    public async Task What_another_page_makes_of_a_run_that_is_over_is_told_as_well()
    {
        var over = _worker.Run = A.Run(RunStatus.Completed, 1000);
        _worker.NextPoints().Complete();
        _worker.NextActivity().Complete();
        _watcher.Start();
        while (_time.IsAwaited) // until all has been read
        {
            _time.Pass(WatchPace.Shortest);
            await Task.Yield();
            _patience.Token.ThrowIfCancellationRequested();
        }

        foreach (var name in (string[])["Second", "Third"]) // the first may come with the last of what was read
        {
            _worker.Announce(over with { Name = name });
            await Until(news => news.Run?.Name == name);
        }
    }

    [Fact]
    public async Task Nothing_is_handed_over_after_it_was_disposed()
    {
        var points = _worker.NextPoints();
        var watcher = new RunWatcher(_worker, _time, _pace, "r1", news =>
        {
            _news.Writer.TryWrite(news);
            return Task.CompletedTask;
        });
        watcher.Start();
        points.TryWrite(A.Point(1));
        await Steps(1);
        await watcher.DisposeAsync();
        points.TryWrite(A.Point(2));
        _worker.Announce(A.Run(RunStatus.Paused));
        _time.Pass(WatchPace.Shortest);
        Assert.False(_news.Reader.TryRead(out _));
    }

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }

    private async Task<(List<int> Steps, int HandOvers)> Steps(int count)
    {
        var steps = new List<int>();
        var handOvers = 0;
        while (steps.Count < count)
        {
            var news = await Next();
            handOvers += news.Points.Count > 0 ? 1 : 0;
            steps.AddRange(news.Points.Select(p => p.Step));
        }

        return (steps, handOvers);
    }

    private async Task<RunNews> Until(Func<RunNews, bool> expected)
    {
        while (true)
        {
            if (await Next() is var news && expected(news))
            {
                return news;
            }
        }
    }

    // The streams run on the pool: time passes until they have been read, and the test's own limit ends a wait in vain.
    private async Task<RunNews> Next()
    {
        while (true)
        {
            if (_news.Reader.TryRead(out var news))
            {
                return news;
            }

            _time.Pass(WatchPace.Shortest);
            await Task.Yield();
            _patience.Token.ThrowIfCancellationRequested();
        }
    }
}

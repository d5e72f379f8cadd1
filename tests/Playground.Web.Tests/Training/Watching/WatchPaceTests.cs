using System.Threading.Channels;
using Playground.Contracts;
using Playground.Web.Training;

namespace Playground.Web.Tests.Training;

public sealed class WatchPaceTests : IDisposable
{
    private readonly ScriptedWorker _worker = new();
    private readonly CrankedTime _time = new();
    private readonly WatchPace _pace = new();
    private readonly CancellationTokenSource _patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly Channel<RunNews> _news = Channel.CreateUnbounded<RunNews>();

    public WatchPaceTests() => _patience.CancelAfter(TimeSpan.FromSeconds(20));

    public void Dispose() => _patience.Dispose();

    [Theory]
    [InlineData(1, 100)]
    [InlineData(7, 100)]
    [InlineData(30, 400)]
    [InlineData(150, 2000)]
    [InlineData(300, 2000)]
    public void The_more_watch_the_rarer_each_is_told_but_never_rarer_than_every_two_seconds(int watching, int milliseconds)
    {
        Join(watching);
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), _pace.Every);
        for (var i = 0; i < watching; i++)
        {
            _pace.Leave();
        }

        Assert.Equal(WatchPace.Shortest, _pace.Every);
    }

    [Fact]
    public async Task A_watcher_is_told_in_larger_pieces_as_soon_as_a_crowd_has_come()
    {
        await using var watcher = Watch();
        var points = _worker.NextPoints();
        watcher.Start();
        points.TryWrite(A.Point(1));
        await ToldAt();
        Join(29);
        points.TryWrite(A.Point(2));
        var last = await ToldAt(); // at the pace of before; from here on at the new one
        for (var step = 3; step <= 5; step++)
        {
            points.TryWrite(A.Point(step));
            var told = await ToldAt();
            Assert.True(told - last >= TimeSpan.FromMilliseconds(400), $"It was told again after {told - last}.");
            last = told;
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_run_that_is_over_and_a_page_that_has_gone_leave_the_others_more_room(bool isOver)
    {
        Join(59);
        if (isOver)
        {
            _worker.Run = A.Run(RunStatus.Completed, 10);
            _worker.NextPoints().Complete();
            _worker.NextActivity().Complete();
        }

        var watcher = Watch();
        watcher.Start();
        var crowded = TimeSpan.FromSeconds(60 / 75d);
        if (isOver)
        {
            for (; _pace.Every == crowded; await Task.Yield())
            {
                _patience.Token.ThrowIfCancellationRequested();
                _time.Pass(WatchPace.Shortest);
            }
        }
        else
        {
            Assert.Equal(crowded, _pace.Every);
        }

        await watcher.DisposeAsync();
        Assert.Equal(TimeSpan.FromSeconds(59 / 75d), _pace.Every); // once only
    }

    private void Join(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _pace.Join();
        }
    }

    private RunWatcher Watch() => new(_worker, _time, _pace, "r1", news =>
    {
        _news.Writer.TryWrite(news);
        return Task.CompletedTask;
    });

    /// <summary>When points were told.</summary>
    private async Task<DateTimeOffset> ToldAt()
    {
        while (true)
        {
            if (_news.Reader.TryRead(out var news) && news.Points.Count > 0)
            {
                return _time.GetUtcNow();
            }

            _time.Pass(TimeSpan.FromMilliseconds(10));
            await Task.Yield();
            _patience.Token.ThrowIfCancellationRequested();
        }
    }
}

using Playground.Contracts;
using Playground.Worker.Runs;

namespace Playground.Worker.Tests.Runs;

public sealed class SharedTailTests
{
    private const int PageSize = 4;
    private readonly List<TrainingPoint> store = [];
    private readonly Signal signal = new();
    private readonly SharedTail tail;
    private int reads;

    public SharedTailTests() => tail = new SharedTail(Read, PageSize);

    [Fact]
    public void The_store_is_read_once_however_many_watchers_the_same_news_wakes()
    {
        Write(3);
        var news = signal.Next;

        for (var watcher = 0; watcher < 60; watcher++)
        {
            Assert.Equal([1, 2, 3], Steps(news, 0));
        }

        Assert.Equal(1, reads);
    }

    [Fact]
    public void A_watcher_who_is_further_gets_only_what_it_has_not_seen()
    {
        Write(3);
        var news = signal.Next;
        Steps(news, 0);

        Assert.Equal([3], Steps(news, 2));
        Assert.Empty(Steps(news, 3));
        Assert.Equal(1, reads);
    }

    [Fact]
    public void A_watcher_who_is_behind_gets_all_that_it_has_not_seen()
    {
        Write(3);
        var news = signal.Next;
        Steps(news, 2);

        Assert.Equal([1, 2, 3], Steps(news, 0));
    }

    [Fact]
    public void What_was_written_is_read_anew_after_its_news()
    {
        Write(1);
        Steps(signal.Next, 0);

        Write(2);

        Assert.Equal([1, 2, 3], Steps(signal.Next, 0));
        Assert.Equal([2, 3], Steps(signal.Next, 1));
    }

    [Fact]
    public void A_full_page_is_nobody_elses_because_more_follows_it()
    {
        Write(6);
        var news = signal.Next;
        Assert.Equal([1, 2, 3, 4], Steps(news, 0));

        Assert.Equal([3, 4, 5, 6], Steps(news, 2));
        Assert.Equal([5, 6], Steps(news, 4));
    }

    private int[] Steps(Task news, int afterStep) => [.. tail.Read(news, afterStep).Select(point => point.Step)];

    private void Write(int count)
    {
        store.AddRange(Enumerable.Range(store.Count + 1, count).Select(step => new TrainingPoint(step, 0, 1, Math.E, 0, 0.001, 1, 100, step, step, null)));
        signal.Pulse();
    }

    private List<TrainingPoint> Read(int afterStep)
    {
        reads++;
        return [.. store.Where(point => point.Step > afterStep).Take(PageSize)];
    }
}

using System.Collections.Concurrent;
using Playground.Transformers.Native;
using Playground.Transformers.Training;

namespace Playground.Transformers.Tests.Training;

[Collection(nameof(WholeProcess))]
public sealed class ThreadTeamTests
{
    [Fact]
    public void Every_member_does_its_share_on_a_thread_of_its_own_again_and_again()
    {
        using var team = new ThreadTeam(3, torchThreads: 1);
        var threads = new ConcurrentDictionary<int, ConcurrentBag<Thread>>();
        for (var i = 0; i < 50; i++)
        {
            team.Run(member => threads.GetOrAdd(member, _ => []).Add(Thread.CurrentThread));
        }

        Assert.Equal([0, 1, 2], threads.Keys.Order());
        Assert.All(threads.Values, used => Assert.Equal(50, used.Count));
        Assert.All(threads.Values, used => Assert.Single(used.Distinct()));
        Assert.Equal(3, threads.Values.SelectMany(used => used).Distinct().Count());
        Assert.Same(Thread.CurrentThread, threads[0].First()); // one more would take time from the others
    }

    [Fact]
    public void Whoever_asks_has_the_teams_number_of_threads_only_while_working_for_it()
    {
        OnThread(() =>
        {
            var (before, inside) = (ThreadCount.OfThisThread, 0);
            using var team = new ThreadTeam(2, torchThreads: before + 3);
            team.Run(member => inside = member == 0 ? ThreadCount.OfThisThread : inside);
            Assert.Equal((before + 3, before), (inside, ThreadCount.OfThisThread));
            Assert.Throws<InvalidOperationException>(() => team.Run(_ => throw new InvalidOperationException("no")));
            Assert.Equal(before, ThreadCount.OfThisThread);
        });
    }

    [Fact]
    public void One_member_works_on_the_thread_that_asks()
    {
        using var team = new ThreadTeam(1, torchThreads: 1);
        Thread? used = null;
        team.Run(_ => used = Thread.CurrentThread);
        Assert.Same(Thread.CurrentThread, used);
    }

    [Fact]
    public void What_a_member_throws_arrives_after_the_others_are_done_and_the_team_goes_on()
    {
        using var team = new ThreadTeam(2, torchThreads: 1);
        var done = 0;
        var failure = Assert.Throws<InvalidOperationException>(() => team.Run(member => done += member == 0 ? throw new InvalidOperationException("no") : 1));
        Assert.Equal(("no", 1), (failure.Message, done));
        team.Run(_ => Interlocked.Increment(ref done));
        Assert.Equal(3, done);
        Assert.Equal("no", Assert.Throws<InvalidOperationException>(() => team.Run(member => done += member == 1 ? throw new InvalidOperationException("no") : 1)).Message);
        Assert.Equal(4, done);
    }

    [Fact]
    public void Disposed_twice_its_threads_have_ended()
    {
        var team = new ThreadTeam(2, torchThreads: 1);
        var threads = new ConcurrentBag<Thread>();
        team.Run(_ => threads.Add(Thread.CurrentThread));
        team.Dispose();
        team.Dispose();
        Assert.Equal(2, threads.Count);
        Assert.All(threads.Where(thread => thread != Thread.CurrentThread), thread => Assert.False(thread.IsAlive));
    }

    [Fact]
    public void A_thread_takes_fewer_threads_for_its_operations_and_leaves_all_others_theirs()
    {
        var (before, inside, later) = (ThreadCount.OfThisThread, 0, 0);
        OnThread(() =>
        {
            ThreadCount.ForThisThread(before + 3);
            inside = ThreadCount.OfThisThread;
        });
        OnThread(() => later = ThreadCount.OfThisThread);
        Assert.Equal(before + 3, inside);
        Assert.Equal(before, later);
        Assert.Equal(before, ThreadCount.OfThisThread);
    }

    [Fact]
    public void While_threads_take_fewer_a_thread_that_begins_has_as_many_as_ever()
    {
        var before = ThreadCount.OfThisThread;
        using var stop = new CancellationTokenSource();
        var taking = new Thread(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                OnThread(() => ThreadCount.ForThisThread(before + 3));
            }
        });
        taking.IsBackground = true; // a failure below must not keep the process
        taking.Start();
        for (var i = 0; i < 300; i++)
        {
            var count = 0;
            OnThread(() => count = ThreadCount.OfThisThread);
            Assert.Equal(before, count);
        }

        stop.Cancel();
        taking.Join();
    }

    private static void OnThread(ThreadStart work)
    {
        var thread = new Thread(work);
        thread.Start();
        thread.Join();
    }
}

using System.Runtime.ExceptionServices;
using Playground.Transformers.Native;

namespace Playground.Transformers.Training;

/// <summary>Threads that do their shares of one work at the same time, again and again. One member works on the caller's thread.</summary>
internal sealed class ThreadTeam : IDisposable
{
    private readonly Barrier? together;
    private readonly Thread[] threads;
    private readonly Exception?[] failures;
    private readonly int torchThreads;
    private Action<int>? work;

    /// <param name="torchThreads">How many threads the operations of each member are spread over.</param>
    public ThreadTeam(int members, int torchThreads)
    {
        failures = new Exception?[members];
        threads = [];
        if (members > 1)
        {
            this.torchThreads = torchThreads;
            together = new Barrier(members);
            threads = [.. Enumerable.Range(1, members - 1).Select(member => new Thread(() => Main(member, torchThreads)) { Name = $"Replica {member + 1}", IsBackground = true })];
            Array.ForEach(threads, thread => thread.Start());
        }
    }

    /// <summary>Calls the function with every member's number, each on its own thread; returns when all are done. If some failed, throws what the first of them threw.</summary>
    public void Run(Action<int> share)
    {
        if (together is null)
        {
            share(0);
            return;
        }

        work = share;
        together.SignalAndWait();
        var usual = ThreadCount.OfThisThread;
        ThreadCount.ForThisThread(torchThreads);
        Do(share, 0);
        ThreadCount.ForThisThread(usual);
        together.SignalAndWait();
        if (failures.FirstOrDefault(failure => failure is not null) is { } first)
        {
            ExceptionDispatchInfo.Throw(first);
        }
    }

    public void Dispose()
    {
        if (together is not null && threads[0].IsAlive)
        {
            work = null;
            together.SignalAndWait();
            Array.ForEach(threads, thread => thread.Join());
            together.Dispose();
        }
    }

    private void Main(int member, int torchThreads)
    {
        ThreadCount.ForThisThread(torchThreads);
        while (true)
        {
            together!.SignalAndWait();
            if (work is not { } share)
            {
                return;
            }

            Do(share, member);
            together.SignalAndWait();
        }
    }

    private void Do(Action<int> share, int member)
    {
        failures[member] = null;
        try
        {
            share(member);
        }
#pragma warning disable CA1031 // it is thrown again on the thread that asked
        catch (Exception e)
#pragma warning restore CA1031
        {
            failures[member] = e;
        }
    }
}

using System.Diagnostics.CodeAnalysis;
using Playground.Transformers;
using Playground.Worker.Catalogue;

namespace Playground.Worker.Predictions;

/// <summary>
/// Work waiting for one thread, in order; guesses wait behind everything else. Any thread may add, one thread takes.
/// </summary>
public sealed class WaitingWork(int capacity = 256) : IDisposable
{
    private const int MostGuesses = 4;

    private readonly Lock access = new();
    private readonly LinkedList<TorchWork> asked = new();
    private readonly LinkedList<TorchWork> guesses = new();
    private readonly AutoResetEvent added = new(initialState: false);
    private Exception? closed;
    private bool disposed;

    /// <summary>True while somebody waits for an answer; guesses don't count.</summary>
    public bool HasCallers
    {
        get
        {
            lock (access)
            {
                return asked.Count > 0;
            }
        }
    }

    /// <summary>How much waits, guesses among it.</summary>
    public int Count
    {
        get
        {
            lock (access)
            {
                return asked.Count + guesses.Count;
            }
        }
    }

    /// <summary>
    /// Throws <see cref="OverloadedException"/> at once when too much waits; a guess gives up its place to a newer one. What has begun is never refused,
    /// nor is a handover: where nobody takes work any more that one fails here, and frees what it holds.
    /// </summary>
    public void Add(TorchWork work)
    {
        Exception? ended;
        TorchWork? displaced;
        lock (access)
        {
            ended = closed;
            if (ended is not null && !work.IsHandover)
            {
                throw ended;
            }

            displaced = ended is null ? Enqueue(work) : null;
        }

        if (ended is not null)
        {
            work.Fail(ended);
        }

        displaced?.Cancel();
    }

    /// <summary>The same, for work that may be left undone.</summary>
    /// <returns>False when too much waits or the thread has ended.</returns>
    public bool TryAdd(TorchWork work)
    {
        lock (access)
        {
            if (closed is not null || asked.Count >= capacity)
            {
                return false;
            }

            asked.AddLast(work);
            added.Set();
            return true;
        }
    }

    /// <summary>The next in line; work whose caller has gone is skipped.</summary>
    public bool TryTake([NotNullWhen(true)] out TorchWork? work)
    {
        while ((work = Next()) is { IsCancelled: true })
        {
            work.Cancel();
        }

        return work is not null;
    }

    /// <summary>The next question to a model, whatever else waits before it.</summary>
    public bool TryTakeQuestion([NotNullWhen(true)] out LogitsWork? question)
    {
        lock (access)
        {
            question = asked.OfType<LogitsWork>().FirstOrDefault();
            return question is not null && asked.Remove(question);
        }
    }

    /// <summary>The waiting queries that can share a forward pass with <paramref name="first"/>, which is one of the result.</summary>
    public IReadOnlyList<LogitsWork> TakeBatch(LogitsWork first, int most)
    {
        var batch = new List<LogitsWork> { first };
        var places = first.Query.Positions.Count;
        lock (access)
        {
            var node = (first.IsBackground ? guesses : asked).First;
            while (node is not null && batch.Count < most)
            {
                var next = node.Next;
                if (node.Value is LogitsWork work && ReferenceEquals(work.Model, first.Model) && !work.IsCancelled && places + work.Query.Positions.Count <= LogitsBatch.MostPlaces)
                {
                    places += work.Query.Positions.Count;
                    node.List!.Remove(node);
                    batch.Add(work);
                }

                node = next;
            }
        }

        return batch;
    }

    /// <summary>Does what was taken. Questions to one model are answered together.</summary>
    /// <returns>How much of what waited that was.</returns>
    public int Do(TorchWork work)
    {
        if (work is not LogitsWork first)
        {
            work.ExecuteOrFail();
            return 1;
        }

        var batch = TakeBatch(first, LogitsBatch.Most);
        new LogitsBatch(batch).ExecuteOrFail();
        return batch.Count;
    }

    /// <summary>Answers the questions to a model that wait now, whatever else waits before them.</summary>
    public void DoQuestions()
    {
        for (var due = Count; due > 0 && TryTakeQuestion(out var first);)
        {
            due -= Do(first);
        }
    }

    /// <summary>Parks the taking thread until something is added, <see cref="Wake"/> is called or the queue is closed.</summary>
    public void Park() => added.WaitOne();

    public void Wake()
    {
        lock (access)
        {
            if (!disposed)
            {
                added.Set();
            }
        }
    }

    /// <summary>Takes no more work; what still waits, and what comes later, fails with <paramref name="reason"/>.</summary>
    public void Close(Exception reason)
    {
        TorchWork[] left;
        lock (access)
        {
            closed = reason;
            left = [.. asked, .. guesses];
            asked.Clear();
            guesses.Clear();
            added.Set();
        }

        foreach (var work in left)
        {
            work.Fail(reason);
        }
    }

    /// <summary>After the taking thread has ended.</summary>
    public void Dispose()
    {
        lock (access)
        {
            disposed = true;
            closed ??= new PlaygroundException("The worker is stopping.");
            added.Dispose();
        }
    }

    /// <returns>The guess that gave up its place.</returns>
    private TorchWork? Enqueue(TorchWork work)
    {
        if (!work.IsBackground && !work.IsHandover && !work.HasBegun && asked.Count >= capacity)
        {
            throw new OverloadedException();
        }

        (work.IsBackground ? guesses : asked).AddLast(work);
        added.Set();
        return guesses.Count > MostGuesses ? TakeFirst(guesses) : null;
    }

    private TorchWork? Next()
    {
        lock (access)
        {
            return TakeFirst(asked) ?? TakeFirst(guesses);
        }
    }

    private static TorchWork? TakeFirst(LinkedList<TorchWork> list)
    {
        var first = list.First?.Value;
        if (first is not null)
        {
            list.RemoveFirst();
        }

        return first;
    }
}

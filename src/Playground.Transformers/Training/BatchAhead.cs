namespace Playground.Transformers.Training;

/// <summary>
/// Prepares batches on another thread while earlier ones are trained on. Batches, cursor and passes are those of the
/// batch that was handed out last, so that nobody who saves or resumes notices what lies ready.
/// </summary>
/// <remarks>
/// Several at a time, since waking a thread costs more than a small batch does: a thread for each took 2 % of a small model's steps.
/// Nothing waits for the other thread to begin, nor for more than the batch it is at: if none lies ready, one is prepared where it is asked for.
/// </remarks>
internal sealed class BatchAhead
{
    private const int MostTokens = 1 << 16; // of all that lie ready
    private const int MostBatches = 16;

    private readonly BatchSource source;
    private readonly int rows;
    private readonly Lock filling = new(); // the source: taken before the other
    private readonly Lock gate = new(); // the queues
    private readonly Queue<TrainingBatch> spare = [];
    private readonly Queue<(TrainingBatch Batch, TextCursor After, double Epochs)> ready = [];
    private readonly int few; // so few are ready when more are asked for
    private TextCursor cursor;
    private volatile bool isWanted; // somebody waits for the source: whoever prepares ahead stops
    private int isPreparing;

    public BatchAhead(BatchSource source, int rows, int length)
    {
        (this.source, this.rows, cursor) = (source, rows, source.Cursor);
        var count = Math.Clamp(MostTokens / (rows * length), 1, MostBatches);
        for (var i = 0; i < count; i++)
        {
            spare.Enqueue(new TrainingBatch(rows, length));
        }

        few = count / 2;
        Current = new TrainingBatch(rows, length);
    }

    /// <summary>The batch that was handed out last; empty before the first.</summary>
    public TrainingBatch Current { get; private set; }

    /// <summary>Passes done with the batch that was handed out last, with their fraction.</summary>
    public double Epochs { get; private set; }

    /// <summary>Where the batch after the one that was handed out last begins. Setting it drops what lies ready.</summary>
    public TextCursor Cursor
    {
        get => cursor;
        set
        {
            isWanted = true;
            lock (filling)
            {
                isWanted = false;
                source.Cursor = value;
                lock (gate)
                {
                    cursor = value;
                    while (ready.TryDequeue(out var dropped))
                    {
                        spare.Enqueue(dropped.Batch);
                    }
                }
            }
        }
    }

    /// <summary>The next batch; the caller's until the next call. One thread at a time.</summary>
    public TrainingBatch Next()
    {
        if (!TryTake())
        {
            isWanted = true;
            lock (filling)
            {
                isWanted = false;
                if (!TryTake())
                {
                    Prepare();
                    _ = TryTake();
                }
            }
        }

        if (RunsLow() && Interlocked.Exchange(ref isPreparing, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static ahead => ahead.PrepareAll(), this, preferLocal: false);
        }

        return Current;
    }

    private bool TryTake()
    {
        lock (gate)
        {
            if (!ready.TryDequeue(out var next))
            {
                return false;
            }

            spare.Enqueue(Current);
            (Current, cursor, Epochs) = next;
            return true;
        }
    }

    private bool RunsLow()
    {
        lock (gate)
        {
            return ready.Count <= few;
        }
    }

    private void PrepareAll()
    {
        while (!isWanted && PrepareAhead())
        {
            // one after the other
        }

        Volatile.Write(ref isPreparing, 0);
    }

    private bool PrepareAhead()
    {
        lock (filling)
        {
            try
            {
                return Prepare();
            }
            catch (Exception)
            {
                return false; // whoever asks for the batch meets the same failure, on a thread where somebody handles it
            }
        }
    }

    /// <summary>False if no batch is free to be filled.</summary>
    private bool Prepare()
    {
        TrainingBatch? batch;
        lock (gate)
        {
            if (!spare.TryDequeue(out batch))
            {
                return false;
            }
        }

        var before = source.Cursor;
        try
        {
            source.Fill(batch, rows);
        }
        catch (Exception)
        {
            source.Cursor = before;
            lock (gate)
            {
                spare.Enqueue(batch);
            }

            throw;
        }

        lock (gate)
        {
            ready.Enqueue((batch, source.Cursor, source.Epochs));
        }

        return true;
    }
}

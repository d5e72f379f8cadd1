namespace Playground.Transformers.Training;

/// <summary>
/// Prepares batches on another thread while earlier ones are trained on. Batches, cursor and passes are those of the
/// batch that was handed out last, so that nobody who saves or resumes notices what lies ready.
/// </summary>
/// <remarks>
/// Several at a time, since waking a thread costs more than a small batch does: a thread for each took 2 % of a small model's steps.
/// Nothing waits for the other thread to begin: if it has not, the batch is prepared where it is asked for.
/// </remarks>
internal sealed class BatchAhead
{
    private const int MostTokens = 1 << 16; // of all that lie ready
    private const int MostBatches = 16;

    private readonly BatchSource source;
    private readonly int rows;
    private readonly Lock gate = new();
    private readonly Queue<TrainingBatch> spare = [];
    private readonly Queue<(TrainingBatch Batch, TextCursor After, double Epochs)> ready = [];
    private readonly int few; // so few are ready when more are asked for
    private TextCursor cursor;

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
            lock (gate)
            {
                source.Cursor = value;
                cursor = value;
                while (ready.TryDequeue(out var dropped))
                {
                    spare.Enqueue(dropped.Batch);
                }
            }
        }
    }

    /// <summary>The next batch; the caller's until the next call. One thread at a time.</summary>
    public TrainingBatch Next()
    {
        bool runsLow;
        lock (gate)
        {
            if (ready.Count == 0)
            {
                Prepare();
            }

            spare.Enqueue(Current);
            (Current, cursor, Epochs) = ready.Dequeue();
            runsLow = ready.Count <= few;
        }

        if (runsLow)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static ahead => ahead.PrepareAll(), this, preferLocal: false);
        }

        return Current;
    }

    private void PrepareAll()
    {
        while (PrepareAhead())
        {
            // whoever asks for a batch gets in between
        }
    }

    private bool PrepareAhead()
    {
        lock (gate)
        {
            try
            {
                if (spare.Count > 0)
                {
                    Prepare();
                }

                return spare.Count > 0;
            }
            catch (Exception)
            {
                return false; // whoever asks for the batch meets the same failure, on a thread where somebody handles it
            }
        }
    }

    private void Prepare()
    {
        var before = source.Cursor;
        try
        {
            source.Fill(spare.Peek(), rows);
            ready.Enqueue((spare.Dequeue(), source.Cursor, source.Epochs));
        }
        catch (Exception)
        {
            source.Cursor = before;
            throw;
        }
    }
}

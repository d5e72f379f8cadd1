namespace Playground.Transformers.Training;

/// <summary>
/// Prepares the next batch on another thread while the present one is trained on. Batches, cursor and passes are those of the
/// batch that was handed out last, so that nobody who saves or resumes notices what lies ready.
/// </summary>
/// <remarks>Nothing waits for the other thread to begin: if it has not, the batch is prepared where it is asked for.</remarks>
internal sealed class BatchAhead(BatchSource source, int rows, int length)
{
    private readonly Lock gate = new();
    private TrainingBatch spare = new(rows, length);
    private (TextCursor After, double Epochs)? ready; // of the spare batch
    private TextCursor cursor = source.Cursor;

    /// <summary>The batch that was handed out last; empty before the first.</summary>
    public TrainingBatch Current { get; private set; } = new(rows, length);

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
                (cursor, ready) = (value, null);
            }
        }
    }

    /// <summary>The next batch; the caller's until the next call. One thread at a time.</summary>
    public TrainingBatch Next()
    {
        lock (gate)
        {
            Prepare();
            (Current, spare) = (spare, Current);
            (cursor, Epochs) = ready!.Value;
            ready = null;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static ahead => ahead.PrepareAhead(), this, preferLocal: false);
        return Current;
    }

    private void PrepareAhead()
    {
        lock (gate)
        {
            try
            {
                Prepare();
            }
            catch (Exception)
            {
                ready = null; // whoever asks for the batch meets the same failure, on a thread where somebody handles it
            }
        }
    }

    private void Prepare()
    {
        if (ready is not null)
        {
            return;
        }

        try
        {
            source.Fill(spare, rows);
            ready = (source.Cursor, source.Epochs);
        }
        catch (Exception)
        {
            source.Cursor = cursor;
            throw;
        }
    }
}

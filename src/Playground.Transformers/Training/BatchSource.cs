namespace Playground.Transformers.Training;

/// <summary>Where the next batch begins: the pass over the text and the place in its shuffled order.</summary>
internal readonly record struct TextCursor(int Epoch, int Position);

/// <summary>Deals sequences of a text into batches: every sequence once a pass, in an order drawn anew for each pass.</summary>
/// <remarks>Order, layout and masks depend on seed, pass and sequence alone, so that the cursor is all there is to save.</remarks>
/// <param name="rows">Sequences a batch; 1 where all are of one length.</param>
internal abstract class BatchSource(ulong seed, int rows = 1)
{
    private const int BatchesAWindow = 32;
    private int[] order = [];
    private int laidOut = -1;
    private TextCursor cursor;

    protected ulong Seed { get; } = seed;

    /// <summary>Setting it goes back (or forward) to a batch that was noted before.</summary>
    public TextCursor Cursor
    {
        get => cursor;
        set
        {
            Open(value.Epoch);
            if (value.Position < 0 || value.Position > order.Length)
            {
                throw new PlaygroundException($"The text has {order.Length} sequences; there is no place {value.Position} in it.");
            }

            cursor = value;
        }
    }

    /// <summary>Sequences of the current pass.</summary>
    public int Count
    {
        get
        {
            Open(cursor.Epoch);
            return order.Length;
        }
    }

    /// <summary>Passes done, with their fraction.</summary>
    public double Epochs => cursor.Epoch + (Count == 0 ? 0 : (double)cursor.Position / Count);

    /// <summary>Fills the batch with the next <paramref name="rows"/> sequences, beginning a new pass where the text ends.</summary>
    public void Fill(TrainingBatch batch, int rows)
    {
        batch.Clear();
        while (batch.Rows < rows)
        {
            if (cursor.Position == Count)
            {
                cursor = new TextCursor(cursor.Epoch + 1, 0);
                continue;
            }

            Write(batch, order[cursor.Position], cursor.Epoch);
            cursor = cursor with { Position = cursor.Position + 1 };
        }
    }

    /// <summary>The first sequences of this pass's order, those of about the same length side by side, so that little padding is computed.</summary>
    public int[] First(int count)
    {
        Open(cursor.Epoch);
        return [.. order.Take(count).OrderBy(LengthOf)];
    }

    /// <summary>Fills the batch with sequences of this pass.</summary>
    public void Fill(TrainingBatch batch, ReadOnlySpan<int> sequences)
    {
        batch.Clear();
        foreach (var sequence in sequences)
        {
            Write(batch, sequence, cursor.Epoch);
        }
    }

    /// <summary>Cuts the text into sequences for a pass; at least one.</summary>
    protected abstract int LayOut(int epoch);

    /// <summary>Tokens of a sequence of the pass that was laid out last.</summary>
    protected virtual int LengthOf(int sequence) => 0;

    /// <summary>Adds a sequence of the pass that was laid out last.</summary>
    protected abstract void Write(TrainingBatch batch, int sequence, int epoch);

    private void Open(int epoch)
    {
        if (laidOut == epoch)
        {
            return;
        }

        var count = LayOut(epoch);
        order = [.. Enumerable.Range(0, count)];
        var random = new CounterRandom(Seed, RandomPurpose.Order, (ulong)epoch);
        random.Shuffle(order, count);
        GroupByLength(ref random);
        laidOut = epoch;
    }

    /// <summary>
    /// Lets rows of about the same length share a batch, so that little padding is computed: each window of the shuffled
    /// order is sorted by length and its batches are shuffled.
    /// </summary>
    private void GroupByLength(ref CounterRandom random)
    {
        var batches = new int[BatchesAWindow];
        for (var start = 0; start < order.Length && rows > 1; start += rows * BatchesAWindow)
        {
            var window = order.AsSpan(start, Math.Min(rows * BatchesAWindow, order.Length - start));
            var keys = new long[window.Length]; // the place breaks ties, so that the result is the same everywhere
            for (var i = 0; i < keys.Length; i++)
            {
                keys[i] = ((long)LengthOf(window[i]) << 32) | (uint)i;
            }

            MemoryExtensions.Sort(keys.AsSpan(), window);
            var sorted = window.ToArray();
            var full = window.Length / rows; // what is left over stays behind them
            for (var i = 0; i < full; i++)
            {
                batches[i] = i;
            }

            random.Shuffle(batches.AsSpan(0, full), full);
            for (var i = 0; i < full; i++)
            {
                sorted.AsSpan(batches[i] * rows, rows).CopyTo(window[(i * rows)..]);
            }
        }
    }
}

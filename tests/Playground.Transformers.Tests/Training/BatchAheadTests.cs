using Playground.Transformers.Training;

namespace Playground.Transformers.Tests.Training;

public sealed class BatchAheadTests
{
    private const int Rows = 3;
    private const int Sequences = 10;

    [Fact]
    public async Task The_next_batch_is_prepared_elsewhere_and_nobody_is_told_of_it()
    {
        var source = new Numbered();
        var ahead = new BatchAhead(source, Rows, 1);
        ahead.Next();
        await source.Written(2 * Rows).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken); // without asking for it
        Assert.Equal(new TextCursor(0, Rows), ahead.Cursor);
        Assert.Equal((double)Rows / Sequences, ahead.Epochs);
    }

    [Fact]
    public async Task Several_small_batches_lie_ready()
    {
        var source = new Numbered();
        new BatchAhead(source, Rows, 1).Next();
        await source.Written(10 * Rows).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void The_batches_cursors_and_passes_are_those_of_the_source_itself_over_several_passes()
    {
        var (source, ahead) = (new Numbered(), new BatchAhead(new Numbered(), Rows, 1));
        var expected = new TrainingBatch(Rows, 1);
        for (var i = 0; i < 100; i++)
        {
            source.Fill(expected, Rows);
            Assert.Equal(Numbers(expected), Numbers(ahead.Next()));
            Assert.Equal((source.Cursor, source.Epochs), (ahead.Cursor, ahead.Epochs));
        }
    }

    [Fact]
    public async Task Going_back_drops_what_lies_ready()
    {
        var source = new Numbered();
        var ahead = new BatchAhead(source, Rows, 1);
        ahead.Next();
        var before = ahead.Cursor;
        var second = Numbers(ahead.Next());
        ahead.Next();
        await source.Written(4 * Rows).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        ahead.Cursor = before;
        Assert.Equal(second, Numbers(ahead.Next()));
    }

    [Fact]
    public async Task A_failure_ahead_of_time_is_met_by_whoever_asks_for_that_batch_and_the_place_is_kept()
    {
        var source = new Numbered { FailsAfter = (3 * Rows) - 1 };
        var ahead = new BatchAhead(source, Rows, 1);
        ahead.Next();
        await source.Failed.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        ahead.Next(); // lay ready
        Assert.Throws<InvalidOperationException>(() => ahead.Next());
        Assert.Equal(new TextCursor(0, 2 * Rows), ahead.Cursor);
        source.FailsAfter = int.MaxValue;
        ahead.Next();
        Assert.Equal(new TextCursor(0, 3 * Rows), ahead.Cursor);
    }

    [Fact]
    public async Task A_batch_that_lies_ready_is_handed_out_while_another_is_being_prepared()
    {
        using var goOn = new ManualResetEvent(false);
        var source = new Numbered { StopsAt = (5 * Rows, goOn) };
        var ahead = new BatchAhead(source, Rows, 1);
        ahead.Next();
        await source.Written(5 * Rows).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        for (var i = 0; i < 4; i++)
        {
            await Task.Run(ahead.Next, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        }

        Assert.Equal(new TextCursor(1, 5), ahead.Cursor);
        goOn.Set();
        ahead.Next();
        Assert.Equal(new TextCursor(1, 8), ahead.Cursor);
    }

    private static int[] Numbers(TrainingBatch batch) => [.. Enumerable.Range(0, batch.Rows).Select(row => batch.Ids(row)[0])];

    /// <summary>Sequences of one token that say which they are.</summary>
    private sealed class Numbered() : BatchSource(seed: 1)
    {
        private readonly TaskCompletionSource failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource[] written = [.. Enumerable.Range(0, 1000).Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))];
        private int count;

        public int FailsAfter { get; set; } = int.MaxValue;

        /// <summary>After so many rows it waits to be let go on.</summary>
        public (int After, ManualResetEvent GoOn)? StopsAt { get; init; }

        public Task Failed => failed.Task;

        public Task Written(int rows) => written[rows].Task;

        protected override int LayOut(int epoch) => Sequences;

        protected override void Write(TrainingBatch batch, int sequence, int epoch)
        {
            if (count == FailsAfter)
            {
                failed.TrySetResult();
                throw new InvalidOperationException("No more.");
            }

            if (StopsAt is { } stop && count == stop.After)
            {
                stop.GoOn.WaitOne();
            }

            var row = batch.Rows;
            batch.Add(1);
            batch.Ids(row)[0] = (epoch * Sequences) + sequence;
            written[++count].TrySetResult();
        }
    }
}

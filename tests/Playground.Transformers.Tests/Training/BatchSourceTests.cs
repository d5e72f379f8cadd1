using Playground.Transformers.Training;

namespace Playground.Transformers.Tests.Training;

public class BatchSourceTests
{
    private static readonly string[] Lines = [.. Enumerable.Range(0, 50).Select(i => $"a{i} b{i} c{i} d{i}")];
    private static readonly WordTokenizer Tokenizer = new(Lines);

    [Fact]
    public void A_pass_shows_every_line_once_whole_and_some_lines_alone()
    {
        var source = Masked(dynamic: true);
        var rows = Rows(source, source.Count);
        Assert.Equal(1.0, source.Epochs);
        Assert.All(rows, row => Assert.Equal((2, 3, 0), (row[0], row[^1], (row.Length - 2) % 4)));
        Assert.Equal(Enumerable.Range(6, 200), rows.SelectMany(row => row[1..^1]).Order());
        Assert.Contains(rows, row => row.Length == 6);
        Assert.Contains(rows, row => row.Length == 14);
    }

    [Fact]
    public void Rows_of_a_batch_are_about_equally_long_and_a_pass_still_shows_every_line_once()
    {
        var source = Masked(dynamic: true, rows: 4);
        var batches = Rows(source, source.Count).Chunk(4).ToList();
        Assert.Equal(Enumerable.Range(6, 200), batches.SelectMany(b => b).SelectMany(row => row[1..^1]).Order());
        var lengths = batches.SelectMany(b => b).Select(row => row.Length).Distinct().Count();
        Assert.True(lengths > 1);
        // Sorted by length, only the batches where one length gives way to the next are mixed; and the rest at the end.
        Assert.InRange(batches.Count(b => b.Select(row => row.Length).Distinct().Count() > 1), 0, lengths);
        Assert.NotEqual(batches.Select(b => b[0].Length).Order(), batches.Select(b => b[0].Length)); // not the short ones first
    }

    [Fact]
    public void Static_masking_repeats_its_masks_in_another_order_and_dynamic_masking_does_not()
    {
        Assert.True(SecondPassRepeats(Masked(dynamic: false)));
        Assert.False(SecondPassRepeats(Masked(dynamic: true)));
    }

    [Fact]
    public void The_same_seed_deals_the_same_batches_and_another_seed_others()
    {
        string Deal(ulong seed) => Text(Inputs(Masked(dynamic: true, seed), 20));
        Assert.Equal(Deal(1), Deal(1));
        Assert.NotEqual(Deal(1), Deal(2));
    }

    [Fact]
    public void Going_back_to_a_cursor_deals_the_same_batch_again_across_the_end_of_a_pass()
    {
        foreach (var source in new[] { Masked(dynamic: true), Causal() })
        {
            _ = Inputs(source, source.Count - 1);
            var cursor = source.Cursor;
            var first = Text(Inputs(source, 5));
            Assert.Equal(1, source.Cursor.Epoch);
            source.Cursor = cursor;
            Assert.Equal(first, Text(Inputs(source, 5)));
        }
    }

    [Fact]
    public void Causal_windows_lie_side_by_side_with_labels_one_further_and_move_at_each_pass()
    {
        var source = Causal();
        var stream = Tokenization.Stream(Lines, Tokenizer, TestContext.Current.CancellationToken);
        var starts = new HashSet<int>();
        for (var pass = 0; pass < 5; pass++)
        {
            var batch = new TrainingBatch(source.Count, 14);
            source.Fill(batch, batch.Capacity);
            var places = Enumerable.Range(0, batch.Rows).Select(row =>
            {
                var place = stream.AsSpan().IndexOf(batch.Ids(row));
                Assert.Equal(stream.AsSpan(place + 1, 14), batch.Labels(row));
                return place;
            }).Order().ToArray();
            Assert.All(places.Zip(places.Skip(1)), p => Assert.Equal(14, p.Second - p.First));
            starts.Add(places[0]);
        }

        Assert.True(starts.Count > 1);
    }

    [Fact]
    public void Padding_is_neither_attended_nor_asked()
    {
        var batch = new TrainingBatch(2, 14);
        var masking = new Masking(Tokenizer, Options(true));
        foreach (var length in new[] { 6, 4 })
        {
            var row = batch.Rows;
            int[] ids = [2, .. Enumerable.Range(6, length - 2), 3];
            ids.CopyTo(batch.Ids(row));
            batch.Add(length);
            var random = new CounterRandom(1, RandomPurpose.Masks);
            masking.Apply(batch.Ids(row)[..length], [], batch.Labels(row), batch.Corruptions(row), ref random);
        }

        var packed = batch.Pack(pad: 0, first: 0, batch.Rows);
        Assert.Equal(6, packed.Length);
        Assert.Equal([6, 4], packed.Lengths.ToArray());
        Assert.Equal([0, 0], packed.Ids.ToArray()[10..]);
        Assert.Equal(2, packed.Labels.Length);
        Assert.All(packed.Asked!.Value.Places.ToArray(), place => Assert.InRange(place, 1, 8));
        Assert.All(packed.Labels.ToArray(), label => Assert.InRange(label, 6, 9));
        Assert.Equal([0, 1, 2], packed.Asked!.Value.Starts.ToArray());
        var second = batch.Pack(pad: 0, first: 1, rows: 1); // its places are counted from the first row that is packed
        Assert.Equal((4, 1), (second.Length, second.Labels.Length));
        Assert.Equal([0, 1], second.Asked!.Value.Starts.ToArray());
        Assert.InRange(Assert.Single(second.Asked!.Value.Places.ToArray()), 1, 2);
    }

    private static bool SecondPassRepeats(BatchSource source)
    {
        var (first, second) = (Inputs(source, source.Count), Inputs(source, source.Count));
        Assert.NotEqual(Text(first), Text(second));
        return first.Select(r => string.Join(' ', r)).Order().SequenceEqual(second.Select(r => string.Join(' ', r)).Order());
    }

    private static List<int[]> Inputs(BatchSource source, int rows)
    {
        var batch = new TrainingBatch(rows, 14);
        source.Fill(batch, rows);
        return [.. Enumerable.Range(0, rows).Select(row => batch.Ids(row)[..batch.LengthOf(row)].ToArray())];
    }

    /// <summary>The rows as they were before masking.</summary>
    private static List<int[]> Rows(BatchSource source, int rows)
    {
        var batch = new TrainingBatch(rows, 14);
        source.Fill(batch, rows);
        return [.. batch.Preview(rows).Select(row => row.Select(t => t.Label ?? t.Input).ToArray())];
    }

    private static string Text(List<int[]> rows) => string.Join('\n', rows.Select(row => string.Join(' ', row)));

    private static TrainingOptions Options(bool dynamic, ulong seed = 1, int rows = 1) =>
        new() { SequenceLength = 14, BatchSize = rows, Steps = 1, LearningRate = 1, DynamicMasking = dynamic, Seed = seed };

    private static BatchSource Masked(bool dynamic, ulong seed = 1, int rows = 1)
    {
        var options = Options(dynamic, seed, rows);
        return Create(causal: false).Batches(false, options, new Masking(Tokenizer, options), seed);
    }

    private static BatchSource Causal() => Create(causal: true).Batches(false, Options(true), null, 1);

    private static TrainingText Create(bool causal) =>
        TrainingText.Create(Lines, Tokenizer, causal, 14, 0, TestContext.Current.CancellationToken);
}

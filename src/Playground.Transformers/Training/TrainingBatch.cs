using Playground.Transformers.Models;
using static TorchSharp.torch;

namespace Playground.Transformers.Training;

/// <summary>A batch as the model takes it: B rows of W tokens, W the longest row, N asked places.</summary>
/// <param name="Places">int64 <c>[N]</c>, rows of the flattened <c>[B·W]</c>; null when every place is asked.</param>
/// <param name="Labels">int64 <c>[N]</c></param>
internal readonly record struct BatchTensors(ModelInput Input, Tensor? Places, Tensor Labels, int Asked);

/// <summary>One batch as arrays that are used again at every step: B rows of T places.</summary>
internal sealed class TrainingBatch
{
    private readonly int[] ids;
    private readonly int[] labels;
    private readonly Corruption[] corruptions;
    private readonly bool[] begins;
    private readonly int[] lengths;
    private readonly long[] packed;
    private readonly bool[] attended;

    public TrainingBatch(int rows, int length)
    {
        (Capacity, Length) = (rows, length);
        (ids, labels, corruptions, lengths) = (new int[rows * length], new int[rows * length], new Corruption[rows * length], new int[rows]);
        begins = new bool[rows * length];
        (packed, attended) = (new long[rows * length], new bool[rows * length]);
    }

    /// <summary>Most rows.</summary>
    public int Capacity { get; }

    /// <summary>Most tokens a row.</summary>
    public int Length { get; }

    public int Rows { get; private set; }

    /// <summary>Places that have a label.</summary>
    public int Asked => Enumerable.Range(0, Rows).Sum(row => lengths[row] - Corruptions(row)[..lengths[row]].Count(Corruption.None));

    /// <summary>Tokens without padding.</summary>
    public int Tokens => lengths.Take(Rows).Sum();

    public Span<int> Ids(int row) => ids.AsSpan(row * Length, Length);

    /// <summary>What the row had to say; counts only where its corruption is not None.</summary>
    public Span<int> Labels(int row) => labels.AsSpan(row * Length, Length);

    public Span<Corruption> Corruptions(int row) => corruptions.AsSpan(row * Length, Length);

    /// <summary>Where the row's words begin.</summary>
    public Span<bool> Begins(int row) => begins.AsSpan(row * Length, Length);

    public int LengthOf(int row) => lengths[row];

    public void Clear() => Rows = 0;

    /// <summary>Opens the next row; its arrays must be written up to <paramref name="length"/>.</summary>
    public void Add(int length)
    {
        lengths[Rows] = length;
        corruptions.AsSpan(Rows * Length, Length).Clear();
        begins.AsSpan(Rows * Length, Length).Fill(true);
        Rows++;
    }

    /// <summary>
    /// Copies rows into tensors of the caller's dispose scope; padding gets <paramref name="pad"/>. Nothing to the right of the longest of them is computed.
    /// Several threads may do so at a time, each with rows of its own.
    /// </summary>
    public BatchTensors ToTensors(int pad, int first, int rows)
    {
        var lengths = this.lengths.AsSpan(first, rows);
        var (width, asked) = (0, 0);
        foreach (var length in lengths)
        {
            width = Math.Max(width, length);
        }

        long[] shape = [rows, width];
        var packed = this.packed.AsSpan(first * Length, rows * width);
        var attended = this.attended.AsSpan(first * Length, rows * width);
        packed.Fill(pad);
        attended.Clear();
        for (var row = 0; row < rows; row++)
        {
            attended.Slice(row * width, lengths[row]).Fill(true);
            for (var i = 0; i < lengths[row]; i++)
            {
                packed[(row * width) + i] = ids[((first + row) * Length) + i];
            }
        }

        var input = new ModelInput(tensor(packed.ToArray(), shape), attended.Contains(false) ? tensor(attended.ToArray(), shape) : null);
        int At(int place) => ((first + (place / width)) * Length) + (place % width);
        for (var place = 0; place < rows * width; place++)
        {
            if (corruptions[At(place)] != Corruption.None)
            {
                packed[asked++] = place;
            }
        }

        var places = asked == rows * width ? null : tensor(packed[..asked].ToArray());
        for (var i = 0; i < asked; i++)
        {
            packed[i] = labels[At((int)packed[i])];
        }

        return new BatchTensors(input, places, tensor(packed[..asked].ToArray()), asked);
    }

    /// <summary>Tokens without padding, by what was done to them.</summary>
    public IReadOnlyDictionary<Corruption, int> CountCorruptions()
    {
        var counts = new Dictionary<Corruption, int>();
        for (var row = 0; row < Rows; row++)
        {
            foreach (var corruption in Corruptions(row)[..lengths[row]])
            {
                counts[corruption] = counts.GetValueOrDefault(corruption) + 1;
            }
        }

        return counts;
    }

    /// <summary>Token by token what the model saw and had to say, padding left out.</summary>
    public IReadOnlyList<IReadOnlyList<BatchToken>> Preview(int rows) =>
        [.. Enumerable.Range(0, Math.Min(rows, Rows)).Select(row => (IReadOnlyList<BatchToken>)
            [.. Enumerable.Range(row * Length, lengths[row]).Select(i =>
                new BatchToken(ids[i], corruptions[i] == Corruption.None ? null : labels[i], corruptions[i], begins[i]))])];
}

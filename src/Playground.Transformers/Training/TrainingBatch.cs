using Playground.Transformers.Training.Kernels;

namespace Playground.Transformers.Training;

/// <summary>Rows of a batch as a pass takes them: B rows of T tokens, T the longest row, N asked places.</summary>
/// <param name="Length">T</param>
/// <param name="Ids"><c>[B · T]</c></param>
/// <param name="Lengths">Tokens without padding, <c>[B]</c>.</param>
/// <param name="Asked">Where they are asked; null when every place is.</param>
/// <param name="Labels"><c>[N]</c></param>
internal readonly record struct PackedRows(
    int Length, ReadOnlyMemory<int> Ids, ReadOnlyMemory<int> Lengths, AskedPlaces? Asked, ReadOnlyMemory<int> Labels);

/// <summary>One batch as arrays that are used again at every step: B rows of T places.</summary>
internal sealed class TrainingBatch
{
    private readonly int[] ids;
    private readonly int[] labels;
    private readonly Corruption[] corruptions;
    private readonly bool[] begins;
    private readonly int[] lengths;
    private readonly int[] packed, places, wanted;

    public TrainingBatch(int rows, int length)
    {
        (Capacity, Length) = (rows, length);
        (ids, labels, corruptions, lengths) = (new int[rows * length], new int[rows * length], new Corruption[rows * length], new int[rows]);
        begins = new bool[rows * length];
        (packed, places, wanted) = (new int[rows * length], new int[rows * length], new int[rows * length]);
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
    /// Rows beside one another; padding gets <paramref name="pad"/>. Nothing to the right of the longest of them is computed. The arrays are used again by the next
    /// call for the same rows; several threads may call at a time, each for rows of its own.
    /// </summary>
    public PackedRows Pack(int pad, int first, int rows)
    {
        var own = lengths.AsMemory(first, rows);
        var width = 0;
        foreach (var length in own.Span)
        {
            width = Math.Max(width, length);
        }

        var (start, count, asked) = (first * Length, rows * width, 0);
        var starts = new int[rows + 1];
        for (var row = 0; row < rows; row++)
        {
            var to = packed.AsSpan(start + (row * width), width);
            var (length, given) = (lengths[first + row], (first + row) * Length);
            ids.AsSpan(given, length).CopyTo(to);
            to[length..].Fill(pad);
            for (var i = 0; i < length; i++)
            {
                if (corruptions[given + i] != Corruption.None)
                {
                    (places[start + asked], wanted[start + asked]) = ((row * width) + i, labels[given + i]);
                    asked++;
                }
            }

            starts[row + 1] = asked;
        }

        AskedPlaces? some = asked == count ? null : new(places.AsMemory(start, asked), starts);
        return new PackedRows(width, packed.AsMemory(start, count), own, some, wanted.AsMemory(start, asked));
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

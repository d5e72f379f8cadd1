namespace Playground.Transformers.Training.Kernels;

/// <summary>Where rows of T tokens are asked: N places, row after row.</summary>
/// <param name="Places"><c>[N]</c>, counted through all rows: row · T + place in the row.</param>
/// <param name="Starts">Where among them each row's begin, and where the last one's end, <c>[B + 1]</c>; for some of the rows, places stay those of all.</param>
internal readonly record struct AskedPlaces(ReadOnlyMemory<int> Places, ReadOnlyMemory<int> Starts)
{
    /// <summary>Of the row that is asked most.</summary>
    public int Most
    {
        get
        {
            var starts = Starts.Span;
            var most = 0;
            for (var row = 1; row < starts.Length; row++)
            {
                most = Math.Max(most, starts[row] - starts[row - 1]);
            }

            return most;
        }
    }
}

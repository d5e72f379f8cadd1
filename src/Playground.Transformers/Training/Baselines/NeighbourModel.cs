namespace Playground.Transformers.Training.Baselines;

/// <summary>Says a hidden token from the one before and the one after it, and nothing else.</summary>
/// <remarks>
/// Absolute discounting (Ney, Essen, Kneser 1994) from both neighbours to the mean of what each says alone, and from there to
/// the frequencies. A neighbour that was never met, such as another mask, says nothing.
/// </remarks>
internal sealed class NeighbourModel(Unigram unigram)
{
    private readonly ContextCounts both = new();
    private readonly ContextCounts lefts = new();
    private readonly ContextCounts rights = new();

    public void Add(int left, int token, int right)
    {
        both.Add(ContextCounts.Pair(left, right), token);
        lefts.Add((uint)left, token);
        rights.Add((uint)right, token);
    }

    /// <summary>After the last <see cref="Add"/>.</summary>
    public void Close()
    {
        both.Close();
        lefts.Close();
        rights.Close();
    }

    /// <summary>P(token | left, right).</summary>
    public double Probability(int left, int token, int right)
    {
        var alone = unigram.Probability(token);
        var (fromLeft, fromRight) = (lefts.Interpolate((uint)left, token, alone), rights.Interpolate((uint)right, token, alone));
        var one = (lefts.Knows((uint)left), rights.Knows((uint)right)) switch
        {
            (true, false) => fromLeft,
            (false, true) => fromRight,
            _ => (fromLeft + fromRight) / 2,
        };
        return both.Interpolate(ContextCounts.Pair(left, right), token, one);
    }
}

namespace Playground.Transformers.Training;

/// <summary>
/// Which stretches of a text are set aside: the ends of up to 20 equal parts, so that what is measured comes from the whole
/// text and is still read in one piece.
/// </summary>
public readonly struct ValidationSplit(int tokens, int aside, int sequenceLength)
{
    private const int MostParts = 20;
    private readonly long parts = Math.Clamp(aside / (4 * sequenceLength), 1, MostParts); // a few whole sequences in each

    /// <summary>The stretches set aside, as shares of the text from its beginning.</summary>
    public IReadOnlyList<(double Start, double End)> Stretches
    {
        get
        {
            var (count, share) = ((double)parts, (double)aside / tokens);
            return aside == 0 ? [] : [.. Enumerable.Range(1, (int)parts).Select(part => ((part - share) / count, part / count))];
        }
    }

    /// <summary>True if the token at that place is set aside.</summary>
    public bool Holds(int place) => place * parts % tokens >= tokens - aside;
}

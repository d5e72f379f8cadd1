namespace Playground.Transformers.Training;

/// <summary>
/// Which stretches of a text are set aside: the ends of up to 20 equal parts, so that what is measured comes from the whole
/// text and is still read in one piece.
/// </summary>
internal readonly struct ValidationSplit(int tokens, int aside, int sequenceLength)
{
    private const int MostParts = 20;
    private readonly long parts = Math.Clamp(aside / (4 * sequenceLength), 1, MostParts); // a few whole sequences in each

    /// <summary>True if the token at that place is set aside.</summary>
    public bool Holds(int place) => place * parts % tokens >= tokens - aside;
}

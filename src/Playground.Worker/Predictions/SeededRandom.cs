namespace Playground.Worker.Predictions;

/// <summary>SplitMix64 (Steele, Lea, Flood 2014): the whole 64-bit seed counts, and the same seed gives the same draws on every machine.</summary>
internal sealed class SeededRandom(ulong seed) : Random
{
    private ulong state = seed;

    public ulong Seed { get; } = seed;

    /// <summary>Below 2^53, so that a client whose numbers are doubles can send it back unchanged.</summary>
    public static ulong NewSeed() => (ulong)Shared.NextInt64(1L << 53);

    public override double NextDouble() => Sample();

    protected override double Sample()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}

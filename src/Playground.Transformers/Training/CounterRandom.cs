namespace Playground.Transformers.Training;

/// <summary>What a stream of random numbers is for. The numbers are part of every checkpoint's meaning: never renumber.</summary>
internal enum RandomPurpose : ulong
{
    Order = 1,
    Layout = 2,
    Masks = 3,
    Dropout = 4,
}

/// <summary>
/// Random numbers as a function of seed, purpose and counters, so that a run needs no generator state to be continued:
/// its step and place in the text say it all.
/// </summary>
/// <remarks>SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.</remarks>
internal struct CounterRandom
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong state;

    public CounterRandom(ulong seed, RandomPurpose purpose, ulong first = 0, ulong second = 0)
    {
        state = Mix(Mix(Mix(Mix(seed + Golden) ^ (ulong)purpose) + first + Golden) + second + Golden);
    }

    /// <summary>64 even bits.</summary>
    public ulong Next() => Mix(state += Golden);

    /// <summary>In [0, 1) with 53 bits.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>In [0, <paramref name="bound"/>); the multiply-shift's bias is below bound / 2^64.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>Puts a random choice of <paramref name="count"/> items at the front (Fisher and Yates, stopped early).</summary>
    public void Shuffle(Span<int> items, int count)
    {
        for (var i = 0; i < count && i < items.Length - 1; i++)
        {
            var other = i + Below(items.Length - i);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

namespace Playground.Transformers.Training;

/// <summary>How many words a hidden span has: ℓ ~ Geo(p), cut off at 10 words, p chosen so that the mean is the one asked for.</summary>
/// <remarks>Joshi et al. 2020, "SpanBERT", section 3.1: p = 0.2, at most 10 words, mean 3.8.</remarks>
internal sealed class SpanLengths
{
    public const int Longest = 10;
    private const double LargestMean = 5; // from 5.5 on a geometric distribution over 1..10 would have to grow

    private readonly double[] cumulative = new double[Longest];

    public SpanLengths(double mean)
    {
        Require(mean);
        var (low, high) = (0.0, 1.0); // the mean falls from 5.5 to 1 as p grows
        for (var i = 0; i < 60; i++)
        {
            var p = (low + high) / 2;
            (low, high) = Mean(p) > mean ? (p, high) : (low, p);
        }

        var weights = Weights((low + high) / 2);
        var (sum, total) = (0.0, weights.Sum());
        for (var i = 0; i < Longest; i++)
        {
            cumulative[i] = (sum += weights[i]) / total;
        }
    }

    public static void Require(double mean)
    {
        if (!(mean >= 1 && mean <= LargestMean))
        {
            throw new PlaygroundException($"The mean length of a hidden span is {mean} words; it must be between 1 and {LargestMean}.");
        }
    }

    /// <summary>1 to 10.</summary>
    public int Draw(ref CounterRandom random)
    {
        var draw = random.NextDouble();
        var length = 1;
        while (length < Longest && draw >= cumulative[length - 1])
        {
            length++;
        }

        return length;
    }

    private static double[] Weights(double p) => [.. Enumerable.Range(0, Longest).Select(i => Math.Pow(1 - p, i))];

    private static double Mean(double p)
    {
        var weights = Weights(p);
        return weights.Select((weight, i) => weight * (i + 1)).Sum() / weights.Sum();
    }
}

using System.Globalization;

namespace Playground.Worker.Corpora;

/// <summary>
/// Sums of two numbers below 100, one a line, each once before any comes again, in a drawn order: a text whose rule can be found. What is set aside for validation
/// was never read, so that a model which only remembers is told from one which adds.
/// </summary>
public static class SumsCorpus
{
    private const int Limit = 100;

    /// <summary>How many different lines there are.</summary>
    public const int Different = Limit * Limit;

    /// <summary>The same seed gives the same lines everywhere, and a longer text starts with the shorter one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative <paramref name="count"/>.</exception>
    public static IEnumerable<string> Lines(ulong seed, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Draw(new SplitMix64(seed)).Take(count);
    }

    private static IEnumerable<string> Draw(SplitMix64 random)
    {
        var pairs = Enumerable.Range(0, Different).ToArray();
        while (true)
        {
            for (var i = 0; i < pairs.Length; i++)
            {
                var other = i + random.Below(pairs.Length - i); // Fisher and Yates
                (pairs[i], pairs[other]) = (pairs[other], pairs[i]);
                var (a, b) = Math.DivRem(pairs[i], Limit);
                yield return string.Create(CultureInfo.InvariantCulture, $"{a} + {b} = {a + b}");
            }
        }
    }
}

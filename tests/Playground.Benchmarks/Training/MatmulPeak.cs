using System.Diagnostics;
using static TorchSharp.torch;

namespace Playground.Benchmarks.Training;

/// <summary>What the machine can do at most right now: the product of two 1024 × 1024 matrices.</summary>
internal static class MatmulPeak
{
    private const int Size = 1024;
    private const double Operations = 2.0 * Size * Size * Size;

    /// <summary>Operations a second, the median of <paramref name="times"/> products.</summary>
    public static double Measure(ScalarType type, int times = 9)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var (a, b) = (rand(Size, Size).to(type), rand(Size, Size).to(type));
        var seconds = new double[times];
        for (var i = -2; i < times; i++)
        {
            var started = Stopwatch.GetTimestamp();
            using var product = mm(a, b);
            if (i >= 0)
            {
                seconds[i] = Stopwatch.GetElapsedTime(started).TotalSeconds;
            }
        }

        return Operations / Median.Of(seconds);
    }
}

internal static class Median
{
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}

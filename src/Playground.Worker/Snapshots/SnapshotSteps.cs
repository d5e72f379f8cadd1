using System.Numerics;

namespace Playground.Worker.Snapshots;

/// <summary>
/// The steps whose weights are kept: 0, then every doubling up to 64, then eight a doubling up to 8,192, then four; most
/// happens early. 50 moments in 2,000 steps, 76 in 100,000.
/// </summary>
public static class SnapshotSteps
{
    private const int FirstDense = 64;
    private const int FirstSparser = 8_192;

    public static bool IsDue(int step) => step == 0 || step % Stride(step) == 0;

    /// <summary>The step's place in the row; leaving out every second place thins the row evenly.</summary>
    public static int PlaceOf(int step)
    {
        var places = 0; // a sum over the doublings before, each with its own stride
        for (var start = 1; start <= step && start > 0; start *= 2)
        {
            places += (Math.Min(step, (2 * start) - 1) - start) / Stride(start) + 1;
        }

        return places;
    }

    private static int Stride(int step)
    {
        var doubling = 1 << BitOperations.Log2((uint)step);
        return step < FirstDense ? doubling : doubling / (step < FirstSparser ? 8 : 4);
    }
}

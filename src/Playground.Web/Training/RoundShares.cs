namespace Playground.Web.Training;

/// <summary>Where an axis of probabilities ends: a small model is seldom sure, and on an axis up to 100 % its curves would lie at the bottom.</summary>
public static class RoundShares
{
    private static readonly double[] Tops = [0.02, 0.05, 0.1, 0.25, 0.5, 1];

    /// <summary>The smallest round share that holds a probability.</summary>
    public static double Above(double highest) => Tops.First(top => top >= highest || top == 1);
}

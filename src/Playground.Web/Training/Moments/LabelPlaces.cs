namespace Playground.Web.Training;

/// <summary>Where labels go that would lie over each other if each stood beside its line.</summary>
public static class LabelPlaces
{
    /// <summary>
    /// The places nearest to the wanted ones (least squares) that keep the order, the distance and the bounds. Without the
    /// distances that the order asks for it is isotonic regression, solved by pooling neighbours (Ayer et al. 1955).
    /// </summary>
    /// <returns>One place for every wanted one, in the same order; closer than <paramref name="gap"/> only when the bounds hold no more.</returns>
    public static double[] Spread(IReadOnlyList<double> wanted, double gap, double top, double bottom)
    {
        var distance = wanted.Count > 1 ? Math.Min(gap, (bottom - top) / (wanted.Count - 1)) : 0;
        var order = Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i]).ToArray(); // stable: equals keep their order
        var pools = new Stack<(double Mean, int Count)>();
        for (var i = 0; i < order.Length; i++)
        {
            var pool = (Mean: wanted[order[i]] - (i * distance), Count: 1);
            while (pools.TryPeek(out var above) && above.Mean > pool.Mean)
            {
                pools.Pop();
                pool = (((above.Mean * above.Count) + (pool.Mean * pool.Count)) / (above.Count + pool.Count), above.Count + pool.Count);
            }

            pools.Push(pool);
        }

        var places = new double[wanted.Count];
        var last = Math.Max(top, bottom - ((wanted.Count - 1) * distance));
        var next = 0;
        foreach (var (mean, count) in pools.Reverse())
        {
            for (var end = next + count; next < end; next++)
            {
                places[order[next]] = Math.Clamp(mean, top, last) + (next * distance);
            }
        }

        return places;
    }
}

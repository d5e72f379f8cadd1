namespace Playground.Worker.Api.TextGeneration;

/// <summary>Locally typical sampling (Meister et al. 2022, arXiv 2202.00666).</summary>
internal static class TypicalSampling
{
    /// <summary>Keeps the tokens whose information is nearest to the distribution's entropy until they hold <paramref name="mass"/>; the others become 0, the sum stays 1.</summary>
    /// <param name="probabilities"><c>[vocab]</c>, changed in place; may hold zeros.</param>
    public static void Keep(double[] probabilities, double mass)
    {
        var entropy = -probabilities.Where(p => p > 0).Sum(p => p * Math.Log(p));
        var nearest = Enumerable.Range(0, probabilities.Length)
            .Where(id => probabilities[id] > 0)
            .OrderBy(id => Math.Abs(-Math.Log(probabilities[id]) - entropy));

        var kept = new HashSet<int>();
        var sum = 0.0;
        foreach (var id in nearest)
        {
            kept.Add(id);
            sum += probabilities[id];
            if (sum >= mass)
            {
                break;
            }
        }

        for (var id = 0; id < probabilities.Length; id++)
        {
            probabilities[id] = kept.Contains(id) ? probabilities[id] / sum : 0;
        }
    }
}

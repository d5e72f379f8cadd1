using System.Runtime.InteropServices;

namespace Playground.Transformers.Training.Baselines;

/// <summary>How often each token was met in each context, with what absolute discounting needs.</summary>
/// <remarks>Ney, Essen, Kneser 1994: D = n1 / (n1 + 2·n2), where n1 and n2 are the numbers of pairs met once and twice.</remarks>
internal sealed class ContextCounts
{
    private readonly Dictionary<(ulong Context, int Token), int> counts = [];
    private readonly Dictionary<ulong, (long Total, int Different)> contexts = [];

    /// <summary>Pairs of context and token that were met at all.</summary>
    public IEnumerable<(ulong Context, int Token)> Pairs => counts.Keys;

    /// <summary>Taken from every count that is not 0; shared out among all tokens by the model below.</summary>
    public double Discount { get; private set; }

    public void Add(ulong context, int token)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, (context, token), out _);
        ref var all = ref CollectionsMarshal.GetValueRefOrAddDefault(contexts, context, out _);
        all = (all.Total + 1, count == 0 ? all.Different + 1 : all.Different);
        count++;
    }

    /// <summary>After the last <see cref="Add"/>.</summary>
    public void Close()
    {
        var (once, twice) = (0L, 0L);
        foreach (var count in counts.Values)
        {
            once += count == 1 ? 1 : 0;
            twice += count == 2 ? 1 : 0;
        }

        Discount = once == 0 ? 0.5 : once / (once + (2.0 * twice)); // a handful of letters: nothing is rare
    }

    public bool Knows(ulong context) => contexts.ContainsKey(context);

    /// <summary>P(token | context), what was discounted given to <paramref name="below"/>; that alone where the context was never met.</summary>
    public double Interpolate(ulong context, int token, double below)
    {
        if (!contexts.TryGetValue(context, out var all))
        {
            return below;
        }

        var count = counts.GetValueOrDefault((context, token));
        return (Math.Max(count - Discount, 0) + (Discount * all.Different * below)) / all.Total;
    }

    public static ulong Pair(int first, int second) => ((ulong)(uint)first << 32) | (uint)second;
}

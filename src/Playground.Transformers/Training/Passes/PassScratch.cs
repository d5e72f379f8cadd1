using Playground.Transformers.Training.Kernels;

namespace Playground.Transformers.Training.Passes;

/// <summary>What one block hands to the next and nobody needs afterwards: all blocks of a pass write it into the same memory, which stays in the processor's caches.</summary>
/// <remarks>N tokens: all B · T, or from the last attention on those that are asked.</remarks>
internal sealed class PassScratch<T> : IDisposable
    where T : unmanaged, IElement<T>
{
    /// <summary>A block's product on the way there, <c>[N, C]</c>.</summary>
    public Kept<T> Product { get; } = new(T.Type);

    /// <summary>Queries, or their gradients, where not every place is asked, <c>[N, C]</c>.</summary>
    public Kept<T> Queries { get; } = new(T.Type);

    /// <summary>Queries, keys and values side by side, or their gradients, <c>[B · T, 3C]</c>; without queries where those stand apart.</summary>
    public Kept<T> Joined { get; } = new(T.Type);

    /// <summary>Gradient of attention's result, <c>[N, C]</c>; where queries stand apart then also what they give back to their inputs.</summary>
    public Kept<T> Merged { get; } = new(T.Type);

    /// <summary>The same head by head, <c>[b · H, Q, D]</c>, for the rows that are computed at a time.</summary>
    public Kept<T> Heads { get; } = new(T.Type);

    /// <summary>Gradient between the feed-forward products, <c>[N, F]</c>.</summary>
    public Kept<T> Wide { get; } = new(T.Type);

    /// <summary>Gradient of a block's product, <c>[N, C]</c>.</summary>
    public Kept<T> Retransposed { get; } = new(T.Type);

    /// <summary>Gradient of a block's input, <c>[N, C]</c>.</summary>
    public Kept<T> Input { get; } = new(T.Type);

    public void Dispose()
    {
        foreach (var kept in (Kept<T>[])[Product, Queries, Joined, Merged, Heads, Wide, Retransposed, Input])
        {
            kept.Dispose();
        }
    }
}

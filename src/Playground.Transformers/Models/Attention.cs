using static TorchSharp.torch;

namespace Playground.Transformers.Models;

/// <summary>Scaled dot-product attention (Vaswani et al. 2017), spelt out where the scores are few or the maps are wanted, fused otherwise.</summary>
internal static class Attention
{
    /// <summary>Queries, keys and values side by side, <c>[B, T, 3C]</c>, apart and by heads: 3 · <c>[B, H, T, C/H]</c>, each in one piece.</summary>
    public static (Tensor Query, Tensor Key, Tensor Value) Split(Tensor joined, int heads)
    {
        var shape = joined.shape;
        // One copy lays out all three as the products want them.
        var parts = joined.view(shape[0], shape[1], 3, heads, shape[2] / 3 / heads).permute(2, 0, 3, 1, 4).contiguous().unbind(0);
        return (parts[0], parts[1], parts[2]);
    }

    /// <summary><c>[B, H, T, C/H] -> [B, T, C]</c></summary>
    public static Tensor MergeHeads(Tensor x)
    {
        var shape = x.shape;
        return x.transpose(1, 2).reshape(shape[0], shape[2], shape[1] * shape[3]);
    }

    /// <summary>Softmax(q kᵀ / sqrt(head width) · <paramref name="factor"/>) v.</summary>
    /// <param name="query"><c>[B, H, T, D]</c></param>
    /// <param name="key"><c>[B, H, S, D]</c></param>
    /// <param name="value"><c>[B, H, S, D]</c></param>
    /// <param name="factor">Extra scale on the scores.</param>
    /// <param name="trace">Receives the map <c>[B, H, T, S]</c> if it wants attentions.</param>
    public static Tensor Attend(Tensor query, Tensor key, Tensor value, AttentionMask mask, double factor, ForwardTrace? trace)
    {
        var (shape, keys) = (query.shape, key.shape[2]);
        var (all, length, width) = (shape[0] * shape[1], shape[2], shape[3]);
        var wanted = trace is { WantAttentions: true };
        if (!wanted && all * length * keys > MostScores)
            return nn.functional.scaled_dot_product_attention(factor == 1.0 ? query : query.Times(factor), key, value, mask.Allowed!, 0.0, mask.Causal);

        // Scale and mask are part of the product: [B·H, T, D] · [B·H, D, S] -> [B·H, T, S]
        var added = mask.Added(query, keys);
        // TorchSharp hands the three tensors of this one function over in another order than its parameters' names say: first factor, second, summand.
        var scores = query.view(all, length, width).baddbmm(
            key.reshape(all, keys, width).transpose(1, 2), added ?? zeros(1, query.dtype), beta: added is null ? 0 : 1, alpha: (float)(factor / Math.Sqrt(width)));
        var probabilities = scores.softmax(-1);
        if (wanted)
            trace!.Attentions.Add(probabilities.view(shape[0], shape[1], length, keys));
        return bmm(probabilities, value.reshape(all, keys, width)).view(shape[0], shape[1], length, width);
    }

    /// <summary>
    /// Up to so many scores, writing them out costs less than the fused kernel, which does its products one small head at a
    /// time: 12·4·64² scores took half its time, measured forward and back. Beyond, the memory counts.
    /// </summary>
    private const long MostScores = 1L << 23;
}

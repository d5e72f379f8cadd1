using static TorchSharp.torch;

namespace Playground.Transformers.Models;

/// <summary>Scaled dot-product attention (Vaswani et al. 2017), spelt out where the scores are few or the maps are wanted, fused otherwise.</summary>
internal static class Attention
{
    /// <summary><c>[B, T, C] -> [B, H, T, C/H]</c></summary>
    public static Tensor SplitHeads(Tensor x, int heads) =>
        x.view(x.shape[0], x.shape[1], heads, x.shape[2] / heads).transpose(1, 2);

    /// <summary><c>[B, H, T, C/H] -> [B, T, C]</c></summary>
    public static Tensor MergeHeads(Tensor x) =>
        x.transpose(1, 2).reshape(x.shape[0], x.shape[2], x.shape[1] * x.shape[3]);

    /// <summary>Softmax(q kᵀ / sqrt(head width) · <paramref name="factor"/>) v.</summary>
    /// <param name="query"><c>[B, H, T, D]</c></param>
    /// <param name="key"><c>[B, H, S, D]</c></param>
    /// <param name="value"><c>[B, H, S, D]</c></param>
    /// <param name="mask">bool, broadcast to <c>[B, H, T, S]</c>, true where a query may look; every query must have such a key.</param>
    /// <param name="causal">Query i sees keys 0..i; only without a mask.</param>
    /// <param name="factor">Extra scale on the scores.</param>
    /// <param name="trace">Receives the map <c>[B, H, T, S]</c> if it wants attentions.</param>
    public static Tensor Attend(Tensor query, Tensor key, Tensor value, Tensor? mask, bool causal, double factor, ForwardTrace? trace)
    {
        var wanted = trace is { WantAttentions: true };
        if (!wanted && query.shape[0] * query.shape[1] * query.shape[2] * key.shape[2] > MostScores)
            return nn.functional.scaled_dot_product_attention(factor == 1.0 ? query : query.Times(factor), key, value, mask!, 0.0, causal);

        var scores = matmul(query.Times(factor / Math.Sqrt(query.shape[3])), key.transpose(-2, -1));
        var allowed = causal ? CausalMask(query.shape[2]) : mask;
        if (allowed is not null)
            scores = scores.Plus(zeros_like(allowed, scores.dtype).FillNever(allowed.logical_not()));
        var probabilities = scores.softmax(-1);
        if (wanted)
            trace!.Attentions.Add(probabilities);
        return matmul(probabilities, value);
    }

    /// <summary>
    /// Up to so many scores, writing them out costs less than the fused kernel, which does its products one small head at a
    /// time: measured forward and back, 12·4·64² scores took half its time, 16·6·128² in bfloat16 a fifth. Beyond, the memory counts.
    /// </summary>
    private const long MostScores = 1L << 23;

    /// <summary>bool <c>[T, T]</c>: query i sees keys 0..i.</summary>
    public static Tensor CausalMask(long length) => ones(length, length, ScalarType.Bool).tril();

    /// <summary>
    /// bool <c>[B, 1, 1, T]</c> for attention in both directions. A row that is padding throughout sees everything
    /// instead of nothing: its numbers mean nothing either way, but a softmax over nothing would be NaN.
    /// </summary>
    public static Tensor? PaddingMask(Tensor? attend) =>
        attend?.logical_or(attend.any(1, true).logical_not()).unsqueeze(1).unsqueeze(2);

    /// <summary>bool <c>[B, 1, T, T]</c>: causal and not padding; each query sees itself at least.</summary>
    public static Tensor CausalPaddingMask(Tensor attend)
    {
        var length = attend.shape[1];
        return attend.unsqueeze(1).unsqueeze(2)
            .logical_and(CausalMask(length))
            .logical_or(eye(length, dtype: ScalarType.Bool));
    }
}

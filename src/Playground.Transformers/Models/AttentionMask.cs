using static TorchSharp.torch;

namespace Playground.Transformers.Models;

/// <summary>What each query may look at; made once for all layers of a pass, in its dispose scope.</summary>
internal sealed class AttentionMask
{
    private Tensor? _added;

    private AttentionMask(Tensor? allowed, bool causal) => (Allowed, Causal) = (allowed, causal);

    /// <summary>bool, broadcast to <c>[B, H, T, S]</c>, true where a query may look; every query has such a key. Null: no restriction of this kind.</summary>
    public Tensor? Allowed { get; }

    /// <summary>Query i sees keys 0..i; never together with <see cref="Allowed"/>.</summary>
    public bool Causal { get; }

    /// <summary>Every query sees every key.</summary>
    public static AttentionMask None() => new(null, causal: false);

    /// <summary>Each query sees itself and what came before it, but no padding.</summary>
    /// <param name="attend">bool <c>[B, T]</c>, false at padding; null when nothing is padded.</param>
    public static AttentionMask Backward(Tensor? attend)
    {
        if (attend is null)
            return new(null, causal: true);
        var length = attend.shape[1];
        return new(attend.unsqueeze(1).unsqueeze(2).logical_and(Triangle(length)).logical_or(eye(length, dtype: ScalarType.Bool)), causal: false);
    }

    /// <summary>
    /// Each query sees everything but padding. A row that is padding throughout sees everything instead of nothing: its numbers mean
    /// nothing either way, but a softmax over nothing would be NaN.
    /// </summary>
    /// <param name="attend">bool <c>[B, T]</c>, false at padding; null when nothing is padded.</param>
    public static AttentionMask BothWays(Tensor? attend) =>
        new(attend?.logical_or(attend.any(1, true).logical_not()).unsqueeze(1).unsqueeze(2), causal: false);

    /// <summary>What the mask adds to the scores, 0 or minus infinity, of the queries' type, broadcast to <c>[B·H, T, S]</c>; null for nothing.</summary>
    /// <param name="query"><c>[B, H, T, D]</c></param>
    public Tensor? Added(Tensor query, long keys)
    {
        if (_added is null && (Causal ? Triangle(keys) : Allowed) is { } allowed)
        {
            var added = zeros_like(allowed, query.dtype).FillNever(allowed.logical_not());
            var (shape, rows) = (query.shape, allowed.shape[^2]);
            _added = Causal ? added : added.expand(shape[0], shape[1], rows, keys).reshape(shape[0] * shape[1], rows, keys);
        }

        return _added;
    }

    /// <summary>bool <c>[T, T]</c>: query i sees keys 0..i.</summary>
    private static Tensor Triangle(long length) => ones(length, length, ScalarType.Bool).tril();
}

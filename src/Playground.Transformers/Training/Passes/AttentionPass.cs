using Playground.Transformers.Training.Kernels;
using static TorchSharp.torch;

namespace Playground.Transformers.Training.Passes;

/// <summary>Scaled dot-product attention (Vaswani et al. 2017) and its way back: Softmax(q kᵀ · scale) v for each row of the batch and each head.</summary>
/// <remarks>So many rows at a time that their scores stay below a bound. With more than one such portion the way back computes the shares again instead of keeping them.</remarks>
internal sealed class AttentionPass<T>(int heads, float scale, PassScratch<T> scratch) : IDisposable
    where T : unmanaged, IElement<T>
{
    private const long MostScores = 1L << 23;

    private readonly Kept<T> parts = new(T.Type);
    private Tensor? shares;

    /// <param name="joined">Queries, keys and values side by side, <c>[B · T, 3C]</c>, still without the bias.</param>
    /// <param name="merged"><c>[B · T, C]</c></param>
    public void Forward(Span<T> joined, ReadOnlySpan<float> bias, Span<T> merged, Sight sight, int length)
    {
        var layout = Layout(merged, sight, length);
        parts.Shape(3, (long)layout.Rows * heads, length, layout.Size);
        layout.Split<T>(joined, bias, parts.Span);
        foreach (var portion in Portions(layout, sight))
        {
            using var scope = NewDisposeScope();
            var (query, key, value) = Parts(portion);
            var found = Shares(query, key, portion);
            portion.Layout.Merge<T>(bmm(found, value).Numbers<T>(), portion.Of(merged));
            if (portion.IsWhole)
            {
                shares = found.MoveToOuterDisposeScope();
            }
        }
    }

    /// <param name="merged">Gradient of the result, <c>[B · T, C]</c>.</param>
    /// <param name="joined">Gradient of what came in, <c>[B · T, 3C]</c>, is written.</param>
    /// <param name="biasGradient">Is written.</param>
    public void Backward(Span<T> merged, Span<T> joined, Span<float> biasGradient, Sight sight, int length)
    {
        biasGradient.Clear();
        foreach (var portion in Portions(Layout(merged, sight, length), sight))
        {
            using var scope = NewDisposeScope();
            var (layout, (query, key, value)) = (portion.Layout, Parts(portion));
            var gradient = scratch.Heads.Shape((long)layout.Rows * heads, length, layout.Size);
            layout.Separate<T>(portion.Of(merged), gradient.Span);
            var found = portion.IsWhole ? shares! : Shares(query, key, portion);
            var into = portion.Of(joined);
            layout.Join<T>(bmm(found.transpose(1, 2), gradient.Tensor).Numbers<T>(), 2, into, biasGradient);
            var scores = bmm(gradient.Tensor, value.transpose(1, 2));
            SoftmaxKernel.Backward<T>(found.Numbers<T>(), scores.Numbers<T>(), heads, length, scale, portion.Sight);
            layout.Join<T>(bmm(scores, key).Numbers<T>(), 0, into, biasGradient);
            layout.Join<T>(bmm(scores.transpose(1, 2), query).Numbers<T>(), 1, into, biasGradient);
        }

        shares?.Dispose();
        shares = null;
    }

    public void Dispose() => parts.Dispose();

    private HeadsKernel Layout(Span<T> merged, Sight sight, int length) => new(sight.Lengths.Length, length, heads, merged.Length / sight.Lengths.Length / length / heads);

    private IEnumerable<Portion> Portions(HeadsKernel whole, Sight sight)
    {
        var rows = (int)Math.Clamp(MostScores / ((long)heads * whole.Length * whole.Length), 1, whole.Rows);
        for (var first = 0; first < whole.Rows; first += rows)
        {
            var layout = whole with { Rows = Math.Min(rows, whole.Rows - first) };
            yield return new(first, whole.Rows, layout, sight with { Lengths = sight.Lengths.Slice(first, layout.Rows) });
        }
    }

    /// <summary>Queries, keys and values of some rows: <c>[b · H, T, D]</c> each.</summary>
    private (Tensor Query, Tensor Key, Tensor Value) Parts(Portion portion)
    {
        Tensor Part(int part) => parts.Tensor.select(0, part).narrow(0, portion.First * heads, portion.Layout.Rows * heads);
        return (Part(0), Part(1), Part(2));
    }

    private Tensor Shares(Tensor query, Tensor key, Portion portion)
    {
        var scores = bmm(query, key.transpose(1, 2));
        SoftmaxKernel.Forward(scores.Numbers<T>(), heads, portion.Layout.Length, scale, portion.Sight);
        return scores;
    }

    /// <summary>Some rows of the batch.</summary>
    private readonly record struct Portion(int First, int All, HeadsKernel Layout, Sight Sight)
    {
        public bool IsWhole => Layout.Rows == All;

        /// <summary>These rows' part of numbers that all rows have.</summary>
        public Span<T> Of(Span<T> all)
        {
            var row = all.Length / All;
            return all.Slice(First * row, Layout.Rows * row);
        }
    }
}

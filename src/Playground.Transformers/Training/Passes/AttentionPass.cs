using Playground.Transformers.Training.Kernels;
using static TorchSharp.torch;

namespace Playground.Transformers.Training.Passes;

/// <summary>Scaled dot-product attention (Vaswani et al. 2017) and its way back: Softmax(q kᵀ · scale) v for each row of the batch and each head.</summary>
/// <remarks>So many rows at a time that their scores stay below a bound. With more than one such portion the way back computes the probabilities again instead of keeping them.</remarks>
internal sealed class AttentionPass<T>(int heads, float scale, PassScratch<T> scratch) : IDisposable
    where T : unmanaged, IElement<T>
{
    internal const long MostScores = 1L << 23;

    private readonly Kept<T> parts = new(T.Type);
    private Tensor? probabilities;
    private Views? views;

    /// <param name="joined">Queries, keys and values side by side, <c>[B · T, 3C]</c>, still without the bias.</param>
    /// <param name="bias"><c>[3C]</c></param>
    /// <param name="merged"><c>[B · T, C]</c></param>
    public void Forward(Span<T> joined, ReadOnlySpan<float> bias, Span<T> merged, LengthMask mask, int length)
    {
        var layout = Layout(merged, mask, length);
        parts.Shape(3, (long)layout.Rows * heads, length, layout.Size);
        layout.Split<T>(joined, bias, parts.Span);
        foreach (var portion in Portions(layout, mask))
        {
            using var scope = NewDisposeScope();
            var of = Parts(portion);
            var found = Probabilities(of, portion);
            portion.Layout.Merge<T>(bmm(found, of.Value).Numbers<T>(), portion.Of(merged));
            if (portion.IsWhole)
            {
                probabilities = found.MoveToOuterDisposeScope();
            }
        }
    }

    /// <param name="merged">Gradient of the result, <c>[B · T, C]</c>.</param>
    /// <param name="joined">Gradient of what came in, <c>[B · T, 3C]</c>, is written.</param>
    /// <param name="biasGradient"><c>[3C]</c>, is written.</param>
    public void Backward(Span<T> merged, Span<T> joined, Span<float> biasGradient, LengthMask mask, int length)
    {
        biasGradient.Clear();
        foreach (var portion in Portions(Layout(merged, mask, length), mask))
        {
            using var scope = NewDisposeScope();
            var (layout, of) = (portion.Layout, Parts(portion));
            var gradient = scratch.Heads.Shape((long)layout.Rows * heads, length, layout.Size);
            layout.Separate<T>(portion.Of(merged), gradient.Span);
            var found = portion.IsWhole ? probabilities! : Probabilities(of, portion);
            var into = portion.Of(joined);
            layout.Join<T>(bmm(found.transpose(1, 2), gradient.Tensor).Numbers<T>(), 2, into, biasGradient);
            var scores = bmm(gradient.Tensor, of.ValueTransposed);
            SoftmaxKernel.Backward<T>(found.Numbers<T>(), scores.Numbers<T>(), heads, length, scale, portion.Mask);
            layout.Join<T>(bmm(scores, of.Key).Numbers<T>(), 0, into, biasGradient);
            layout.Join<T>(bmm(scores.transpose(1, 2), of.Query).Numbers<T>(), 1, into, biasGradient);
        }

        probabilities?.Dispose();
        probabilities = null;
    }

    public void Dispose()
    {
        views?.Dispose();
        parts.Dispose();
    }

    private HeadsKernel Layout(Span<T> merged, LengthMask mask, int length) => new(mask.Lengths.Length, length, heads, merged.Length / mask.Lengths.Length / length / heads);

    private IEnumerable<Portion> Portions(HeadsKernel whole, LengthMask mask)
    {
        var rows = (int)Math.Clamp(MostScores / ((long)heads * whole.Length * whole.Length), 1, whole.Rows);
        for (var first = 0; first < whole.Rows; first += rows)
        {
            var layout = whole with { Rows = Math.Min(rows, whole.Rows - first) };
            yield return new(first, whole.Rows, layout, mask with { Lengths = mask.Lengths.Slice(first, layout.Rows) });
        }
    }

    /// <summary>Queries, keys and values of some rows: <c>[b · H, T, D]</c> each.</summary>
    private Views Parts(Portion portion)
    {
        if (views is { } known && ReferenceEquals(known.Of, parts.Tensor) && known.First == portion.First && known.Rows == portion.Layout.Rows)
        {
            return known;
        }

        views?.Dispose();
        views = new Views(parts.Tensor, portion.First, portion.Layout.Rows, heads);
        return views;
    }

    private Tensor Probabilities(Views views, Portion portion)
    {
        var scores = bmm(views.Query, views.KeyTransposed);
        SoftmaxKernel.Forward(scores.Numbers<T>(), heads, portion.Layout.Length, scale, portion.Mask);
        return scores;
    }

    /// <summary>Made once for as long as batches keep their shape.</summary>
    private sealed class Views : IDisposable
    {
        public Views(Tensor parts, int first, int rows, int heads)
        {
            Tensor Part(int part) => parts.select(0, part).narrow(0, (long)first * heads, (long)rows * heads);
            using var scope = NewDisposeScope();
            (Of, First, Rows) = (parts, first, rows);
            (Query, Key, KeyTransposed) = (Part(0).DetachFromDisposeScope(), Part(1).DetachFromDisposeScope(), Part(1).transpose(1, 2).DetachFromDisposeScope());
            ValueTransposed = Part(2).transpose(1, 2).DetachFromDisposeScope();
            Value = Part(2).DetachFromDisposeScope();
        }

        public Tensor Of { get; }

        public int First { get; }

        public int Rows { get; }

        public Tensor Query { get; }

        public Tensor Key { get; }

        public Tensor KeyTransposed { get; }

        public Tensor Value { get; }

        public Tensor ValueTransposed { get; }

        public void Dispose()
        {
            foreach (var view in (Tensor[])[Query, Key, KeyTransposed, Value, ValueTransposed])
            {
                view.Dispose();
            }
        }
    }

    /// <summary>Some rows of the batch.</summary>
    private readonly record struct Portion(int First, int All, HeadsKernel Layout, LengthMask Mask)
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

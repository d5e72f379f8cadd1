using Playground.Transformers.Training.Kernels;
using static TorchSharp.torch;

namespace Playground.Transformers.Training.Passes;

/// <summary>Scaled dot-product attention (Vaswani et al. 2017) and its way back: Softmax(q kᵀ · scale) v for each row of the batch and each head.</summary>
/// <remarks>
/// N queries, at all of the B · T places or at some; Q in the row that has most. So many rows at a time that their scores stay below a bound. With more than one such
/// portion the way back computes the probabilities again instead of keeping them.
/// </remarks>
internal sealed class AttentionPass<T>(int heads, float scale, PassScratch<T> scratch) : IDisposable
    where T : unmanaged, IElement<T>
{
    internal const long MostScores = 1L << 23;

    private readonly Kept<T> asking = new(T.Type), answering = new(T.Type); // [B · H, Q, D] and [2, B · H, T, D]
    private Tensor? probabilities;
    private Views? views;

    /// <param name="queries">In their first C columns, still without the bias: <c>[N, …]</c>.</param>
    /// <param name="others">Keys and values in the last 2C, likewise: <c>[B · T, …]</c>; may be the same.</param>
    /// <param name="bias"><c>[3C]</c></param>
    /// <param name="merged"><c>[N, C]</c></param>
    public void Forward(Kept<T> queries, Kept<T> others, ReadOnlySpan<float> bias, Span<T> merged, LengthMask mask, int length)
    {
        var whole = Whole(bias.Length, mask, length);
        var width = whole.Keys.Width;
        asking.Shape((long)whole.Rows * heads, whole.Queries.Length, whole.Queries.Size);
        answering.Shape(2, (long)whole.Rows * heads, length, whole.Keys.Size);
        whole.Queries.Split<T>(queries.Span, 0, bias[..width], asking.Span);
        whole.Keys.Split<T>(others.Span, (int)others.Dimensions[1] - (2 * width), bias[width..], answering.Span);
        foreach (var portion in Portions(whole))
        {
            using var scope = NewDisposeScope();
            var of = Parts(portion);
            var found = Probabilities(of, portion);
            portion.Queries.Merge<T>(bmm(found, of.Value).Numbers<T>(), portion.Queries.Of(merged, portion.First, whole.Queries.Tokens));
            if (portion.Rows == whole.Rows)
            {
                probabilities = found.MoveToOuterDisposeScope();
            }
        }
    }

    /// <param name="merged">Gradient of the result, <c>[N, C]</c>.</param>
    /// <param name="queries">Gradient of what came in, is written.</param>
    /// <param name="others">Likewise.</param>
    /// <param name="biasGradient"><c>[3C]</c>, is written.</param>
    public void Backward(Span<T> merged, Kept<T> queries, Kept<T> others, Span<float> biasGradient, LengthMask mask, int length)
    {
        biasGradient.Clear();
        var whole = Whole(biasGradient.Length, mask, length);
        var width = whole.Keys.Width;
        var last = (int)others.Dimensions[1] - width;
        foreach (var portion in Portions(whole))
        {
            using var scope = NewDisposeScope();
            var of = Parts(portion);
            var gradient = scratch.Heads.Shape((long)portion.Rows * heads, portion.Queries.Length, portion.Queries.Size);
            portion.Queries.Separate<T>(portion.Queries.Of(merged, portion.First, whole.Queries.Tokens), gradient.Span);
            var found = portion.Rows == whole.Rows ? probabilities! : Probabilities(of, portion);
            var into = portion.Keys.Of(others.Span, portion.First, whole.Keys.Tokens);
            portion.Keys.Join<T>(bmm(found.transpose(1, 2), gradient.Tensor).Numbers<T>(), into, last, biasGradient[(2 * width)..]);
            var scores = bmm(gradient.Tensor, of.ValueTransposed);
            SoftmaxKernel.Backward<T>(found.Numbers<T>(), scores.Numbers<T>(), heads, length, scale, portion.Mask);
            portion.Queries.Join<T>(bmm(scores, of.Key).Numbers<T>(), portion.Queries.Of(queries.Span, portion.First, whole.Queries.Tokens), 0, biasGradient[..width]);
            portion.Keys.Join<T>(bmm(scores.transpose(1, 2), of.Query).Numbers<T>(), into, last - width, biasGradient[width..]);
        }

        probabilities?.Dispose();
        probabilities = null;
    }

    public void Dispose()
    {
        views?.Dispose();
        asking.Dispose();
        answering.Dispose();
    }

    private Portion Whole(int columns, LengthMask mask, int length)
    {
        var keys = new HeadsKernel(mask.Lengths.Length, length, heads, columns / 3 / heads);
        return new(0, keys, mask.Asked is { } asked ? keys with { Length = asked.Most, Starts = asked.Starts } : keys, mask);
    }

    private IEnumerable<Portion> Portions(Portion whole)
    {
        var most = (int)Math.Clamp(MostScores / ((long)heads * whole.Queries.Length * whole.Keys.Length), 1, whole.Rows);
        for (var first = 0; first < whole.Rows; first += most)
        {
            var rows = Math.Min(most, whole.Rows - first);
            var mask = whole.Mask.Slice(first, rows);
            yield return new(first, whole.Keys with { Rows = rows }, whole.Queries with { Rows = rows, Starts = mask.Asked?.Starts ?? default }, mask);
        }
    }

    /// <summary>Queries, keys and values of some rows: <c>[b · H, Q, D]</c> and <c>[b · H, T, D]</c>.</summary>
    private Views Parts(Portion portion)
    {
        if (views is { } known && known.Are(asking.Tensor, answering.Tensor, portion.First, portion.Rows))
        {
            return known;
        }

        views?.Dispose();
        views = new Views(asking.Tensor, answering.Tensor, portion.First, portion.Rows, heads);
        return views;
    }

    private Tensor Probabilities(Views views, Portion portion)
    {
        var scores = bmm(views.Query, views.KeyTransposed);
        SoftmaxKernel.Forward(scores.Numbers<T>(), heads, portion.Keys.Length, scale, portion.Mask);
        return scores;
    }

    /// <summary>Made once for as long as batches keep their shape.</summary>
    private sealed class Views : IDisposable
    {
        private readonly Tensor asking, answering;
        private readonly int first, rows;

        public Views(Tensor asking, Tensor answering, int first, int rows, int heads)
        {
            (this.asking, this.answering, this.first, this.rows) = (asking, answering, first, rows);
            Tensor Part(Tensor whole) => whole.narrow(0, (long)first * heads, (long)rows * heads);
            using var scope = NewDisposeScope();
            var (keys, values) = (Part(answering.select(0, 0)), Part(answering.select(0, 1)));
            (Query, Key, Value) = (Part(asking).DetachFromDisposeScope(), keys.DetachFromDisposeScope(), values.DetachFromDisposeScope());
            (KeyTransposed, ValueTransposed) = (keys.transpose(1, 2).DetachFromDisposeScope(), values.transpose(1, 2).DetachFromDisposeScope());
        }

        public Tensor Query { get; }

        public Tensor Key { get; }

        public Tensor KeyTransposed { get; }

        public Tensor Value { get; }

        public Tensor ValueTransposed { get; }

        public bool Are(Tensor ofAsking, Tensor ofAnswering, int from, int count) =>
            ReferenceEquals(asking, ofAsking) && ReferenceEquals(answering, ofAnswering) && (first, rows) == (from, count);

        public void Dispose()
        {
            foreach (var view in (Tensor[])[Query, Key, KeyTransposed, Value, ValueTransposed])
            {
                view.Dispose();
            }
        }
    }

    /// <summary>Some rows of the batch.</summary>
    private readonly record struct Portion(int First, HeadsKernel Keys, HeadsKernel Queries, LengthMask Mask)
    {
        public int Rows => Keys.Rows;
    }
}

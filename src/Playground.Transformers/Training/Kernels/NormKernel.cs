using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Playground.Transformers.Training.Kernels;

/// <summary>Layer normalisation (Ba, Kiros, Hinton 2016) of one row <c>[C]</c>, with the sum before it: what a product adds to the residual stream, its bias, and dropout.</summary>
internal static class NormKernel
{
    /// <summary>sum = residual + drop(product + bias)</summary>
    /// <param name="sum">May be the residual itself.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<T>(ReadOnlySpan<float> residual, ReadOnlySpan<T> product, ReadOnlySpan<float> bias, Span<float> sum, in DropoutSite.Draws draws)
        where T : unmanaged, IElement<T>
    {
        if (Lanes.Fill(sum.Length))
        {
            Add<T, FullRow>(residual, product, bias, sum, draws);
        }
        else
        {
            Add<T, RaggedRow>(residual, product, bias, sum, draws);
        }
    }

    /// <summary>scale · (x - mean) / deviation + shift</summary>
    /// <param name="result">As the next product takes it.</param>
    /// <param name="exact">The same in float32; empty when nobody needs it.</param>
    /// <returns>The row's mean, and 1 / deviation.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (float Mean, float InverseDeviation) Forward<T>(
        ReadOnlySpan<float> x, ReadOnlySpan<float> scale, ReadOnlySpan<float> shift, double epsilon, Span<T> result, Span<float> exact)
        where T : unmanaged, IElement<T>
        => Lanes.Fill(x.Length) ? Forward<T, FullRow>(x, scale, shift, epsilon, result, exact) : Forward<T, RaggedRow>(x, scale, shift, epsilon, result, exact);

    /// <summary>The way back through a norm; the gradients of scale and shift are added to.</summary>
    /// <param name="x">What was normalised.</param>
    /// <param name="product">The result's gradient, from the product that took it; empty for none.</param>
    /// <param name="first">True if the residual stream goes past the norm (norms first), false if it goes through it (norms afterwards).</param>
    /// <param name="stream">The residual stream's gradient; becomes that of x.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward<T>(
        ReadOnlySpan<float> x, float mean, float inverseDeviation, ReadOnlySpan<float> scale, bool first, ReadOnlySpan<T> product, Span<float> stream,
        Span<float> scaleGradient, Span<float> shiftGradient)
        where T : unmanaged, IElement<T>
    {
        if (!first)
        {
            // Both come in through the norm; nothing goes past it.
            if (!product.IsEmpty)
            {
                RowsKernel.Write(product, stream, add: true);
            }

            BackwardInto(x, mean, inverseDeviation, scale, MemoryMarshal.Cast<float, Float32>(stream), stream, false, scaleGradient, shiftGradient);
            return;
        }

        BackwardInto(x, mean, inverseDeviation, scale, product, stream, true, scaleGradient, shiftGradient);
    }

    /// <summary>What goes back into the product that was added to the residual stream: drop(stream). The bias's gradient is added to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void BackwardAdd<T>(ReadOnlySpan<float> stream, Span<T> product, Span<float> biasGradient, in DropoutSite.Draws draws)
        where T : unmanaged, IElement<T>
    {
        if (Lanes.Fill(stream.Length))
        {
            BackwardAdd<T, FullRow>(stream, product, biasGradient, draws);
        }
        else
        {
            BackwardAdd<T, RaggedRow>(stream, product, biasGradient, draws);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add<T, TRow>(ReadOnlySpan<float> residual, ReadOnlySpan<T> product, ReadOnlySpan<float> bias, Span<float> sum, in DropoutSite.Draws draws)
        where T : unmanaged, IElement<T>
        where TRow : IRow
    {
        var i = 0;
        for (; i <= sum.Length - Lanes.Count; i += Lanes.Count)
        {
            AddStep<T, Whole>(residual, product, bias, sum, draws, i);
        }

        if (TRow.HasEnd && i < sum.Length)
        {
            AddStep<T, End>(residual, product, bias, sum, draws, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (float Mean, float InverseDeviation) Forward<T, TRow>(
        ReadOnlySpan<float> x, ReadOnlySpan<float> scale, ReadOnlySpan<float> shift, double epsilon, Span<T> result, Span<float> exact)
        where T : unmanaged, IElement<T>
        where TRow : IRow
    {
        // Two sums side by side: one would wait for itself at every step.
        var (i, some, others) = (0, Vector256<float>.Zero, Vector256<float>.Zero);
        for (; i <= x.Length - (2 * Lanes.Count); i += 2 * Lanes.Count)
        {
            some += Lanes.Load<Whole>(x, i);
            others += Lanes.Load<Whole>(x, i + Lanes.Count);
        }

        for (; i < x.Length; i += Lanes.Count)
        {
            some += !TRow.HasEnd || i <= x.Length - Lanes.Count ? Lanes.Load<Whole>(x, i) : Lanes.Load<End>(x, i);
        }

        var mean = Vector256.Sum(some + others) / x.Length;
        var middle = Vector256.Create(mean);
        (i, some, others) = (0, Vector256<float>.Zero, Vector256<float>.Zero);
        for (; i <= x.Length - (2 * Lanes.Count); i += 2 * Lanes.Count)
        {
            var (one, other) = (Lanes.Load<Whole>(x, i) - middle, Lanes.Load<Whole>(x, i + Lanes.Count) - middle);
            some = Vector256.MultiplyAddEstimate(one, one, some);
            others = Vector256.MultiplyAddEstimate(other, other, others);
        }

        for (; i < x.Length; i += Lanes.Count)
        {
            var one = !TRow.HasEnd || i <= x.Length - Lanes.Count ? Lanes.Load<Whole>(x, i) - middle : End.Inside(Lanes.Load<End>(x, i) - middle, x.Length - i);
            some = Vector256.MultiplyAddEstimate(one, one, some);
        }

        var inverseDeviation = 1 / MathF.Sqrt((Vector256.Sum(some + others) / x.Length) + (float)epsilon);
        var factor = Vector256.Create(inverseDeviation);
        for (i = 0; i <= x.Length - Lanes.Count; i += Lanes.Count)
        {
            ScaleStep<T, Whole>(x, middle, factor, scale, shift, result, exact, i);
        }

        if (TRow.HasEnd && i < x.Length)
        {
            ScaleStep<T, End>(x, middle, factor, scale, shift, result, exact, i);
        }

        return (mean, inverseDeviation);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void BackwardAdd<T, TRow>(ReadOnlySpan<float> stream, Span<T> product, Span<float> biasGradient, in DropoutSite.Draws draws)
        where T : unmanaged, IElement<T>
        where TRow : IRow
    {
        var i = 0;
        for (; i <= stream.Length - Lanes.Count; i += Lanes.Count)
        {
            BackwardAddStep<T, Whole>(stream, product, biasGradient, draws, i);
        }

        if (TRow.HasEnd && i < stream.Length)
        {
            BackwardAddStep<T, End>(stream, product, biasGradient, draws, i);
        }
    }

    /// <param name="given">Gradient of the result.</param>
    /// <param name="gradient">That of x, is written, or added to.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void BackwardInto<T>(
        ReadOnlySpan<float> x, float mean, float inverseDeviation, ReadOnlySpan<float> scale, ReadOnlySpan<T> given, Span<float> gradient, bool add,
        Span<float> scaleGradient, Span<float> shiftGradient)
        where T : unmanaged, IElement<T>
    {
        if (Lanes.Fill(x.Length))
        {
            BackwardInto<T, FullRow>(x, mean, inverseDeviation, scale, given, gradient, add, scaleGradient, shiftGradient);
        }
        else
        {
            BackwardInto<T, RaggedRow>(x, mean, inverseDeviation, scale, given, gradient, add, scaleGradient, shiftGradient);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void BackwardInto<T, TRow>(
        ReadOnlySpan<float> x, float mean, float inverseDeviation, ReadOnlySpan<float> scale, ReadOnlySpan<T> given, Span<float> gradient, bool add,
        Span<float> scaleGradient, Span<float> shiftGradient)
        where T : unmanaged, IElement<T>
        where TRow : IRow
    {
        var (middle, factor) = (Vector256.Create(mean), Vector256.Create(inverseDeviation));
        var (i, sums, products) = (0, Vector256<float>.Zero, Vector256<float>.Zero);
        for (; i <= x.Length - Lanes.Count; i += Lanes.Count)
        {
            SumStep<T, Whole>(x, middle, factor, scale, given, scaleGradient, shiftGradient, i, ref sums, ref products);
        }

        if (TRow.HasEnd && i < x.Length)
        {
            SumStep<T, End>(x, middle, factor, scale, given, scaleGradient, shiftGradient, i, ref sums, ref products);
        }

        var (level, tilt) = (Vector256.Create(Vector256.Sum(sums) / x.Length), Vector256.Create(Vector256.Sum(products) / x.Length));
        for (i = 0; i <= x.Length - Lanes.Count; i += Lanes.Count)
        {
            BackStep<T, Whole>(x, middle, factor, scale, given, level, tilt, gradient, add, i);
        }

        if (TRow.HasEnd && i < x.Length)
        {
            BackStep<T, End>(x, middle, factor, scale, given, level, tilt, gradient, add, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddStep<T, TLanes>(ReadOnlySpan<float> residual, ReadOnlySpan<T> product, ReadOnlySpan<float> bias, Span<float> sum, in DropoutSite.Draws draws, int at)
        where T : unmanaged, IElement<T>
        where TLanes : ILanes
    {
        var x = TLanes.Load(product, at) + Lanes.Load<TLanes>(bias, at);
        if (draws.AreOn)
        {
            x *= draws.Factors(at);
        }

        Lanes.Store<TLanes>(x + Lanes.Load<TLanes>(residual, at), sum, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ScaleStep<T, TLanes>(
        ReadOnlySpan<float> x, Vector256<float> middle, Vector256<float> factor, ReadOnlySpan<float> scale, ReadOnlySpan<float> shift, Span<T> result, Span<float> exact, int at)
        where T : unmanaged, IElement<T>
        where TLanes : ILanes
    {
        var y = Vector256.MultiplyAddEstimate((Lanes.Load<TLanes>(x, at) - middle) * factor, Lanes.Load<TLanes>(scale, at), Lanes.Load<TLanes>(shift, at));
        TLanes.Store(y, result, at);
        if (!exact.IsEmpty)
        {
            Lanes.Store<TLanes>(y, exact, at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SumStep<T, TLanes>(
        ReadOnlySpan<float> x, Vector256<float> middle, Vector256<float> factor, ReadOnlySpan<float> scale, ReadOnlySpan<T> given, Span<float> scaleGradient, Span<float> shiftGradient,
        int at, ref Vector256<float> sums, ref Vector256<float> products)
        where T : unmanaged, IElement<T>
        where TLanes : ILanes
    {
        var back = TLanes.Load(given, at); // zeros beyond the row's end
        var normal = (Lanes.Load<TLanes>(x, at) - middle) * factor;
        Lanes.Add<TLanes>(back * normal, scaleGradient, at);
        Lanes.Add<TLanes>(back, shiftGradient, at);
        var scaled = back * Lanes.Load<TLanes>(scale, at);
        sums += scaled;
        products = Vector256.MultiplyAddEstimate(scaled, normal, products);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void BackStep<T, TLanes>(
        ReadOnlySpan<float> x, Vector256<float> middle, Vector256<float> factor, ReadOnlySpan<float> scale, ReadOnlySpan<T> given, Vector256<float> level, Vector256<float> tilt,
        Span<float> gradient, bool add, int at)
        where T : unmanaged, IElement<T>
        where TLanes : ILanes
    {
        var normal = (Lanes.Load<TLanes>(x, at) - middle) * factor;
        var through = factor * ((TLanes.Load(given, at) * Lanes.Load<TLanes>(scale, at)) - level - (normal * tilt));
        Lanes.Store<TLanes>(add ? through + Lanes.Load<TLanes>(gradient, at) : through, gradient, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void BackwardAddStep<T, TLanes>(ReadOnlySpan<float> stream, Span<T> product, Span<float> biasGradient, in DropoutSite.Draws draws, int at)
        where T : unmanaged, IElement<T>
        where TLanes : ILanes
    {
        var back = Lanes.Load<TLanes>(stream, at);
        if (draws.AreOn)
        {
            back *= draws.Factors(at);
        }

        TLanes.Store(back, product, at);
        Lanes.Add<TLanes>(back, biasGradient, at);
    }
}

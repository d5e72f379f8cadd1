using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Playground.Transformers.Models;

namespace Playground.Transformers.Training.Kernels;

/// <summary>An activation of eight numbers.</summary>
internal interface IActivation
{
    static abstract (Vector256<float> Value, Vector256<float> Derivative) At(Vector256<float> x);
}

/// <summary>The activation between a feed-forward layer's two products, with the first product's bias: f(x + b).</summary>
/// <remarks>The derivative is worked out together with the value, since both come from the same exponential.</remarks>
internal static class ActivationKernel
{
    /// <param name="product"><c>[N, F]</c>, still without the bias; becomes the derivatives there, for <see cref="Backward"/>.</param>
    /// <param name="result"><c>[N, F]</c></param>
    public static void Forward<T>(Activation activation, Span<T> product, ReadOnlySpan<float> bias, Span<T> result)
        where T : unmanaged, IElement<T>
    {
        switch (activation)
        {
            case Activation.Gelu: Forward<T, Gelu>(product, bias, result); break;
            case Activation.GeluTanh: Forward<T, GeluTanh>(product, bias, result); break;
            case Activation.Relu: Forward<T, Relu>(product, bias, result); break;
            default: throw new ArgumentOutOfRangeException(nameof(activation));
        }
    }

    /// <param name="derivatives"><c>[N, F]</c></param>
    /// <param name="gradient">Of the result, <c>[N, F]</c>; becomes the product's.</param>
    /// <param name="biasGradient">Is written.</param>
    public static void Backward<T>(ReadOnlySpan<T> derivatives, Span<T> gradient, Span<float> biasGradient)
        where T : unmanaged, IElement<T>
    {
        if (Lanes.Fill(biasGradient.Length))
        {
            BackwardRows<T, FullRow>(derivatives, gradient, biasGradient);
        }
        else
        {
            BackwardRows<T, RaggedRow>(derivatives, gradient, biasGradient);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void BackwardRows<T, TRow>(ReadOnlySpan<T> derivatives, Span<T> gradient, Span<float> biasGradient)
        where T : unmanaged, IElement<T>
        where TRow : IRow
    {
        var width = biasGradient.Length;
        biasGradient.Clear();
        for (var start = 0; start < derivatives.Length; start += width)
        {
            var from = derivatives.Slice(start, width);
            var to = gradient.Slice(start, width);
            var i = 0;
            for (; i <= width - Lanes.Count; i += Lanes.Count)
            {
                BackwardStep<T, Whole>(from, to, biasGradient, i);
            }

            if (TRow.HasEnd && i < width)
            {
                BackwardStep<T, End>(from, to, biasGradient, i);
            }
        }
    }

    private static void Forward<T, TActivation>(Span<T> product, ReadOnlySpan<float> bias, Span<T> result)
        where T : unmanaged, IElement<T>
        where TActivation : IActivation
    {
        if (Lanes.Fill(bias.Length))
        {
            ForwardRows<T, TActivation, FullRow>(product, bias, result);
        }
        else
        {
            ForwardRows<T, TActivation, RaggedRow>(product, bias, result);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ForwardRows<T, TActivation, TRow>(Span<T> product, ReadOnlySpan<float> bias, Span<T> result)
        where T : unmanaged, IElement<T>
        where TActivation : IActivation
        where TRow : IRow
    {
        var width = bias.Length;
        for (var start = 0; start < product.Length; start += width)
        {
            var from = product.Slice(start, width);
            var to = result.Slice(start, width);
            var i = 0;
            for (; i <= width - Lanes.Count; i += Lanes.Count)
            {
                ForwardStep<T, TActivation, Whole>(from, bias, to, i);
            }

            if (TRow.HasEnd && i < width)
            {
                ForwardStep<T, TActivation, End>(from, bias, to, i);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ForwardStep<T, TActivation, TLanes>(Span<T> product, ReadOnlySpan<float> bias, Span<T> result, int at)
        where T : unmanaged, IElement<T>
        where TActivation : IActivation
        where TLanes : ILanes
    {
        var (value, derivative) = TActivation.At(TLanes.Load<T>(product, at) + Lanes.Load<TLanes>(bias, at));
        TLanes.Store(value, result, at);
        TLanes.Store(derivative, product, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void BackwardStep<T, TLanes>(ReadOnlySpan<T> derivatives, Span<T> gradient, Span<float> biasGradient, int at)
        where T : unmanaged, IElement<T>
        where TLanes : ILanes
    {
        var back = TLanes.Load<T>(gradient, at) * TLanes.Load(derivatives, at);
        TLanes.Store(back, gradient, at);
        Lanes.Add<TLanes>(back, biasGradient, at);
    }

    /// <summary>x Φ(x): Hendrycks and Gimpel 2016.</summary>
    private readonly struct Gelu : IActivation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static (Vector256<float> Value, Vector256<float> Derivative) At(Vector256<float> x)
        {
            var (below, density) = Functions.Normal(x);
            return (x * below, Vector256.MultiplyAddEstimate(x, density, below));
        }
    }

    /// <summary>The approximation of the same paper: x/2 · (1 + tanh(√(2/π) · (x + 0.044715 x³))).</summary>
    private readonly struct GeluTanh : IActivation
    {
        private const float Inner = 0.79788456f; // √(2/π)
        private const float Cubic = 0.044715f;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static (Vector256<float> Value, Vector256<float> Derivative) At(Vector256<float> x)
        {
            var (square, inner) = (x * x, Vector256.Create(Inner));
            var bend = Functions.Tanh(inner * x * Vector256.MultiplyAddEstimate(square, Vector256.Create(Cubic), Vector256<float>.One));
            var below = Vector256.Create(0.5f) * (Vector256<float>.One + bend);
            var steepness = inner * Vector256.MultiplyAddEstimate(square, Vector256.Create(3 * Cubic), Vector256<float>.One);
            var density = Vector256.Create(0.5f) * (Vector256<float>.One - (bend * bend)) * steepness;
            return (x * below, Vector256.MultiplyAddEstimate(x, density, below));
        }
    }

    private readonly struct Relu : IActivation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static (Vector256<float> Value, Vector256<float> Derivative) At(Vector256<float> x)
        {
            var off = Vector256.LessThanOrEqual(x, Vector256<float>.Zero); // false for NaN, which goes on: it must reach the loss
            return (Vector256.ConditionalSelect(off, Vector256<float>.Zero, x), Vector256.ConditionalSelect(off, Vector256<float>.Zero, Vector256<float>.One));
        }
    }
}

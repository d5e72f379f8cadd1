using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Playground.Transformers.Training.Kernels;

/// <summary>The numbers of one step of AdamW (Loshchilov and Hutter, ICLR 2019), the same for all weights that decay alike.</summary>
/// <remarks>
/// m ← β₁ m + (1 - β₁) g; v ← β₂ v + (1 - β₂) g²; w ← w (1 - rate · decay) - rate · (m / (1 - β₁ᵗ)) / (√(v / (1 - β₂ᵗ)) + ε).
/// Every value is read and written once, and the copy that products are computed from is made on the way.
/// </remarks>
internal readonly struct AdamWKernel
{
    private readonly float keep, firstKeep, firstTake, secondKeep, secondTake, rate, spread, epsilon, factor;

    /// <param name="step">Counts from 1: for the correction of the moments' start at zero.</param>
    /// <param name="divisor">What gradients are divided by.</param>
    public AdamWKernel(TrainingOptions options, int step, double rate, double decay, double divisor)
    {
        keep = (float)(1 - (rate * decay));
        (firstKeep, firstTake) = ((float)options.Beta1, (float)(1 - options.Beta1));
        (secondKeep, secondTake) = ((float)options.Beta2, (float)(1 - options.Beta2));
        this.rate = (float)(rate / (1 - Math.Pow(options.Beta1, step)));
        spread = (float)(1 / Math.Sqrt(1 - Math.Pow(options.Beta2, step)));
        epsilon = (float)options.AdamEpsilon;
        factor = (float)(1 / divisor);
    }

    /// <param name="first">The running mean of gradients.</param>
    /// <param name="second">The running mean of squared gradients.</param>
    /// <param name="copy">The weights in another type; empty for none.</param>
    public void Step<T>(Span<float> weights, ReadOnlySpan<float> gradients, Span<float> first, Span<float> second, Span<T> copy)
        where T : unmanaged, IElement<T>
    {
        if (Lanes.Fill(weights.Length))
        {
            StepAll<T, FullRow>(weights, gradients, first, second, copy);
        }
        else
        {
            StepAll<T, RaggedRow>(weights, gradients, first, second, copy);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void StepAll<T, TRow>(Span<float> weights, ReadOnlySpan<float> gradients, Span<float> first, Span<float> second, Span<T> copy)
        where T : unmanaged, IElement<T>
        where TRow : IRow
    {
        var length = weights.Length;
        gradients = gradients[..length];
        first = first[..length];
        second = second[..length];
        copy = copy.IsEmpty ? copy : copy[..length];
        var (kernel, i) = (this, 0);
        for (; i <= length - Lanes.Count; i += Lanes.Count)
        {
            kernel.Step<T, Whole>(weights, gradients, first, second, copy, i);
        }

        if (TRow.HasEnd && i < length)
        {
            kernel.Step<T, End>(weights, gradients, first, second, copy, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Step<T, TLanes>(Span<float> weights, ReadOnlySpan<float> gradients, Span<float> first, Span<float> second, Span<T> copy, int at)
        where T : unmanaged, IElement<T>
        where TLanes : ILanes
    {
        var g = Lanes.Load<TLanes>(gradients, at) * Vector256.Create(factor);
        var m = Vector256.MultiplyAddEstimate(Lanes.Load<TLanes>(first, at), Vector256.Create(firstKeep), g * Vector256.Create(firstTake));
        var v = Vector256.MultiplyAddEstimate(Lanes.Load<TLanes>(second, at), Vector256.Create(secondKeep), g * g * Vector256.Create(secondTake));
        var size = Vector256.MultiplyAddEstimate(Vector256.Sqrt(v), Vector256.Create(spread), Vector256.Create(epsilon));
        var w = (Lanes.Load<TLanes>(weights, at) * Vector256.Create(keep)) - (Vector256.Create(rate) * m / size);
        Lanes.Store<TLanes>(m, first, at);
        Lanes.Store<TLanes>(v, second, at);
        Lanes.Store<TLanes>(w, weights, at);
        if (!copy.IsEmpty)
        {
            TLanes.Store(w, copy, at);
        }
    }
}

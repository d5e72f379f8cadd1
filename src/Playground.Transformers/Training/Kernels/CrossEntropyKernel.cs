using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Playground.Transformers.Training.Kernels;

/// <summary>Softmax and cross-entropy over the vocabulary, and the way back.</summary>
internal static class CrossEntropyKernel
{
    /// <param name="logits"><c>[n, V]</c>, still without the bias; become the gradient of the loss divided by <paramref name="asked"/>.</param>
    /// <param name="bias"><c>[V]</c>; empty for none.</param>
    /// <param name="labels"><c>[n]</c></param>
    /// <param name="biasGradient"><c>[V]</c>, is added to; empty for none.</param>
    /// <param name="row"><c>[V]</c>, room to compute in.</param>
    /// <returns>The losses' sum in nats, and how often no other logit was above the label's.</returns>
    public static (double Loss, int Correct) Learn<T>(Span<T> logits, ReadOnlySpan<float> bias, ReadOnlySpan<int> labels, int asked, Span<float> biasGradient, Span<float> row)
        where T : unmanaged, IElement<T>
    {
        var width = row.Length;
        var (loss, correct) = (0.0, 0);
        for (var n = 0; n < labels.Length; n++)
        {
            var given = logits.Slice(n * width, width);
            RowsKernel.Write<T>(given, row, add: false);
            if (!bias.IsEmpty)
            {
                RowsKernel.Add(bias, row);
            }

            var (label, top) = (row[labels[n]], SoftmaxKernel.Top(row));
            var sum = SoftmaxKernel.Exponentiate(row, top);
            loss += top + Math.Log(sum) - label;
            correct += label >= top ? 1 : 0;
            row[labels[n]] -= sum;
            Differentiate(row, 1 / sum / asked, given, biasGradient);
        }

        return (loss, correct);
    }

    /// <summary>gradient = row · factor</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Differentiate<T>(ReadOnlySpan<float> row, float factor, Span<T> gradient, Span<float> biasGradient)
        where T : unmanaged, IElement<T>
    {
        var (i, factors) = (0, Vector256.Create(factor));
        for (; i <= row.Length - Lanes.Count; i += Lanes.Count)
        {
            DifferentiateStep<T, Whole>(row, factors, gradient, biasGradient, i);
        }

        if (i < row.Length)
        {
            DifferentiateStep<T, End>(row, factors, gradient, biasGradient, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void DifferentiateStep<T, TLanes>(ReadOnlySpan<float> row, Vector256<float> factors, Span<T> gradient, Span<float> biasGradient, int at)
        where T : unmanaged, IElement<T>
        where TLanes : ILanes
    {
        var back = Lanes.Load<TLanes>(row, at) * factors;
        TLanes.Store(back, gradient, at);
        if (!biasGradient.IsEmpty)
        {
            Lanes.Add<TLanes>(back, biasGradient, at);
        }
    }
}

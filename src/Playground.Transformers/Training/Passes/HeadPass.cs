using Playground.Transformers.Models;
using Playground.Transformers.Training.Kernels;
using static TorchSharp.torch;

namespace Playground.Transformers.Training.Passes;

/// <summary>The head with its loss, and their way back, at the asked places only.</summary>
/// <remarks>
/// The output is the widest matrix of a small model. Its product is computed for a stretch of places at a time: forward, loss and backward, before the next one.
/// </remarks>
internal sealed class HeadPass<T>(HeadParts parts, PassWeights<T> weights, PassScratch<T> scratch) : IDisposable
    where T : unmanaged, IElement<T>
{
    internal const int MostLogits = 1 << 22; // computed at once

    private readonly Kept<T> raised = new(T.Type), wide = new(T.Type), logits = new(T.Type), part = new(T.Type), back = new(T.Type);
    private readonly Kept<float> row = new(ScalarType.Float32);
    private readonly NormPass<T>? norm = parts.Norm is { } named ? new NormPass<T>(named, first: true, weights, scratch) : null;

    /// <summary>The places' loss.</summary>
    /// <param name="rows">Last hidden states there, <c>[N, C]</c>.</param>
    /// <param name="labels"><c>[N]</c></param>
    /// <param name="asked">Asked places of the whole batch.</param>
    /// <param name="backward">If true, gradients of the head's weights are written.</param>
    /// <returns>And, if <paramref name="backward"/>, the gradient of the rows, <c>[N, C]</c>.</returns>
    public (BatchLoss Loss, Kept<T>? Gradient) Learn(Kept<T> rows, ReadOnlySpan<int> labels, int asked, bool backward, Action? giveWay)
    {
        var last = parts.Dense is { } dense ? Transform(dense, rows) : rows;
        var loss = Predict(last, labels, asked, backward, giveWay);
        if (!backward)
        {
            return (loss, null);
        }

        return (loss, parts.Dense is { } again ? BackwardTransform(again, rows) : back);
    }

    public void Dispose()
    {
        foreach (var kept in (Kept<T>[])[raised, wide, logits, part, back])
        {
            kept.Dispose();
        }

        row.Dispose();
        norm?.Dispose();
    }

    private BatchLoss Predict(Kept<T> last, ReadOnlySpan<int> labels, int asked, bool backward, Action? giveWay)
    {
        var width = (int)parts.Output.Shape[1];
        var into = back.Shape(labels.Length, width).Span;
        var bias = parts.Bias is null ? [] : weights.Values(parts.Bias);
        var biasGradient = parts.Bias is null || !backward ? [] : weights.Gradient(parts.Bias);
        biasGradient.Clear();
        var (loss, correct) = (0.0, 0L);
        var stretch = (int)Math.Max(1, MostLogits / parts.Output.Shape[0]);
        for (var start = 0; start < labels.Length; start += stretch)
        {
            giveWay?.Invoke();
            var length = Math.Min(stretch, labels.Length - start);
            using var given = last.Tensor.narrow(0, start, length);
            weights.Logits(parts.Output, given, logits);
            var (sum, hits) = CrossEntropyKernel.Learn(logits.Span, bias, labels.Slice(start, length), asked, biasGradient, row.Shape(parts.Output.Shape[0]).Span);
            (loss, correct) = (loss + sum, correct + hits);
            if (backward)
            {
                weights.BackwardLogits(parts.Output, given, logits, part, add: start > 0);
                part.Span.CopyTo(into.Slice(start * width, length * width));
            }
        }

        return new BatchLoss(loss / asked, correct);
    }

    /// <summary>Product, activation and norm: <c>[N, C]</c>.</summary>
    private Kept<T> Transform(LinearParts dense, Kept<T> rows)
    {
        weights.Forward(dense, rows, raised);
        ActivationKernel.Forward(parts.Activation, raised.Span, weights.Values(dense.Bias), wide.Shape(raised.Dimensions).Span);
        return norm!.ForwardAlone(wide.Span);
    }

    private Kept<T> BackwardTransform(LinearParts dense, Kept<T> rows)
    {
        norm!.BackwardAlone(back.Span);
        ActivationKernel.Backward<T>(raised.Span, back.Span, weights.Gradient(dense.Bias));
        weights.Learn(dense, rows, back);
        return weights.Backward(dense, back, wide);
    }
}

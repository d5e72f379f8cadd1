using Playground.Transformers.Models;
using Playground.Transformers.Training.Kernels;

namespace Playground.Transformers.Training.Passes;

/// <summary>What stands between two norms: a product that is added to the residual stream.</summary>
internal interface IBlock<T> : IDisposable
    where T : unmanaged
{
    /// <summary>Of the last product, still to be added.</summary>
    Weight Bias { get; }

    /// <param name="input"><c>[B · T, C]</c>, or only where it is asked, <c>[N, C]</c>, if a block before has computed no more.</param>
    /// <param name="mask">Attention computes no queries but those that it knows.</param>
    /// <returns><c>[B · T, C]</c> or <c>[N, C]</c>, without the bias; until the next block is asked.</returns>
    Kept<T> Forward(Kept<T> input, LengthMask mask, int length);

    /// <param name="input">As it was on the way there.</param>
    /// <param name="gradient">Of the product, in its shape.</param>
    /// <returns>Gradient of the input, in its shape; until the next block is asked.</returns>
    Kept<T> Backward(Kept<T> input, Kept<T> gradient, LengthMask mask, int length);
}

/// <summary>Queries, keys and values; attention; the output product. Where only some places are asked, only their queries and outputs are computed.</summary>
internal sealed class AttentionBlock<T>(LayerParts layer, int heads, PassWeights<T> weights, PassScratch<T> scratch) : IBlock<T>
    where T : unmanaged, IElement<T>
{
    private readonly int width = (int)layer.AttentionNorm.Scale.Shape[0];
    private readonly AttentionPass<T> attention = new(heads, (float)(layer.AttentionFactor / Math.Sqrt((double)layer.AttentionNorm.Scale.Shape[0] / heads)), scratch);
    private readonly Kept<T> merged = new(T.Type), asking = new(T.Type); // [N, C]

    public Weight Bias => layer.AttentionOutput.Bias;

    public Kept<T> Forward(Kept<T> input, LengthMask mask, int length)
    {
        var (queries, others) = Joined(input, mask);
        if (mask.Asked is { } asked)
        {
            RowsKernel.Gather<T>(input.Span, asked.Places.Span, asking.Shape(asked.Places.Length, width).Span, width);
            weights.Forward(layer.QueryKeyValue, asking, queries, ..width);
            weights.Forward(layer.QueryKeyValue, input, others, width..);
        }
        else
        {
            weights.Forward(layer.QueryKeyValue, input, others);
        }

        merged.Shape(queries.Dimensions[0], width);
        attention.Forward(queries, others, weights.Values(layer.QueryKeyValue.Bias), merged.Span, mask, length);
        return weights.Forward(layer.AttentionOutput, merged, scratch.Product);
    }

    public Kept<T> Backward(Kept<T> input, Kept<T> gradient, LengthMask mask, int length)
    {
        weights.Learn(layer.AttentionOutput, merged, gradient);
        var given = weights.Backward(layer.AttentionOutput, gradient, scratch.Merged);
        var (queries, others) = Joined(input, mask);
        attention.Backward(given.Span, queries, others, weights.Gradient(layer.QueryKeyValue.Bias), mask, length);
        if (mask.Asked is not { } asked)
        {
            weights.Learn(layer.QueryKeyValue, input, others);
            return weights.Backward(layer.QueryKeyValue, others, scratch.Input);
        }

        weights.Learn(layer.QueryKeyValue, asking, queries, ..width);
        weights.Learn(layer.QueryKeyValue, input, others, width..);
        var back = weights.Backward(layer.QueryKeyValue, others, scratch.Input, width..);
        RowsKernel.ScatterAdd<T>(weights.Backward(layer.QueryKeyValue, queries, scratch.Merged, ..width).Span, asked.Places.Span, back.Span, width);
        return back;
    }

    public void Dispose()
    {
        attention.Dispose();
        merged.Dispose();
        asking.Dispose();
    }

    /// <summary>Queries at the asked places, <c>[N, C]</c>, and keys and values, <c>[B · T, 2C]</c>; or all three side by side, <c>[B · T, 3C]</c>.</summary>
    private (Kept<T> Queries, Kept<T> Others) Joined(Kept<T> input, LengthMask mask)
    {
        var tokens = input.Dimensions[0];
        if (mask.Asked is { } asked)
        {
            return (scratch.Queries.Shape(asked.Places.Length, width), scratch.Joined.Shape(tokens, 2 * width));
        }

        var joined = scratch.Joined.Shape(tokens, 3 * width);
        return (joined, joined);
    }
}

/// <summary>Two products with an activation between them, token by token.</summary>
internal sealed class FeedForwardBlock<T>(LayerParts layer, PassWeights<T> weights, PassScratch<T> scratch) : IBlock<T>
    where T : unmanaged, IElement<T>
{
    private readonly Kept<T> derivatives = new(T.Type), wide = new(T.Type); // [N, F]

    public Weight Bias => layer.Down.Bias;

    public Kept<T> Forward(Kept<T> input, LengthMask mask, int length)
    {
        var raised = weights.Forward(layer.Up, input, derivatives);
        wide.Shape(raised.Dimensions);
        ActivationKernel.Forward(layer.Activation, raised.Span, weights.Values(layer.Up.Bias), wide.Span);
        return weights.Forward(layer.Down, wide, scratch.Product);
    }

    public Kept<T> Backward(Kept<T> input, Kept<T> gradient, LengthMask mask, int length)
    {
        weights.Learn(layer.Down, wide, gradient);
        var back = weights.Backward(layer.Down, gradient, scratch.Wide);
        ActivationKernel.Backward<T>(derivatives.Span, back.Span, weights.Gradient(layer.Up.Bias));
        weights.Learn(layer.Up, input, back);
        return weights.Backward(layer.Up, back, scratch.Input);
    }

    public void Dispose()
    {
        derivatives.Dispose();
        wide.Dispose();
    }
}

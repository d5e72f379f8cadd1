using Playground.Transformers.Models;
using Playground.Transformers.Training.Kernels;

namespace Playground.Transformers.Training.Passes;

/// <summary>What stands between two norms: a product that is added to the residual stream.</summary>
internal interface IBlock<T> : IDisposable
    where T : unmanaged
{
    /// <summary>Of the last product, still to be added.</summary>
    Weight Bias { get; }

    /// <param name="input"><c>[N, C]</c></param>
    /// <returns><c>[N, C]</c>, without the bias; until the next block is asked.</returns>
    Kept<T> Forward(Kept<T> input, LengthMask mask, int length);

    /// <param name="input">As it was on the way there.</param>
    /// <param name="gradient">Of the product, <c>[N, C]</c>.</param>
    /// <returns>Gradient of the input, <c>[N, C]</c>; until the next block is asked.</returns>
    Kept<T> Backward(Kept<T> input, Kept<T> gradient, LengthMask mask, int length);
}

/// <summary>Queries, keys and values; attention; the output product.</summary>
internal sealed class AttentionBlock<T>(LayerParts layer, int heads, PassWeights<T> weights, PassScratch<T> scratch) : IBlock<T>
    where T : unmanaged, IElement<T>
{
    private readonly AttentionPass<T> attention = new(heads, (float)(layer.AttentionFactor / Math.Sqrt((double)layer.AttentionNorm.Scale.Shape[0] / heads)), scratch);
    private readonly Kept<T> merged = new(T.Type);

    public Weight Bias => layer.AttentionOutput.Bias;

    public Kept<T> Forward(Kept<T> input, LengthMask mask, int length)
    {
        var joined = weights.Forward(layer.QueryKeyValue, input, scratch.Joined);
        merged.Shape(input.Dimensions);
        attention.Forward(joined.Span, weights.Values(layer.QueryKeyValue.Bias), merged.Span, mask, length);
        return weights.Forward(layer.AttentionOutput, merged, scratch.Product);
    }

    public Kept<T> Backward(Kept<T> input, Kept<T> gradient, LengthMask mask, int length)
    {
        weights.Learn(layer.AttentionOutput, merged, gradient);
        var given = weights.Backward(layer.AttentionOutput, gradient, scratch.Merged);
        var joined = scratch.Joined; // still of the last block's shape, which is this one's
        attention.Backward(given.Span, joined.Span, weights.Gradient(layer.QueryKeyValue.Bias), mask, length);
        weights.Learn(layer.QueryKeyValue, input, joined);
        return weights.Backward(layer.QueryKeyValue, joined, scratch.Input);
    }

    public void Dispose()
    {
        attention.Dispose();
        merged.Dispose();
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

using System.Runtime.CompilerServices;
using Playground.Transformers.Models;
using Playground.Transformers.Training.Kernels;
using static TorchSharp.torch;

namespace Playground.Transformers.Training.Passes;

/// <summary>A place where the residual stream takes a product in and is normalised: there is one after the embedding, and one after each block.</summary>
/// <param name="first">True if the stream goes past the norm (norms first), false if it goes through it (norms afterwards).</param>
internal sealed class NormPass<T>(NormParts parts, bool first, PassWeights<T> weights, PassScratch<T> scratch) : IDisposable
    where T : unmanaged, IElement<T>
{
    private readonly NormParts parts = parts;
    private readonly bool first = first;
    private readonly PassWeights<T> weights = weights;
    private readonly Kept<float> sum = new(ScalarType.Float32), exact = new(ScalarType.Float32), statistics = new(ScalarType.Float32);
    private readonly Kept<T> result = new(T.Type);
    private readonly int width = (int)parts.Scale.Shape[0];
    private int tokens;

    /// <summary>The sum, normalised, as products take it: <c>[N, C]</c>.</summary>
    public Kept<T> Result => result;

    /// <summary>What goes on beside the next block: the sum where norms come first, the result where they come afterwards.</summary>
    public Span<float> Stream => first ? sum.Span : exact.Span;

    /// <summary>Room for N tokens; returns that of their sums.</summary>
    public Span<float> Begin(int count)
    {
        tokens = count;
        statistics.Shape(count, 2);
        result.Shape(count, width);
        if (!first)
        {
            exact.Shape(count, width);
        }

        return sum.Shape(count, width).Span;
    }

    /// <summary>Takes a block's product into the stream.</summary>
    /// <param name="places">Which of these rows' places the tokens are, if not all.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Forward(Span<float> stream, Kept<T> product, Weight bias, DropoutSite dropout, ReadOnlySpan<int> places)
    {
        var sums = Begin(stream.Length / width);
        var added = product.Span;
        var biases = weights.Values(bias);
        var normaliser = new Normaliser(this);
        for (var token = 0; token < tokens; token++)
        {
            NormKernel.Add(Row(stream, token), Row(added, token), biases, Row(sums, token), dropout.Of(places.IsEmpty ? token : places[token]));
            normaliser.Forward(token);
        }
    }

    /// <summary>Takes the embedding, which stands where <see cref="Begin"/> made room.</summary>
    public void ForwardEmbedding(DropoutSite dropout)
    {
        if (dropout.IsOn && first)
        {
            RowsKernel.Drop(sum.Span, width, dropout);
        }

        ForwardAll();
        if (dropout.IsOn && !first)
        {
            RowsKernel.Drop(exact.Span, width, dropout);
            RowsKernel.Convert(exact.Span, result.Span);
        }
    }

    /// <summary>Normalises rows that no stream goes past: <c>[N, C]</c>.</summary>
    public Kept<T> ForwardAlone(ReadOnlySpan<T> rows)
    {
        RowsKernel.Write(rows, Begin(rows.Length / width), add: false);
        ForwardAll();
        return result;
    }

    /// <summary>The way back, into the product that was taken in.</summary>
    /// <param name="given">Gradient of the result from the block after this, <c>[N, C]</c>.</param>
    /// <param name="stream">That of the stream, <c>[N, C]</c>; becomes what it is before this place.</param>
    /// <param name="places">As on the way there.</param>
    /// <returns>The product's gradient, <c>[N, C]</c>; until the next place is asked.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Kept<T> Backward(Kept<T> given, Span<float> stream, Weight bias, DropoutSite dropout, ReadOnlySpan<int> places)
    {
        var numbers = given.Span;
        var product = scratch.Retransposed.Shape(tokens, width);
        var biasGradient = weights.Gradient(bias);
        biasGradient.Clear();
        var normaliser = new Normaliser(this).Learning();
        for (var token = 0; token < tokens; token++)
        {
            normaliser.Backward(token, Row(numbers, token), Row(stream, token));
            NormKernel.BackwardAdd(Row(stream, token), Row(product.Span, token), biasGradient, dropout.Of(places.IsEmpty ? token : places[token]));
        }

        return product;
    }

    /// <summary>The way back to the embedding, whose gradient the stream's becomes.</summary>
    public void BackwardEmbedding(Kept<T> given, Span<float> stream, DropoutSite dropout)
    {
        if (dropout.IsOn && !first)
        {
            RowsKernel.Write<T>(given.Span, stream, add: true);
            RowsKernel.Drop(stream, width, dropout);
            BackwardAll([], stream);
            return;
        }

        BackwardAll(given.Span, stream);
        if (dropout.IsOn)
        {
            RowsKernel.Drop(stream, width, dropout);
        }
    }

    /// <param name="gradient">Of the result; becomes that of the rows.</param>
    public void BackwardAlone(Span<T> gradient)
    {
        var stream = exact.Shape(tokens, width).Span;
        stream.Clear();
        BackwardAll(gradient, stream);
        RowsKernel.Convert(stream, gradient);
    }

    public void Dispose()
    {
        sum.Dispose();
        exact.Dispose();
        statistics.Dispose();
        result.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ForwardAll()
    {
        var normaliser = new Normaliser(this);
        for (var token = 0; token < tokens; token++)
        {
            normaliser.Forward(token);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void BackwardAll(ReadOnlySpan<T> given, Span<float> stream)
    {
        var normaliser = new Normaliser(this).Learning();
        for (var token = 0; token < tokens; token++)
        {
            normaliser.Backward(token, given.IsEmpty ? given : given.Slice(token * width, width), Row(stream, token));
        }
    }

    private Span<TItem> Row<TItem>(Span<TItem> all, int token) => all.Slice(token * width, width);

    /// <summary>Everything that the norm of a token needs, looked up once for all tokens.</summary>
    private ref struct Normaliser(NormPass<T> pass)
    {
        private readonly Span<float> sums = pass.sum.Span, exact = pass.first ? [] : pass.exact.Span, statistics = pass.statistics.Span;
        private readonly Span<T> result = pass.result.Span;
        private readonly ReadOnlySpan<float> scale = pass.weights.Values(pass.parts.Scale), shift = pass.weights.Values(pass.parts.Shift);
        private readonly double epsilon = pass.parts.Epsilon;
        private Span<float> scaleGradient, shiftGradient;

        /// <summary>Ready to write the gradients of scale and shift.</summary>
        public Normaliser Learning()
        {
            scaleGradient = pass.weights.Gradient(pass.parts.Scale);
            shiftGradient = pass.weights.Gradient(pass.parts.Shift);
            scaleGradient.Clear();
            shiftGradient.Clear();
            return this;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void Forward(int token)
        {
            var also = exact.IsEmpty ? exact : pass.Row(exact, token);
            (statistics[2 * token], statistics[(2 * token) + 1]) = NormKernel.Forward(pass.Row(sums, token), scale, shift, epsilon, pass.Row(result, token), also);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void Backward(int token, ReadOnlySpan<T> given, Span<float> stream) => NormKernel.Backward(
            pass.Row(sums, token), statistics[2 * token], statistics[(2 * token) + 1], scale, pass.first, given, stream, scaleGradient, shiftGradient);
    }
}

using System.Runtime.InteropServices;
using Playground.Transformers.Models;
using Playground.Transformers.Training.Kernels;
using static TorchSharp.torch;

namespace Playground.Transformers.Training.Passes;

/// <summary>The weights as one replica reads them, the gradients as it writes them, and the products between.</summary>
/// <typeparam name="T">What products are computed in.</typeparam>
internal sealed class PassWeights<T> : IDisposable
    where T : unmanaged, IElement<T>
{
    private readonly FlatParameters parameters;
    private readonly Tensor gradients;
    private readonly Dictionary<Weight, Factor> factors = [];
    private readonly Kept<T> product = new(T.Type);

    /// <param name="values">The weights in that type, laid out as the parameters are.</param>
    /// <param name="gradients">float32, laid out likewise.</param>
    /// <param name="direct">Where products write gradients of the matrices of layers, in their own type; may be the same.</param>
    public PassWeights(FlatParameters parameters, IEnumerable<Weight> matrices, Tensor values, Tensor gradients, Tensor direct)
    {
        HashSet<Weight> layers = [.. matrices];
        (this.parameters, this.gradients) = (parameters, gradients);
        using var scope = NewDisposeScope();
        foreach (var (weight, start) in parameters.Places.Where(place => place.Weight.Shape.Length == 2))
        {
            var plain = FlatParameters.View(values, start, weight.Shape).DetachFromDisposeScope();
            var own = ReferenceEquals(direct, gradients) || layers.Contains(weight) ? FlatParameters.View(direct, start, weight.Shape).DetachFromDisposeScope() : null;
            factors[weight] = new(plain, plain.t().DetachFromDisposeScope(), own);
        }
    }

    /// <summary>The weight in float32.</summary>
    public ReadOnlySpan<float> Values(Weight weight) => parameters.Stretch(parameters.Values, weight);

    /// <summary>Where its gradient belongs.</summary>
    public Span<float> Gradient(Weight weight) => parameters.Stretch(gradients, weight);

    /// <summary>x Wᵀ: <c>[N, in] -> [N, out]</c></summary>
    public Kept<T> Forward(LinearParts linear, Kept<T> x, Kept<T> result) => Forward(linear.Weight, linear.Transposed, x.Tensor, result);

    /// <summary>x Wᵀ for a weight <c>[out, in]</c>, or x W for one stored <c>[in, out]</c>.</summary>
    public Kept<T> Forward(Weight weight, bool transposed, Tensor x, Kept<T> result) => Multiply(x, factors[weight].Of(transposed), result);

    /// <summary>From the result's gradient to that of x: <c>[N, out] -> [N, in]</c></summary>
    public Kept<T> Backward(LinearParts linear, Kept<T> gradient, Kept<T> result) => Backward(linear.Weight, linear.Transposed, gradient.Tensor, result);

    public Kept<T> Backward(Weight weight, bool transposed, Tensor gradient, Kept<T> result) => Multiply(gradient, factors[weight].Of(!transposed), result);

    /// <summary>Writes the weight's gradient.</summary>
    /// <param name="x"><c>[N, in]</c></param>
    /// <param name="gradient">Of the result, <c>[N, out]</c>.</param>
    public void Learn(LinearParts linear, Kept<T> x, Kept<T> gradient) => Learn(linear.Weight, linear.Transposed, x.Tensor, gradient.Tensor, add: false);

    public void Learn(Weight weight, bool transposed, Tensor x, Tensor gradient, bool add)
    {
        var (rows, columns) = transposed ? (x, gradient) : (gradient, x);
        using var turned = rows.t();
        if (factors[weight].Gradient is { } direct)
        {
            _ = direct.addmm_(turned, columns, beta: add ? 1 : 0, alpha: 1);
            return;
        }

        Multiply(turned, columns, product);
        RowsKernel.Write<T>(product.Span, Gradient(weight), add);
    }

    public void Dispose()
    {
        foreach (var (plain, turned, gradient) in factors.Values)
        {
            gradient?.Dispose();
            turned.Dispose();
            plain.Dispose();
        }

        product.Dispose();
    }

    /// <summary>a b, into memory that is there already.</summary>
    private static Kept<T> Multiply(Tensor a, Tensor b, Kept<T> result)
    {
        _ = result.Shape(a.shape[0], b.shape[1]).Tensor.addmm_(a, b, beta: 0, alpha: 1);
        return result;
    }

    /// <param name="Gradient">Where products write; null where they are added to float32.</param>
    private readonly record struct Factor(Tensor Plain, Tensor Turned, Tensor? Gradient)
    {
        /// <summary><c>[in, out]</c></summary>
        public Tensor Of(bool transposed) => transposed ? Plain : Turned;
    }
}

internal static class TensorNumbers
{
    /// <summary>A contiguous tensor's own memory.</summary>
    public static Span<T> Numbers<T>(this Tensor tensor)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(tensor.bytes);
}

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
    private readonly Dictionary<Weight, Factors> factors = [];
    private readonly Kept<T> product = new(T.Type);

    /// <param name="values">The weights in that type, laid out as the parameters are.</param>
    /// <param name="gradients">float32, laid out likewise.</param>
    /// <param name="direct">Where products write gradients of the matrices of layers, in their own type; may be the same.</param>
    public PassWeights(ModelParts parts, FlatParameters parameters, Tensor values, Tensor gradients, Tensor direct)
    {
        (this.parameters, this.gradients) = (parameters, gradients);
        using var scope = NewDisposeScope();
        HashSet<Weight> layers = [.. parts.Layers.SelectMany(layer => layer.Matrices)];
        HashSet<Weight> multiplied = [.. layers, parts.Head.Output];
        if (parts.Head.Dense is { } dense)
        {
            multiplied.Add(dense.Weight);
        }

        foreach (var (weight, start) in parameters.Places.Where(place => multiplied.Contains(place.Weight)))
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
    public Kept<T> Forward(LinearParts linear, Kept<T> x, Kept<T> result) => Multiply(x.Tensor, Factor(linear, forward: true), result, x.Dimensions[0], linear.Bias.Shape[0]);

    /// <summary>The same for some of the outputs, <c>[N, some]</c>.</summary>
    public Kept<T> Forward(LinearParts linear, Kept<T> x, Kept<T> result, Range outputs)
    {
        var (start, count) = outputs.GetOffsetAndLength((int)linear.Bias.Shape[0]);
        return Multiply(x.Tensor, Factor(linear, forward: true).narrow(1, start, count), result, x.Dimensions[0], count);
    }

    /// <summary>From the result's gradient to that of x: <c>[N, out] -> [N, in]</c></summary>
    public Kept<T> Backward(LinearParts linear, Kept<T> gradient, Kept<T> result) =>
        Multiply(gradient.Tensor, Factor(linear, forward: false), result, gradient.Dimensions[0], Inputs(linear));

    /// <summary>The same from some of the outputs, <c>[N, some]</c>.</summary>
    public Kept<T> Backward(LinearParts linear, Kept<T> gradient, Kept<T> result, Range outputs)
    {
        var (start, count) = outputs.GetOffsetAndLength((int)linear.Bias.Shape[0]);
        return Multiply(gradient.Tensor, Factor(linear, forward: false).narrow(0, start, count), result, gradient.Dimensions[0], Inputs(linear));
    }

    /// <summary>Writes the weight's gradient.</summary>
    /// <param name="x"><c>[N, in]</c></param>
    /// <param name="gradient">Of the result, <c>[N, out]</c>.</param>
    public void Learn(LinearParts linear, Kept<T> x, Kept<T> gradient)
    {
        var (rows, columns) = linear.Transposed ? (x, gradient) : (gradient, x);
        Learn(linear.Weight, rows.Transposed, columns.Tensor, add: false);
    }

    /// <summary>Writes it for some of the outputs of a layer's matrix.</summary>
    /// <param name="gradient">Of these, <c>[N, some]</c>.</param>
    public void Learn(LinearParts linear, Kept<T> x, Kept<T> gradient, Range outputs)
    {
        var (start, count) = outputs.GetOffsetAndLength((int)linear.Bias.Shape[0]);
        var (rows, columns) = linear.Transposed ? (x, gradient) : (gradient, x);
        _ = factors[linear.Weight].Gradient!.narrow(linear.Transposed ? 1 : 0, start, count).addmm_(rows.Transposed, columns.Tensor, beta: 0, alpha: 1);
    }

    /// <summary>Logits: x Oᵀ for the output matrix <c>[V, C]</c>.</summary>
    public Kept<T> Logits(Weight output, Tensor x, Kept<T> result) => Multiply(x, factors[output].Transposed, result, x.shape[0], output.Shape[0]);

    /// <summary>From the logits' gradient to that of x, <c>[N, C]</c>; writes the output matrix's gradient, or adds to it.</summary>
    public Kept<T> BackwardLogits(Weight output, Tensor x, Kept<T> logits, Kept<T> result, bool add)
    {
        Learn(output, logits.Transposed, x, add);
        return Multiply(logits.Tensor, factors[output].Plain, result, logits.Dimensions[0], output.Shape[1]);
    }

    public void Dispose()
    {
        foreach (var (plain, transposed, gradient) in factors.Values)
        {
            gradient?.Dispose();
            transposed.Dispose();
            plain.Dispose();
        }

        product.Dispose();
    }

    /// <summary>a b, into memory that is there already.</summary>
    private static Kept<T> Multiply(Tensor a, Tensor b, Kept<T> result, long rows, long columns)
    {
        _ = result.Shape(rows, columns).Tensor.addmm_(a, b, beta: 0, alpha: 1);
        return result;
    }

    private static long Inputs(LinearParts linear) => linear.Weight.Shape[linear.Transposed ? 0 : 1];

    private Tensor Factor(LinearParts linear, bool forward) => linear.Transposed == forward ? factors[linear.Weight].Plain : factors[linear.Weight].Transposed;

    private void Learn(Weight weight, Tensor rows, Tensor columns, bool add)
    {
        if (factors[weight].Gradient is { } direct)
        {
            _ = direct.addmm_(rows, columns, beta: add ? 1 : 0, alpha: 1);
            return;
        }

        RowsKernel.Write<T>(Multiply(rows, columns, product, weight.Shape[0], weight.Shape[1]).Span, Gradient(weight), add);
    }

    /// <param name="Gradient">Where products write; null where they are added to float32.</param>
    private readonly record struct Factors(Tensor Plain, Tensor Transposed, Tensor? Gradient);
}

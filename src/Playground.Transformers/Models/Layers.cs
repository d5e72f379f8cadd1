using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Playground.Transformers.Models;

/// <summary>y = x Wᵀ + b with the weight stored <c>[out, in]</c>.</summary>
internal sealed class Linear(IWeightSource source, string name, int inputs, int outputs, WeightInit init = WeightInit.Normal)
{
    public LinearParts Parts { get; } = new(
        source.Take($"{name}.weight", init, outputs, inputs), source.Take($"{name}.bias", WeightInit.Zeros, outputs), Transposed: false);

    public Tensor Apply(Tensor x) => Product.Of(x, Parts);
}

/// <summary>Several such layers on the same input, published one by one and computed as one product: <c>[B, T, C] -> [B, T, n · out]</c>.</summary>
internal sealed class JoinedLinear
{
    public JoinedLinear(IWeightSource source, string[] names, int inputs, int outputs)
    {
        // Taken in pairs, because that is their order in checkpoints.
        var taken = names.Select(name => (
            Weight: source.Take($"{name}.weight", WeightInit.Normal, outputs, inputs), Bias: source.Take($"{name}.bias", WeightInit.Zeros, outputs))).ToArray();
        Parts = new(Weight.Join([.. taken.Select(pair => pair.Weight)]), Weight.Join([.. taken.Select(pair => pair.Bias)]), Transposed: false);
    }

    public LinearParts Parts { get; }

    public Tensor Apply(Tensor x) => Product.Of(x, Parts);
}

/// <summary>The same layer as GPT-2 stores it (<c>Conv1D</c>): weight <c>[in, out]</c>.</summary>
internal sealed class TransposedLinear(IWeightSource source, string name, int inputs, int outputs, WeightInit init = WeightInit.Normal)
{
    public LinearParts Parts { get; } = new(
        source.Take($"{name}.weight", init, inputs, outputs), source.Take($"{name}.bias", WeightInit.Zeros, outputs), Transposed: true);

    public Tensor Apply(Tensor x) => Product.Of(x, Parts);
}

internal static class Product
{
    public static Tensor Of(Tensor x, LinearParts parts) => Of(x, parts.Transposed ? parts.Weight.Value.t() : parts.Weight.Value, parts.Bias);

    /// <summary>x Wᵀ + b for <c>[N, C]</c> or <c>[B, T, C]</c>.</summary>
    public static Tensor Of(Tensor x, Tensor weight, Weight? bias)
    {
        var (shape, b) = (x.shape, bias?.Value);
        if (shape.Length == 2)
            return nn.functional.linear(x, weight, b!);
        // As one matrix, because the bias is part of the product then instead of a sum of its own after it.
        return nn.functional.linear(x.reshape(-1, shape[^1]), weight, b!).view(shape[0], shape[1], weight.shape[0]);
    }
}

internal sealed class LayerNorm(IWeightSource source, string name, int width, double epsilon)
{
    private readonly long[] _shape = [width];

    public NormParts Parts { get; } = new(source.Take($"{name}.weight", WeightInit.Ones, width), source.Take($"{name}.bias", WeightInit.Zeros, width), epsilon);

    public Tensor Apply(Tensor x) => nn.functional.layer_norm(x, _shape, Parts.Scale, Parts.Shift, Parts.Epsilon);
}

/// <summary>A table with one row <c>[C]</c> for each id.</summary>
internal sealed class Embedding(IWeightSource source, string name, int rows, int width)
{
    public Weight Weight { get; } = source.Take($"{name}.weight", WeightInit.Normal, rows, width);

    /// <summary><c>[B, T] -> [B, T, C]</c></summary>
    public Tensor Look(Tensor ids) =>
        Weight.Value.index_select(0, ids.reshape(-1)).view(ids.shape[0], ids.shape[1], width);

    /// <summary>The rows from <paramref name="start"/> on, <c>[T, C]</c>: positions that simply count up need no lookup.</summary>
    public Tensor Slice(long start, long count) => Weight.Value.narrow(0, start, count);
}

internal static class Activations
{
    public static Tensor Apply(this Activation activation, Tensor x) => activation switch
    {
        Activation.Gelu => x.gelu(),
        Activation.GeluTanh => x.gelu(GELU.Approximate.tanh),
        Activation.Relu => x.relu(),
        _ => throw new ArgumentOutOfRangeException(nameof(activation)),
    };
}

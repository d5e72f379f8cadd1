using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Playground.Transformers.Models;

/// <summary>y = x Wᵀ + b with the weight stored <c>[out, in]</c>.</summary>
internal sealed class Linear(IWeightSource source, string name, int inputs, int outputs, WeightInit init = WeightInit.Normal)
{
    private readonly Weight _weight = source.Take($"{name}.weight", init, outputs, inputs).ForProducts();
    private readonly Weight _bias = source.Take($"{name}.bias", WeightInit.Zeros, outputs).ForProducts();

    public Tensor Apply(Tensor x) => Product.Of(x, _weight, _bias);
}

/// <summary>Several such layers on the same input, published one by one and computed as one product: <c>[B, T, C] -> [B, T, n · out]</c>.</summary>
internal sealed class JoinedLinear
{
    private readonly Weight _weight, _bias;

    public JoinedLinear(IWeightSource source, string[] names, int inputs, int outputs)
    {
        // Taken in pairs, because that is their order in checkpoints.
        var taken = names.Select(name => (
            Weight: source.Take($"{name}.weight", WeightInit.Normal, outputs, inputs), Bias: source.Take($"{name}.bias", WeightInit.Zeros, outputs))).ToArray();
        _weight = Weight.Join([.. taken.Select(pair => pair.Weight)]).ForProducts();
        _bias = Weight.Join([.. taken.Select(pair => pair.Bias)]).ForProducts();
    }

    public Tensor Apply(Tensor x) => Product.Of(x, _weight, _bias);
}

/// <summary>The same layer as GPT-2 stores it (<c>Conv1D</c>): weight <c>[in, out]</c>.</summary>
internal sealed class TransposedLinear(IWeightSource source, string name, int inputs, int outputs, WeightInit init = WeightInit.Normal)
{
    private readonly Weight _weight = source.Take($"{name}.weight", init, inputs, outputs).ForProducts();
    private readonly Weight _bias = source.Take($"{name}.bias", WeightInit.Zeros, outputs).ForProducts();

    public Tensor Apply(Tensor x) => Product.Of(x, _weight, _bias, transposed: true);
}

internal static class Product
{
    public static Weight ForProducts(this Weight weight)
    {
        weight.Multiplies = true;
        return weight;
    }

    /// <summary>x Wᵀ + b, or x W + b, for <c>[N, C]</c> or <c>[B, T, C]</c>; in bfloat16, with a result of that type, while the weight has its copy for it.</summary>
    public static Tensor Of(Tensor x, Weight weight, Weight? bias, bool transposed = false)
    {
        var (w, b) = weight.Low is { } low ? (low, bias?.Low) : (weight.Value, bias?.Value);
        if (transposed)
            w = w.t();
        x = x.to(w.dtype);
        var shape = x.shape;
        if (shape.Length == 2)
            return nn.functional.linear(x, w, b!);
        // As one matrix, because the bias is part of the product then instead of a sum of its own after it.
        return nn.functional.linear(x.reshape(-1, shape[^1]), w, b!).view(shape[0], shape[1], w.shape[0]);
    }
}

internal sealed class LayerNorm(IWeightSource source, string name, int width, double epsilon)
{
    private readonly Weight _scale = source.Take($"{name}.weight", WeightInit.Ones, width);
    private readonly Weight _shift = source.Take($"{name}.bias", WeightInit.Zeros, width);
    private readonly long[] _shape = [width];

    public Tensor Apply(Tensor x) => nn.functional.layer_norm(x, _shape, _scale, _shift, epsilon);
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

    public static Tensor Drop(this Tensor x, IDropout? dropout) => dropout is null ? x : dropout.Apply(x);
}

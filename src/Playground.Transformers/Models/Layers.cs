using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Playground.Transformers.Models;

/// <summary>y = x Wᵀ + b with the weight stored <c>[out, in]</c>.</summary>
internal sealed class Linear(IWeightSource source, string name, int inputs, int outputs, WeightInit init = WeightInit.Normal)
{
    private readonly Weight _weight = source.Take($"{name}.weight", init, outputs, inputs);
    private readonly Weight _bias = source.Take($"{name}.bias", WeightInit.Zeros, outputs);

    public Tensor Apply(Tensor x) => nn.functional.linear(x, _weight, _bias);
}

/// <summary>The same layer as GPT-2 stores it (<c>Conv1D</c>): weight <c>[in, out]</c>.</summary>
internal sealed class TransposedLinear(IWeightSource source, string name, int inputs, int outputs, WeightInit init = WeightInit.Normal)
{
    private readonly Weight _weight = source.Take($"{name}.weight", init, inputs, outputs);
    private readonly Weight _bias = source.Take($"{name}.bias", WeightInit.Zeros, outputs);

    public Tensor Apply(Tensor x) => nn.functional.linear(x, _weight.Value.t(), _bias);
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

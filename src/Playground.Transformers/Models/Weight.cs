using static TorchSharp.torch;

namespace Playground.Transformers.Models;

/// <summary>How a weight begins when a model is made from scratch, and with it what kind of weight it is.</summary>
public enum WeightInit
{
    /// <summary>A matrix drawn from N(0, initializer range).</summary>
    Normal,

    /// <summary>A projection back into the residual stream: Normal, divided by sqrt(2 · layers) in GPT-2 (Radford et al. 2019).</summary>
    Residual,

    /// <summary>A bias or a norm's shift.</summary>
    Zeros,

    /// <summary>A norm's scale.</summary>
    Ones,
}

/// <summary>
/// One named tensor of a model. The model holds the <see cref="Weight"/>, not the tensor, so that the trainer can move all
/// values into one flat buffer without the model noticing.
/// </summary>
public sealed class Weight(string name, long[] shape, WeightInit init, Tensor value)
{
    /// <summary>The name that published checkpoints use.</summary>
    public string Name { get; } = name;

    public long[] Shape { get; } = shape;

    public WeightInit Init { get; } = init;

    public Tensor Value { get; internal set; } = value;

    public static implicit operator Tensor(Weight weight) => weight.Value;
}

/// <summary>Where a model's constructor takes its weights from: a checkpoint or fresh numbers.</summary>
public interface IWeightSource
{
    /// <summary>The weight of that published name; a checkpoint refuses with a <see cref="PlaygroundException"/> if it is missing or shaped otherwise.</summary>
    Weight Take(string name, WeightInit init, params long[] shape);

    /// <summary>True if the source has its own tensor of that name; fresh sources answer <paramref name="whenFresh"/>.</summary>
    bool Has(string name, bool whenFresh);
}

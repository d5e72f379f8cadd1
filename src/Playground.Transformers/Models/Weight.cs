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
    private Weight[] parts = [];

    /// <summary>The name that published checkpoints use.</summary>
    public string Name { get; } = name;

    public long[] Shape { get; } = shape;

    public WeightInit Init { get; } = init;

    public Tensor Value { get; private set; } = value;

    /// <summary>The weight that this one is a stretch of rows of; null when it stands alone.</summary>
    internal Weight? Whole { get; private set; }

    /// <summary>How many numbers of the whole lie before this part of it; 0 for one that stands alone.</summary>
    internal long Offset { get; private set; }

    public static implicit operator Tensor(Weight weight) => weight.Value;

    /// <summary>Lays published weights below one another in one tensor, so that one product does the work of several; each becomes a view of its rows.</summary>
    internal static Weight Join(params Weight[] parts)
    {
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        var rows = cat([.. parts.Select(part => part.Value)], 0).DetachFromDisposeScope();
        var whole = new Weight(string.Join(" + ", parts.Select(part => part.Name)), rows.shape, parts[0].Init, rows) { parts = parts };
        var offset = 0L;
        foreach (var part in parts)
        {
            (part.Whole, part.Offset) = (whole, offset);
            offset += part.Shape.Aggregate(1L, (a, b) => a * b);
        }

        whole.ShareOut();
        return whole;
    }

    /// <summary>Puts another tensor in the place of the value, which is disposed.</summary>
    internal void Replace(Tensor value)
    {
        Value.Dispose();
        Value = value.DetachFromDisposeScope();
        ShareOut();
    }

    /// <summary>Frees the tensor, and the one that it is a part of.</summary>
    internal void Free()
    {
        Value.Dispose();
        Whole?.Value.Dispose();
    }

    private void ShareOut()
    {
        var start = 0L;
        foreach (var part in parts)
        {
            part.Replace(Value.narrow(0, start, part.Shape[0]));
            start += part.Shape[0];
        }
    }
}

/// <summary>Where a model's constructor takes its weights from: a checkpoint or fresh numbers.</summary>
public interface IWeightSource
{
    /// <summary>The weight of that published name; a checkpoint refuses with a <see cref="PlaygroundException"/> if it is missing or shaped otherwise.</summary>
    Weight Take(string name, WeightInit init, params long[] shape);

    /// <summary>True if the source has its own tensor of that name; fresh sources answer <paramref name="whenFresh"/>.</summary>
    bool Has(string name, bool whenFresh);
}

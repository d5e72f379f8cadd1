using static TorchSharp.torch;

namespace Playground.Transformers.Models;

/// <summary>Weights that have a shape and no memory: to count them, or to put others in their place.</summary>
/// <param name="names">The weights that are to exist; null for those of a fresh model.</param>
public sealed class WeightShapes(IReadOnlySet<string>? names = null) : IWeightSource
{
    public Weight Take(string name, WeightInit init, params long[] shape) => new(name, shape, init, empty(shape, device: META).DetachFromDisposeScope());

    public bool Has(string name, bool whenFresh) => names?.Contains(name) ?? whenFresh;
}

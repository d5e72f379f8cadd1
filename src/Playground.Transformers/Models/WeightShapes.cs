using static TorchSharp.torch;

namespace Playground.Transformers.Models;

/// <summary>Weights that have a shape and no memory: to count them.</summary>
public sealed class WeightShapes : IWeightSource
{
    public Weight Take(string name, WeightInit init, params long[] shape) => new(name, shape, init, empty(shape, device: META).DetachFromDisposeScope());

    public bool Has(string name, bool whenFresh) => whenFresh;
}

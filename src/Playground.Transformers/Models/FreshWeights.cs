using static TorchSharp.torch;

namespace Playground.Transformers.Models;

/// <summary>Weights as a model begins: matrices from N(0, initializer range), norms 1, biases 0, from a generator of its own.</summary>
internal sealed class FreshWeights(ModelConfiguration configuration, ulong seed) : IWeightSource, IDisposable
{
    private readonly Generator _generator = new(seed);

    public Weight Take(string name, WeightInit init, params long[] shape)
    {
        var value = init switch
        {
            WeightInit.Zeros => zeros(shape),
            WeightInit.Ones => ones(shape),
            _ => empty(shape).normal_(0, Deviation(init), _generator),
        };
        return new Weight(name, shape, init, value.DetachFromDisposeScope());
    }

    public bool Has(string name, bool whenFresh) => whenFresh;

    private double Deviation(WeightInit init) =>
        init == WeightInit.Residual && configuration.IsCausal
            ? configuration.InitializerRange / Math.Sqrt(2.0 * configuration.Layers)
            : configuration.InitializerRange;

    public void Dispose() => _generator.Dispose();
}

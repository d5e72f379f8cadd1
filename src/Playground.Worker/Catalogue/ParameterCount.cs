using Playground.Transformers.Models;
using static TorchSharp.torch;

namespace Playground.Worker.Catalogue;

/// <summary>Counts a model's weights without loading them: the model is made of tensors that have a shape and no memory.</summary>
public static class ParameterCount
{
    public static long Of(ModelConfiguration configuration)
    {
        using var scope = NewDisposeScope();
        using var model = ModelFactory.Create(configuration, new Shapes());
        return model.Weights.Sum(weight => weight.Shape.Aggregate(1L, (product, size) => product * size));
    }

    private sealed class Shapes : IWeightSource
    {
        public Weight Take(string name, WeightInit init, params long[] shape) => new(name, shape, init, empty(shape, device: META));

        public bool Has(string name, bool whenFresh) => whenFresh;
    }
}

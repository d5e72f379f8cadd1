using Playground.Transformers.Models;
using static TorchSharp.torch;

namespace Playground.Worker.Catalogue;

/// <summary>Counts a model's weights without loading them: the model is made of tensors that have a shape and no memory.</summary>
public static class ParameterCount
{
    public static long Of(ModelConfiguration configuration)
    {
        using var scope = NewDisposeScope();
        using var model = ModelFactory.Create(configuration, new WeightShapes());
        return model.Weights.Sum(weight => weight.Shape.Aggregate(1L, (product, size) => product * size));
    }
}

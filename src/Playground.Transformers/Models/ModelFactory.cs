namespace Playground.Transformers.Models;

/// <summary>Makes the model that a configuration names.</summary>
public static class ModelFactory
{
    /// <summary>Fresh weights drawn from a generator of that seed: the same seed gives the same model.</summary>
    public static LanguageModel Create(ModelConfiguration configuration, ulong seed) => throw new NotImplementedException();

    /// <summary>Weights from a source, such as a checkpoint.</summary>
    public static LanguageModel Create(ModelConfiguration configuration, IWeightSource weights) => throw new NotImplementedException();
}

using static TorchSharp.torch;

namespace Playground.Transformers.Models;

/// <summary>Makes the model that a configuration names.</summary>
public static class ModelFactory
{
    /// <summary>Fresh weights drawn from a generator of that seed: the same seed gives the same model.</summary>
    public static LanguageModel Create(ModelConfiguration configuration, ulong seed)
    {
        configuration.Check();
        using var scope = NewDisposeScope();
        using var gradients = no_grad();
        using var weights = new FreshWeights(configuration, seed);
        var model = Create(configuration, weights);
        if (configuration.PadTokenId is { } padding)
        {
            foreach (var table in model.PaddedTables.Where(t => padding < t.Shape[0]))
                table.Value[padding].zero_();
        }

        return model;
    }

    /// <summary>Weights from a source, such as a checkpoint.</summary>
    public static LanguageModel Create(ModelConfiguration configuration, IWeightSource weights)
    {
        configuration.Check();
        var collector = new WeightCollector(weights);
        try
        {
            return configuration.Architecture switch
            {
                Architecture.Bert => new Bert(configuration, collector),
                Architecture.DistilBert => new DistilBert(configuration, collector),
                Architecture.Roberta => new Roberta(configuration, collector),
                Architecture.Gpt2 => new Gpt2(configuration, collector),
                _ => throw new PlaygroundException($"The architecture {configuration.Architecture} is not supported."),
            };
        }
        catch
        {
            foreach (var weight in collector.Taken)
                weight.Free();
            throw;
        }
    }
}

using Playground.Transformers.Models;
using Playground.Transformers.Training;

namespace Playground.Transformers.Tests.Training;

/// <summary>A text of a few hundred short lines and trainers on it.</summary>
internal static class TrainingSetups
{
    private static readonly string[] Animals = ["cat", "dog", "bird", "fish", "horse", "mouse"];
    private static readonly string[] Verbs = ["sat", "slept", "waited", "sang"];
    private static readonly string[] Places = ["mat", "hill", "roof", "boat", "road"];

    /// <summary>Each animal has its verb and each verb its place, so that there is something to learn.</summary>
    public static string[] Lines(int count = 240) =>
        [.. Enumerable.Range(0, count).Select(i => $"the {Animals[i % 6]} {Verbs[i % 6 % 4]} on the {Places[i % 6 % 4]} with {i % 9} friends")];

    public static TrainingOptions Options(int steps = 20) => new()
    {
        SequenceLength = 16, BatchSize = 4, Steps = steps, LearningRate = 0.02, WarmupSteps = 2, Dropout = 0.1, Seed = 5,
    };

    public static Trainer Trainer(bool causal, TrainingOptions options, double share = 0.1, Func<int, LanguageModel>? model = null, string[]? lines = null)
    {
        var tokenizer = new WordTokenizer(Lines());
        var text = TrainingText.Create(lines ?? Lines(), tokenizer, causal, options.SequenceLength, share, TestContext.Current.CancellationToken);
        return new Trainer(model?.Invoke(tokenizer.VocabularySize) ?? Tiny(tokenizer.VocabularySize, causal), tokenizer, text, options);
    }

    /// <summary>A model for tests of everything around it, of widths that fill no vector of the processor evenly.</summary>
    public static LanguageModel Tiny(int vocabulary, bool causal, int width = 22) => ModelFactory.Create(
        Small(causal ? Architecture.Gpt2 : Architecture.Bert, vocabulary, positions: 64) with { Hidden = width, Layers = 1, Heads = 2, Intermediate = 45 }, seed: 3);

    /// <summary>The smallest model of each architecture that the tests train.</summary>
    public static ModelConfiguration Small(Architecture architecture, int vocabulary, int positions = 16) => new()
    {
        Architecture = architecture,
        VocabularySize = vocabulary,
        Hidden = 32,
        Layers = 2,
        Heads = 4,
        Intermediate = 64,
        Positions = architecture == Architecture.Roberta ? positions + 2 : positions,
        PositionOffset = architecture == Architecture.Roberta ? 1 : 0,
        TokenTypes = architecture is Architecture.Bert or Architecture.Roberta ? 2 : 0,
        PadTokenId = architecture == Architecture.Gpt2 ? null : 0,
        LayerNormEpsilon = 1e-5,
    };

    public static double[] Losses(Trainer trainer, int steps) =>
        [.. Enumerable.Range(0, steps).Select(_ => trainer.RunStep().Loss)];

    /// <summary>What the last step computed for a weight, or for all that it is joined with.</summary>
    public static float[] Gradient(Trainer trainer, Weight weight) =>
        trainer.Parameters.Stretch(trainer.Parameters.Gradients, weight.Whole ?? weight).ToArray();

    public static float[] Values(Trainer trainer) => trainer.Parameters.Values.data<float>().ToArray();
}

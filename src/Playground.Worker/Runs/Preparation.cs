using Playground.Contracts;
using Playground.Transformers.Models;
using Playground.Transformers.Text;
using Playground.Transformers.Training;
using Playground.Worker.Corpora;

namespace Playground.Worker.Runs;

/// <summary>From a recipe to what the trainer takes.</summary>
public static class Preparation
{
    /// <summary>The vocabulary learnt from the corpus, kept in <paramref name="folder"/> so that a resumed run reads the very same.</summary>
    /// <param name="say">Told, when the vocabulary is learnt, that characters of the text are missing from it.</param>
    public static Tokenizer Vocabulary(RunRecipe recipe, IReadOnlyList<string> lines, string folder, CancellationToken cancellation, Action<string>? say = null)
    {
        if (!Directory.Exists(folder))
        {
            var learning = VocabularyLearning.Begin((VocabularyKind)recipe.Pieces, recipe.Objective == Objective.Masked, lines, recipe.Vocabulary, cancellation);
            var learnt = learning.Finish(cancellation);
            var unfinished = Directory.CreateDirectory($"{folder}.new"); // what a full disk or a killed worker left of one there is written over
            TokenizerFolder.Write(unfinished.FullName, learnt);
            DurableFile.MoveFolder(unfinished.FullName, folder);
            if (VocabularyWatch.LeftOut(learning) is { } sentence)
            {
                say?.Invoke(sentence);
            }
        }

        return TokenizerFolder.Read(folder); // also on the first time: a run must not depend on whether it was interrupted
    }

    public static ModelConfiguration Configuration(RunRecipe recipe, Tokenizer tokenizer) => Configuration(recipe) with
    {
        VocabularySize = tokenizer.VocabularySize,
        PadTokenId = tokenizer.Special.Pad,
        BeginTokenId = tokenizer.Special.Begin,
        EndTokenId = tokenizer.Special.End,
    };

    /// <summary>The model as large as it can become, before its vocabulary is learnt.</summary>
    public static ModelConfiguration Configuration(RunRecipe recipe) => recipe.Objective == Objective.Masked
        ? Common(recipe) with { Architecture = Architecture.Bert, TokenTypes = 2, LayerNormEpsilon = 1e-12 }
        : Common(recipe) with { Architecture = Architecture.Gpt2, LayerNormEpsilon = 1e-5 };

    public static TrainingOptions Options(RunRecipe recipe) => new()
    {
        SequenceLength = recipe.ContextLength,
        BatchSize = recipe.BatchSize,
        Steps = recipe.ScheduledSteps,
        LearningRate = recipe.LearningRate,
        FinalLearningRateShare = recipe.FinalLearningRateShare,
        WarmupSteps = recipe.WarmupSteps ?? recipe.ScheduledSteps / 20,
        WeightDecay = recipe.WeightDecay,
        Beta1 = recipe.Beta1,
        Beta2 = recipe.Beta2,
        ClipNorm = recipe.ClipNorm,
        Dropout = recipe.Dropout,
        MaskRatio = recipe.MaskRatio,
        MaskShare = recipe.MaskShare,
        RandomShare = recipe.RandomShare,
        DynamicMasking = recipe.DynamicMasking,
        MaskUnit = (MaskUnit)recipe.MaskUnit,
        MeanSpanLength = recipe.MeanSpanLength,
        Seed = recipe.Seed,
        RateChanges = RateChanges(recipe),
        Precision = recipe.Precision switch
        {
            TrainingPrecision.Float32 => Precision.Float32,
            TrainingPrecision.BFloat16 => Precision.BFloat16,
            _ => Precision.Auto,
        },
    };

    /// <summary>The recipe's own, or what the family was published with.</summary>
    internal static Activation ActivationOf(RunRecipe recipe) => recipe.Activation switch
    {
        ActivationFunction.Gelu => Activation.Gelu,
        ActivationFunction.GeluTanh => Activation.GeluTanh,
        ActivationFunction.Relu => Activation.Relu,
        _ => recipe.Objective == Objective.Masked ? Activation.Gelu : Activation.GeluTanh,
    };

    public static IReadOnlyList<RateChange> RateChanges(RunRecipe recipe) => [.. recipe.LearningRateChanges.Select(change => new RateChange(change.AfterStep, change.LearningRate))];

    private static ModelConfiguration Common(RunRecipe recipe) => new()
    {
        Architecture = Architecture.Bert,
        VocabularySize = recipe.Vocabulary,
        Hidden = recipe.Hidden,
        Layers = recipe.Layers,
        Heads = recipe.Heads,
        Intermediate = 4 * recipe.Hidden,
        Positions = recipe.ContextLength,
        Activation = ActivationOf(recipe),
        Dropout = recipe.Dropout,
        // Narrow models learn sooner so: validation loss 4.98 instead of 5.17 after 600 steps of a masked model 128 wide.
        InitializerRange = recipe.InitializerRange ?? 0.02 * Math.Sqrt(768.0 / recipe.Hidden),
    };
}

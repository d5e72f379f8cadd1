using Playground.Transformers.Models;
using Playground.Transformers.Text;

namespace Playground.Transformers.Training;

/// <summary>What the trainer refuses before anything is allocated; libtorch would end the process for some of it.</summary>
internal static class TrainingOptionsCheck
{
    private const long MostWeights = int.MaxValue / sizeof(float) - (1 << 20); // with what lies between them, one stretch of memory that can be addressed by bytes

    public static void Refuse(LanguageModel model, Tokenizer tokenizer, TrainingText text, TrainingOptions options)
    {
        var configuration = model.Configuration;
        Require(options.Steps >= 1, $"A run of {options.Steps} steps has nothing to do; it needs at least 1.");
        Require(options.BatchSize >= 1, $"A batch of {options.BatchSize} sequences has nothing to learn from; it needs at least 1.");
        Require(options.LearningRate > 0 && double.IsFinite(options.LearningRate), $"The learning rate is {options.LearningRate}; it must be a number above 0.");
        RefuseChanges(options.RateChanges);
        Share(options.FinalLearningRateShare, "share of the learning rate at the end");
        Require(options.WarmupSteps >= 0 && options.WarmupSteps <= options.Steps, $"The warm-up has {options.WarmupSteps} steps; it must be between 0 and the run's {options.Steps}.");
        Require(options.WeightDecay >= 0 && double.IsFinite(options.WeightDecay), $"The weight decay is {options.WeightDecay}; it must be 0 or more.");
        Require(options.Beta1 is >= 0 and < 1 && options.Beta2 is >= 0 and < 1, $"The betas are {options.Beta1} and {options.Beta2}; both must be at least 0 and below 1.");
        Require(options.AdamEpsilon > 0 && double.IsFinite(options.AdamEpsilon), $"Adam's epsilon is {options.AdamEpsilon}; it must be above 0.");
        Require(options.ClipNorm >= 0, $"The clipping length is {options.ClipNorm}; it must be 0 (off) or more.");
        Require(options.Dropout is >= 0 and < 1, $"The dropout is {options.Dropout}; it must be at least 0 and below 1.");
        Share(options.MaskRatio, "share of masked tokens");
        Share(options.MaskShare, "share that becomes the mask token");
        Share(options.RandomShare, "share that becomes a random token");
        Require(options.MaskShare + options.RandomShare <= 1 + 1e-9, $"The shares of mask tokens ({options.MaskShare}) and random tokens ({options.RandomShare}) add up to more than 1.");
        SpanLengths.Require(options.MeanSpanLength);

        Require(options.SequenceLength <= configuration.ContextLength, $"Sequences of {options.SequenceLength} tokens do not fit this model; its context has {configuration.ContextLength}.");
        Require(text.SequenceLength == options.SequenceLength, $"The text was cut for sequences of {text.SequenceLength} tokens; the run asks for {options.SequenceLength}.");
        Require(text.Causal == configuration.IsCausal, text.Causal ? "The text was cut for next-word prediction; this model predicts masked words." : "The text was cut for masked words; this model predicts the next word.");
        Require(tokenizer.VocabularySize <= configuration.VocabularySize, $"The tokenizer has {tokenizer.VocabularySize} ids; the model knows {configuration.VocabularySize}.");
        var weights = model.Weights.Sum(weight => weight.Shape.Aggregate(1L, (a, b) => a * b));
        Require(weights < MostWeights, $"The model has {weights:N0} weights; training can take fewer than {MostWeights:N0}.");
        Require(text.LargestId < tokenizer.VocabularySize, $"The text holds the id {text.LargestId}; the tokenizer has {tokenizer.VocabularySize} ids.");
    }

    /// <summary>Changes of the learning rate come in order, each with a rate that can be used.</summary>
    public static void RefuseChanges(IReadOnlyList<RateChange> changes)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            var (after, rate) = changes[i];
            Require(rate > 0 && double.IsFinite(rate), $"The learning rate after step {after} is {rate}; it must be a number above 0.");
            Require(after >= 0, $"A change of the learning rate comes after step {after}; the first steps are after step 0.");
            Require(i == 0 || after > changes[i - 1].AfterStep, $"The learning rate's change after step {after} must come later than the one before it, after step {changes[Math.Max(0, i - 1)].AfterStep}.");
        }
    }

    private static void Share(double value, string name) => Require(value is >= 0 and <= 1, $"The {name} is {value}; it must be between 0 and 1.");

    private static void Require(bool holds, string sentence)
    {
        if (!holds)
        {
            throw new PlaygroundException(sentence);
        }
    }
}

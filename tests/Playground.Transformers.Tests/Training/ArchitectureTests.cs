using Playground.Transformers.Inference;
using Playground.Transformers.Models;
using Playground.Transformers.Training;

namespace Playground.Transformers.Tests.Training;

/// <summary>What the trainer promises, on the models that people train.</summary>
public sealed class ArchitectureTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("playground-training-").FullName;

    public static TheoryData<Architecture> All => [.. Enum.GetValues<Architecture>()];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(All))]
    public void Every_weight_gets_a_gradient(Architecture architecture)
    {
        using var trainer = Trainer(architecture, TrainingSetups.Options());
        trainer.RunStep();
        foreach (var weight in trainer.Weights.Weights)
        {
            Assert.True(TrainingSetups.Gradient(trainer, weight).Any(g => g != 0), $"{weight.Name} has no gradient.");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_small_text_is_learnt(Architecture architecture)
    {
        var options = TrainingSetups.Options(150) with { LearningRate = 5e-3, Dropout = 0, BatchSize = 8 };
        using var trainer = Trainer(architecture, options);
        var before = trainer.Validate();
        TrainingSetups.Losses(trainer, options.Steps);
        Assert.InRange(trainer.Validate(), 0, before - 1.5); // from guessing among all words to the sentence's own pattern
    }

    [Theory]
    [InlineData(Architecture.Bert)]
    [InlineData(Architecture.Gpt2)]
    public void A_run_with_dropout_resumes_bit_for_bit(Architecture architecture)
    {
        var (options, path) = (TrainingSetups.Options(), Path.Combine(folder, "run"));
        using var whole = Trainer(architecture, options);
        var expected = TrainingSetups.Losses(whole, 20);
        using (var first = Trainer(architecture, options))
        {
            Assert.Equal(expected[..10], TrainingSetups.Losses(first, 10));
            first.SaveCheckpoint(path);
        }

        using var second = Trainer(architecture, options, seed: 77); // other weights: all that counts is in the file
        second.LoadCheckpoint(path);
        Assert.Equal(expected[10..], TrainingSetups.Losses(second, 10));
        Assert.Equal(TrainingSetups.Values(whole), TrainingSetups.Values(second));
    }

    [Theory]
    [InlineData(Architecture.Bert)]
    [InlineData(Architecture.Gpt2)]
    public void The_model_in_training_answers_between_steps_with_the_newest_weights_and_disturbs_nothing(Architecture architecture)
    {
        using var plain = Trainer(architecture, TrainingSetups.Options());
        using var asked = Trainer(architecture, TrainingSetups.Options());
        var query = new LogitsQuery(asked.Model.Tokenizer.Encode("the cat sat on the mat"), [1]);
        var answers = new HashSet<float>();
        for (var step = 0; step < 5; step++)
        {
            Assert.Equal(plain.RunStep().Loss, asked.RunStep().Loss);
            var gradients = asked.Parameters.Gradients.data<float>().ToArray();
            var answer = asked.Model.Logits([query])[0][0];
            Assert.Equal(answer, asked.Model.Logits([query])[0][0]); // no dropout
            Assert.Equal(gradients, asked.Parameters.Gradients.data<float>().ToArray());
            answers.Add(answer[7]);
        }

        Assert.Equal(5, answers.Count);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_learning_rate_of_a_million_ends_in_a_sentence(Architecture architecture)
    {
        using var trainer = Trainer(architecture, TrainingSetups.Options(200) with { LearningRate = 1e6, WarmupSteps = 0 });
        Assert.Throws<TrainingDivergedException>(() => TrainingSetups.Losses(trainer, 200));
    }

    private static Trainer Trainer(Architecture architecture, TrainingOptions options, ulong seed = 1) =>
        TrainingSetups.Trainer(architecture == Architecture.Gpt2, options, model: vocabulary => ModelFactory.Create(TrainingSetups.Small(architecture, vocabulary), seed));
}

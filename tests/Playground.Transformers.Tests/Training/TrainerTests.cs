using Playground.Transformers.Models;
using Playground.Transformers.Training;

namespace Playground.Transformers.Tests.Training;

public class TrainerTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_loss_falls_and_the_numbers_of_a_step_fit_together(bool causal)
    {
        var options = TrainingSetups.Options(300) with { Dropout = 0 };
        using var trainer = TrainingSetups.Trainer(causal, options);
        var first = trainer.RunStep();
        var before = trainer.Validate();
        var last = first;
        long tokens = first.StepTokens;
        while (trainer.Step < options.Steps)
        {
            last = trainer.RunStep();
            tokens += last.StepTokens;
        }

        Assert.Equal((1, 300), (first.Step, last.Step));
        Assert.Equal(tokens, last.Tokens);
        Assert.InRange(first.StepTokens, 1, 64);
        Assert.True(last.Epoch > first.Epoch);
        Assert.Equal(0.01, first.LearningRate, 12); // half of the warm-up
        Assert.InRange(last.Accuracy, 0, 1);
        Assert.True(last.GradientNorm > 0);
        Assert.True(last.Duration > TimeSpan.Zero);
        Assert.True(trainer.Validate() < before - 0.5);
        Assert.Throws<InvalidOperationException>(() => trainer.RunStep());
    }

    [Fact]
    public void Masked_models_are_validated_at_the_same_places_however_they_are_trained()
    {
        var options = TrainingSetups.Options();
        using var usual = TrainingSetups.Trainer(false, options);
        using var other = TrainingSetups.Trainer(false, options with { MaskRatio = 0.6, MaskShare = 0.2, RandomShare = 0.8, DynamicMasking = false });
        Assert.Equal(usual.Validate(), other.Validate()); // the same untrained weights
        Assert.NotEqual(usual.RunStep().Loss, other.RunStep().Loss);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Validation_asks_a_sample_of_all_the_text_set_aside_which_is_the_same_for_every_batch_size(bool causal)
    {
        // Lines of one to nine words: whoever asks one length more than another measures something else.
        var lines = TrainingSetups.Lines(400).Select((line, i) => string.Join(' ', line.Split(' ').Take(1 + (i % 9)))).ToArray();
        double Loss(int batch, int sequences)
        {
            using var trainer = TrainingSetups.Trainer(causal, TrainingSetups.Options() with { BatchSize = batch }, share: 0.4, lines: lines);
            return trainer.Validate(sequences);
        }

        Assert.Equal(Loss(2, 24), Loss(16, 24), 1e-5);
        Assert.Equal(Loss(2, 10_000), Loss(64, 10_000), 1e-5);
        Assert.NotEqual(Loss(2, 24), Loss(2, 10_000));
    }

    [Fact]
    public void The_preview_shows_what_the_step_was_trained_on()
    {
        using var masked = TrainingSetups.Trainer(false, TrainingSetups.Options());
        Assert.Empty(masked.PreviewBatch(4));
        masked.RunStep();
        var rows = masked.PreviewBatch(3);
        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Contains(row, t => t.Label is not null));
        Assert.All(rows.SelectMany(r => r), t => Assert.Equal(t.Label is null, t.Corruption == Corruption.None));
        Assert.All(rows.SelectMany(r => r).Where(t => t.Corruption == Corruption.Masked), t => Assert.Equal(4, t.Input));
        Assert.Equal(4, masked.PreviewBatch(100).Count);

        using var causal = TrainingSetups.Trainer(true, TrainingSetups.Options());
        causal.RunStep();
        var line = causal.PreviewBatch(1)[0];
        Assert.All(line, t => Assert.Equal(Corruption.Next, t.Corruption));
        Assert.Equal(line.Skip(1).Select(t => t.Input), line.SkipLast(1).Select(t => t.Label!.Value));
    }

    [Fact]
    public void Every_weight_gets_a_gradient_and_moves()
    {
        using var trainer = TrainingSetups.Trainer(false, TrainingSetups.Options());
        var before = trainer.Weights.Weights.Select(w => w.Value.data<float>().ToArray()).ToArray();
        trainer.RunStep();
        foreach (var (weight, old) in trainer.Weights.Weights.Zip(before))
        {
            Assert.Contains(TrainingSetups.Gradient(trainer, weight), g => g != 0);
            Assert.NotEqual(old, weight.Value.data<float>().ToArray());
        }
    }

    [Fact]
    public void Validation_is_repeatable_and_leaves_no_trace_in_the_run()
    {
        using var plain = TrainingSetups.Trainer(false, TrainingSetups.Options());
        using var watched = TrainingSetups.Trainer(false, TrainingSetups.Options());
        for (var step = 0; step < 10; step++)
        {
            Assert.Equal(plain.RunStep().Loss, watched.RunStep().Loss);
            var gradients = watched.Parameters.Gradients.data<float>().ToArray();
            Assert.Equal(watched.Validate(3), watched.Validate(3));
            Assert.Equal(gradients, watched.Parameters.Gradients.data<float>().ToArray());
        }
    }

    [Fact]
    public void Validation_without_text_set_aside_is_not_a_number()
    {
        using var trainer = TrainingSetups.Trainer(false, TrainingSetups.Options(), share: 0);
        Assert.True(double.IsNaN(trainer.Validate()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_same_seed_gives_the_same_losses_to_the_last_bit(bool causal)
    {
        using var one = TrainingSetups.Trainer(causal, TrainingSetups.Options());
        using var two = TrainingSetups.Trainer(causal, TrainingSetups.Options());
        using var other = TrainingSetups.Trainer(causal, TrainingSetups.Options() with { Seed = 6 });
        var losses = TrainingSetups.Losses(one, 20);
        Assert.Equal(losses, TrainingSetups.Losses(two, 20));
        Assert.NotEqual(losses, TrainingSetups.Losses(other, 20));
        Assert.Equal(TrainingSetups.Values(one), TrainingSetups.Values(two));
    }

    [Fact]
    public void Only_matrices_decay_unless_all_weights_are_to()
    {
        // Without a gradient worth naming, decay alone moves the weights: by rate · decay of their size.
        float[] Bias(bool all)
        {
            var options = TrainingSetups.Options() with { LearningRate = 0.5, WarmupSteps = 0, WeightDecay = 1, AdamEpsilon = 1e12, DecayAll = all };
            using var trainer = TrainingSetups.Trainer(false, options);
            var shift = trainer.Weights.Weights.First(w => w.Name.EndsWith("LayerNorm.bias", StringComparison.Ordinal));
            _ = shift.Value.fill_(1);
            var matrix = trainer.Weights.Weights[0].Value.data<float>().ToArray();
            var rate = trainer.RunStep().LearningRate;
            Assert.Equal(matrix.Select(w => (float)(w * (1 - rate))), trainer.Weights.Weights[0].Value.data<float>().ToArray(), (a, b) => Math.Abs(a - b) < 1e-6);
            return shift.Value.data<float>().ToArray();
        }

        Assert.All(Bias(all: false), b => Assert.Equal(1f, b));
        Assert.All(Bias(all: true), b => Assert.InRange(b, 0.4f, 0.6f));
    }

    [Fact]
    public void Clipping_shortens_the_step_but_not_the_reported_norm()
    {
        // An epsilon this large makes the first step proportional to the gradient.
        (double Norm, double Moved) Run(double clip)
        {
            using var trainer = TrainingSetups.Trainer(true, TrainingSetups.Options() with { ClipNorm = clip, WeightDecay = 0, AdamEpsilon = 1e4, LearningRate = 1e4 });
            var before = TrainingSetups.Values(trainer);
            var norm = trainer.RunStep().GradientNorm;
            return (norm, Math.Sqrt(TrainingSetups.Values(trainer).Zip(before).Sum(x => Math.Pow(x.First - x.Second, 2))));
        }

        var (free, clipped) = (Run(0), Run(0.01));
        Assert.Equal(free.Norm, clipped.Norm);
        Assert.Equal(0.01 / free.Norm, clipped.Moved / free.Moved, 0.01);
    }

    [Fact]
    public void A_learning_rate_of_a_million_ends_in_a_sentence_and_leaves_the_weights_as_before_that_step()
    {
        var options = TrainingSetups.Options(500) with { LearningRate = 1e6, WarmupSteps = 0 };
        using var trainer = TrainingSetups.Trainer(false, options);
        var (values, step) = (TrainingSetups.Values(trainer), 0);
        var diverged = Assert.Throws<TrainingDivergedException>(() =>
        {
            for (var i = 0; i < options.Steps; i++)
            {
                (values, step) = (TrainingSetups.Values(trainer), trainer.Step);
                trainer.RunStep();
            }
        });

        Assert.Matches($@"^Training diverged at step {step + 1}: the (loss|gradient) is no longer a finite number at learning rate .+ Start again with a smaller learning rate\.$", diverged.Message);
        Assert.Equal(step, trainer.Step);
        Assert.Equal(values, TrainingSetups.Values(trainer));

        var batch = trainer.PreviewBatch(4).SelectMany(row => row).ToArray();
        Assert.Equal(diverged.Message, Assert.Throws<TrainingDivergedException>(() => trainer.RunStep()).Message);
        Assert.Equal(batch, trainer.PreviewBatch(4).SelectMany(row => row)); // it stood where it stood before
    }

    [Fact]
    public void What_the_trainer_cannot_do_is_refused_and_the_model_stays_usable()
    {
        var good = TrainingSetups.Options();
        TrainingOptions[] bad =
        [
            good with { LearningRate = 0 }, good with { LearningRate = double.NaN }, good with { BatchSize = 0 }, good with { Steps = 0 },
            good with { MaskShare = 0.8, RandomShare = 0.3 }, good with { MaskRatio = 2 }, good with { Dropout = 1 }, good with { Beta2 = 1 },
            good with { WarmupSteps = 21 }, good with { SequenceLength = 65 }, good with { WeightDecay = -1 }, good with { ClipNorm = double.NaN },
        ];
        foreach (var options in bad)
        {
            LanguageModel? model = null;
            Assert.Throws<PlaygroundException>(() => TrainingSetups.Trainer(false, options, model: v => model = TrainingSetups.Tiny(v, causal: false)));
            Assert.False(model!.Weights[0].Value.IsInvalid);
            model.Dispose();
        }
    }

    [Fact]
    public void A_text_for_the_other_objective_is_refused()
    {
        var refusal = Assert.Throws<PlaygroundException>(() =>
            TrainingSetups.Trainer(true, TrainingSetups.Options(), model: v => TrainingSetups.Tiny(v, causal: false)));
        Assert.Equal("The text was cut for next-word prediction; this model predicts masked words.", refusal.Message);
    }
}

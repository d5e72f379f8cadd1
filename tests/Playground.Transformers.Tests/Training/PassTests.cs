using Playground.Transformers.Models;
using Playground.Transformers.Training;
using static TorchSharp.torch;

namespace Playground.Transformers.Tests.Training;

/// <summary>The backward pass is written by hand; automatic differentiation of the model's other forward pass, the one that answers, says what it must give.</summary>
public sealed class PassTests
{
    public static TheoryData<Architecture, int, Activation, bool> Models
    {
        get
        {
            var models = new TheoryData<Architecture, int, Activation, bool>();
            foreach (var architecture in Enum.GetValues<Architecture>())
            {
                models.Add(architecture, 32, Activation.Gelu, true);
                models.Add(architecture, 26, Activation.GeluTanh, false); // no width fills the processor's vectors
                models.Add(architecture, 26, Activation.Relu, true);
            }

            return models;
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Loss_and_gradients_are_those_of_automatic_differentiation(Architecture architecture, int width, Activation activation, bool tied)
    {
        using var trainer = Trainer(architecture, width, activation, tied, TrainingSetups.Options() with { Dropout = 0, ClipNorm = 0, BatchSize = 7 });
        trainer.Use(Precision.Float32, 3);
        Compare(trainer, 2e-6);
    }

    [Fact]
    public void They_are_so_too_when_the_head_is_computed_in_stretches()
    {
        // 5,000 words and 1,024 places make more than one stretch; a tied output gets gradients from both of its ends.
        var options = TrainingSetups.Options() with { BatchSize = 16, SequenceLength = 64, Dropout = 0, ClipNorm = 0 };
        foreach (var tied in (bool[])[true, false])
        {
            using var trainer = TrainingSetups.Trainer(true, options, model: _ => ModelFactory.Create(TrainingSetups.Small(Architecture.Gpt2, 5_000, 64) with { TiedOutput = tied }, 1));
            trainer.Use(Precision.Float32, 1);
            Compare(trainer, 2e-6);
        }
    }

    [Theory]
    [InlineData(Architecture.Gpt2)]
    [InlineData(Architecture.Bert)]
    public void They_are_so_too_when_attention_is_computed_a_few_rows_at_a_time(Architecture architecture)
    {
        // 512² scores of 16 heads for each row: two rows at a time, and the last alone.
        var options = TrainingSetups.Options() with { BatchSize = 5, SequenceLength = 512, Dropout = 0, ClipNorm = 0 };
        var lines = Enumerable.Range(0, 20).Select(i => string.Join(' ', TrainingSetups.Lines().Skip(i * 3).Take(52 + i))).ToArray();
        using var trainer = TrainingSetups.Trainer(
            architecture == Architecture.Gpt2, options, lines: lines,
            model: vocabulary => ModelFactory.Create(TrainingSetups.Small(architecture, vocabulary, 512) with { Heads = 16, Layers = 1 }, 1));
        trainer.Use(Precision.Float32, 1);
        Compare(trainer, 2e-6);
    }

    [Theory]
    [InlineData(Architecture.Bert)]
    [InlineData(Architecture.Gpt2)]
    public void In_bfloat16_the_gradient_points_the_same_way(Architecture architecture)
    {
        var options = TrainingSetups.Options() with { Dropout = 0, ClipNorm = 0, BatchSize = 8 };
        using var exact = Trainer(architecture, 32, Activation.Gelu, true, options);
        using var low = Trainer(architecture, 32, Activation.Gelu, true, options);
        low.Use(Precision.BFloat16, low.ReplicaCount);
        Assert.Equal(exact.RunStep().Loss, low.RunStep().Loss, 2e-3);
        foreach (var (one, other) in exact.Weights.Weights.Zip(low.Weights.Weights).Where(pair => !pair.First.Name.Contains("key.bias", StringComparison.Ordinal)))
        {
            Assert.InRange(Cosine(TrainingSetups.Gradient(exact, one), TrainingSetups.Gradient(low, other)), 0.995, 1.001);
        }
    }

    /// <summary>The model gives the same loss a little way along its gradient as the gradient says: with dropout, there is no other computation to compare with.</summary>
    [Theory]
    [InlineData(Architecture.Bert)]
    [InlineData(Architecture.Roberta)]
    [InlineData(Architecture.Gpt2)]
    public void With_dropout_the_gradient_is_the_slope_of_the_loss(Architecture architecture)
    {
        var options = TrainingSetups.Options() with { Dropout = 0.3, ClipNorm = 0, BatchSize = 6 };
        using var trainer = Trainer(architecture, 32, Activation.Gelu, true, options);
        var batch = trainer.Batches.Next();
        double LossAt(double distance, float[]? along)
        {
            using var scope = NewDisposeScope();
            using var moved = Trainer(architecture, 32, Activation.Gelu, true, options);
            if (along is not null)
            {
                moved.Parameters.Values.add_(tensor(along), (float)distance);
            }

            return moved.RunStep(batch, rate: 1e-12, started: 0).Loss;
        }

        var norm = trainer.RunStep(batch, rate: 1e-12, started: 0).GradientNorm;
        var direction = trainer.Parameters.Gradients.data<float>().ToArray().Select(g => (float)(g / norm)).ToArray();
        const double Little = 4e-3;
        Assert.InRange((LossAt(Little, direction) - LossAt(-Little, direction)) / (2 * Little) / norm, 0.99, 1.01);
    }

    [Fact]
    public void Dropout_is_the_same_however_many_share_a_batch_and_another_at_each_step()
    {
        var options = TrainingSetups.Options() with { Dropout = 0.5, BatchSize = 7 };
        double[] Losses(int replicas)
        {
            using var trainer = Trainer(Architecture.Bert, 32, Activation.Gelu, true, options);
            trainer.Use(Precision.Float32, replicas);
            var batch = trainer.Batches.Next();
            return [.. Enumerable.Range(0, 3).Select(_ => trainer.RunStep(batch, rate: 1e-12, started: 0).Loss)];
        }

        var alone = Losses(1);
        Assert.Equal(3, alone.Distinct().Count());
        foreach (var replicas in (int[])[2, 5])
        {
            Assert.Equal(alone, Losses(replicas), (a, b) => Math.Abs(a - b) < 1e-5);
        }
    }

    [Theory]
    [InlineData(Precision.Float32)]
    [InlineData(Precision.BFloat16)]
    public void A_replica_whose_rows_have_nothing_to_say_adds_nothing(Precision precision)
    {
        float[] Gradients(int replicas)
        {
            using var trainer = Trainer(Architecture.Bert, 32, Activation.Gelu, true, TrainingSetups.Options() with { Dropout = 0, ClipNorm = 0 });
            trainer.Use(precision, replicas);
            var full = trainer.Batches.Next();
            trainer.RunStep(full, rate: 1e-12, started: 0); // leaves a gradient behind in every replica
            var half = new TrainingBatch(2, full.Length);
            for (var row = 0; row < 2; row++)
            {
                half.Add(full.LengthOf(row));
                full.Ids(row).CopyTo(half.Ids(row));
                full.Labels(row).CopyTo(half.Labels(row));
            }

            full.Corruptions(0).CopyTo(half.Corruptions(0)); // the second row's stay as they are: nothing is hidden there
            Assert.True(half.Asked > 0);
            trainer.RunStep(half, rate: 1e-12, started: 0);
            return trainer.Parameters.Gradients.data<float>().ToArray();
        }

        Assert.Equal(Gradients(1), Gradients(2), (a, b) => Math.Abs(a - b) < (precision == Precision.Float32 ? 1e-6 : 1e-2));
    }

    private static void Compare(Trainer trainer, double close)
    {
        var batch = trainer.Batches.Next();
        var (loss, wanted) = Differentiate(trainer, batch);
        Assert.Equal(loss, trainer.RunStep(batch, rate: 1e-3, started: 0).Loss, 1e-5);
        foreach (var (weight, gradient) in wanted)
        {
            var largest = gradient.Max(Math.Abs);
            Assert.True(largest > 0, weight.Name);
            var difference = gradient.Zip(TrainingSetups.Gradient(trainer, weight), (a, b) => Math.Abs(a - b)).Max();
            Assert.True(difference <= close + (1e-4 * largest), $"{weight.Name}: off by {difference}, largest {largest}");
        }
    }

    /// <summary>Before the step, since that moves the weights.</summary>
    private static (double Loss, List<(Weight Weight, float[] Gradient)> Gradients) Differentiate(Trainer trainer, TrainingBatch batch)
    {
        using var scope = NewDisposeScope();
        var model = ModelFactory.Create(trainer.Weights.Configuration, seed: 1); // as the trainer's
        var weights = model.Weights.Select(w => w.Whole ?? w).Distinct().ToArray();
        Assert.All(weights, w => w.Value.requires_grad_(true));
        var padding = model.Configuration.PadTokenId ?? 0;
        var given = batch.Pack(padding, 0, batch.Rows);
        long[] shape = [batch.Rows, given.Length];
        var ids = tensor(given.Ids.ToArray().Select(id => (long)id).ToArray(), shape);
        var attend = tensor(Enumerable.Range(0, batch.Rows).SelectMany(row => Enumerable.Range(0, given.Length).Select(i => i < batch.LengthOf(row))).ToArray(), shape);
        var states = model.Encode(new ModelInput(ids, attend)).flatten(0, 1);
        if (given.Places is { } places)
        {
            states = states.index_select(0, tensor(places.ToArray()));
        }

        var loss = nn.functional.cross_entropy(model.Head(states), tensor(given.Labels.ToArray().Select(id => (long)id).ToArray()));
        loss.backward();
        var pairs = trainer.Weights.Weights.Select(w => w.Whole ?? w).Distinct().Zip(weights);
        var gradients = pairs.Select(pair => (pair.First, pair.Second.Value.grad!.data<float>().ToArray())).ToList();
        model.Dispose();
        return (loss.item<float>(), gradients);
    }

    private static double Cosine(float[] a, float[] b) =>
        a.Zip(b, (x, y) => (double)x * y).Sum() / Math.Sqrt(a.Sum(x => (double)x * x) * b.Sum(y => (double)y * y));

    private static Trainer Trainer(Architecture architecture, int width, Activation activation, bool tied, TrainingOptions options) =>
        TrainingSetups.Trainer(architecture == Architecture.Gpt2, options, model: vocabulary =>
        {
            var small = TrainingSetups.Small(architecture, vocabulary) with { Hidden = width, Heads = 2, Intermediate = (2 * width) + 3, Activation = activation, TiedOutput = tied, InitializerRange = 0.2 }; // so wide that every part counts
            return ModelFactory.Create(architecture == Architecture.Roberta ? small with { PositionOffset = 4, Positions = 20 } : small, 1);
        });
}

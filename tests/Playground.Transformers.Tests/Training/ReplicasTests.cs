using System.Text.Json;
using Playground.Transformers.Models;
using Playground.Transformers.Training;
using TorchSharp;

namespace Playground.Transformers.Tests.Training;

[Collection(nameof(WholeProcess))]
public sealed class ReplicasTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("playground-replicas-").FullName;

    private string File => Path.Combine(folder, "run.checkpoint");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(Architecture.Bert, Precision.Float32, 1e-5)]
    [InlineData(Architecture.Gpt2, Precision.Float32, 1e-5)]
    [InlineData(Architecture.Bert, Precision.BFloat16, 5e-3)]
    [InlineData(Architecture.Gpt2, Precision.BFloat16, 5e-3)]
    public void However_many_share_a_batch_the_loss_and_its_gradient_are_the_same(Architecture architecture, Precision precision, double close)
    {
        var (loss, gradients) = FirstStep(architecture, precision, replicas: 1);
        foreach (var replicas in (int[])[2, 3, 5])
        {
            var (shared, sum) = FirstStep(architecture, precision, replicas);
            Assert.InRange(shared.Loss - loss.Loss, -close, close);
            Assert.InRange(shared.GradientNorm / loss.GradientNorm, 1 - close, 1 + close);
            Assert.Equal(loss.Accuracy, shared.Accuracy, precision == Precision.Float32 ? 1e-9 : 0.1);
            Assert.Equal(gradients, sum, (a, b) => Math.Abs(a - b) < close);
        }
    }

    [Theory]
    [InlineData(Architecture.Bert)]
    [InlineData(Architecture.Gpt2)]
    public void However_many_share_a_batch_the_validation_loss_is_the_same_also_where_its_last_batch_has_fewer_rows_than_they(Architecture architecture)
    {
        using var alone = Trainer(architecture, Precision.Float32, replicas: 1);
        using var many = Trainer(architecture, Precision.Float32, replicas: 4);
        Assert.Equal(alone.Validate(100), many.Validate(100), 1e-6);
    }

    [Fact]
    public void A_resumed_run_goes_on_with_as_many_as_it_had_bit_for_bit()
    {
        using var whole = Trainer(Architecture.Bert, Precision.Float32, replicas: 3);
        var expected = TrainingSetups.Losses(whole, 12);
        using (var first = Trainer(Architecture.Bert, Precision.Float32, replicas: 3))
        {
            TrainingSetups.Losses(first, 5);
            first.SaveCheckpoint(File);
        }

        using var second = Trainer(Architecture.Bert, Precision.Float32, replicas: 1); // as a machine with one core would have
        second.LoadCheckpoint(File);
        Assert.Equal(3, second.ReplicaCount);
        Assert.Equal(expected[5..], TrainingSetups.Losses(second, 7));
        Assert.Equal(TrainingSetups.Values(whole), TrainingSetups.Values(second));
    }

    [Fact]
    public void A_checkpoint_from_before_there_were_replicas_had_one()
    {
        var header = new CheckpointHeader(1, 0, 0, 10, 100, "model", "recipe", "text", Precision.Float32, Replicas: 4);
        var older = JsonSerializer.Serialize(header).Replace(",\"Replicas\":4", "", StringComparison.Ordinal);
        Assert.DoesNotContain("Replicas", older, StringComparison.Ordinal);
        Assert.Equal(header with { Replicas = 1 }, JsonSerializer.Deserialize<CheckpointHeader>(older));
    }

    [Fact]
    public void A_checkpoint_with_more_replicas_than_there_can_be_is_refused_and_the_trainer_is_unchanged()
    {
        using var trainer = Trainer(Architecture.Bert, Precision.Float32, replicas: 3);
        TrainingSetups.Losses(trainer, 2);
        trainer.SaveCheckpoint(File);
        var bytes = System.IO.File.ReadAllBytes(File);
        bytes[bytes.AsSpan().IndexOf("\"Replicas\":3"u8) + "\"Replicas\":"u8.Length] = (byte)'9';
        System.Security.Cryptography.SHA256.HashData(bytes.AsSpan(..^32), bytes.AsSpan(^32..));
        System.IO.File.WriteAllBytes(File, bytes);
        var before = TrainingSetups.Values(trainer);
        Assert.Contains("9 replicas", Assert.Throws<CheckpointException>(() => trainer.LoadCheckpoint(File)).Message, StringComparison.Ordinal);
        Assert.Equal(before, TrainingSetups.Values(trainer));
    }

    [Fact]
    public void Validation_too_gives_way_between_its_parts()
    {
        using var trainer = Trainer(Architecture.Bert, Precision.Float32, replicas: 2);
        var asked = 0;
        trainer.GiveWay = () => Interlocked.Increment(ref asked);
        trainer.Validate(2);
        Assert.True(asked >= 2);
    }

    [Theory]
    [InlineData(1, 32, 1_000_000, 1)]
    [InlineData(2, 32, 1_000_000, 2)]
    [InlineData(8, 32, 1_000_000, 8)]
    [InlineData(64, 32, 1_000_000, 8)]
    [InlineData(8, 3, 1_000_000, 3)]
    [InlineData(8, 12, 1_000_000, 6)] // two rows each are no slower than two for four and one for four
    [InlineData(8, 1, 1_000_000, 1)]
    [InlineData(8, 32, 14_000_000, 4)] // seven more gradients would take 392 MB
    [InlineData(2, 32, 100_000_000, 1)]
    public void There_is_one_a_core_unless_rows_or_memory_say_otherwise(int cores, int rows, long weights, int count) =>
        Assert.Equal(count, Replicas.CountFor(cores, rows, weights));

    [Fact]
    public void What_replicas_hold_is_freed_with_them()
    {
        using var model = ModelFactory.Create(TrainingSetups.Small(Architecture.Bert, 40), 1);
        using var parameters = new FlatParameters(model, decayAll: false);
        var before = torch.Tensor.TotalCount;
        for (var i = 0; i < 3; i++)
        {
            using var replicas = new Replicas(model, parameters, TrainingSetups.Options(), Precision.BFloat16, 4);
        }

        Assert.Equal(before, torch.Tensor.TotalCount);
    }

    private static (StepResult Loss, float[] Gradients) FirstStep(Architecture architecture, Precision precision, int replicas)
    {
        using var trainer = Trainer(architecture, precision, replicas);
        var step = trainer.RunStep();
        return (step, trainer.Parameters.Gradients.data<float>().ToArray());
    }

    private static Trainer Trainer(Architecture architecture, Precision precision, int replicas)
    {
        var trainer = TrainingSetups.Trainer(
            architecture == Architecture.Gpt2, TrainingSetups.Options() with { BatchSize = 7, Dropout = 0, Precision = precision },
            model: vocabulary => ModelFactory.Create(TrainingSetups.Small(architecture, vocabulary), 1));
        trainer.Use(precision, replicas);
        return trainer;
    }
}

using Playground.Transformers.Checkpoints;
using Playground.Transformers.Training;

namespace Playground.Transformers.Tests.Training;

public sealed class TrainingStateFileTests : IDisposable
{
    private static readonly StateText Text = new("A text", new string('a', 64), 1_234);

    private readonly string folder = Directory.CreateTempSubdirectory("playground-state-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_checkpoint_comes_back_from_state_and_weights_byte_by_byte(bool causal)
    {
        var options = TrainingSetups.Options();
        using var trainer = Trained(causal, options);
        TrainingStateFile.WriteCheckpoint(In("again"), In("state"), In("weights"), trainer.Weights.Configuration, options);
        Assert.Equal(File.ReadAllBytes(In("checkpoint")), File.ReadAllBytes(In("again")));
        var state = TrainingStateFile.Read(In("state"));
        Assert.Equal((7, Text, trainer.ReplicaCount, trainer.Precision), (state.Step, state.Text, state.Replicas, state.Precision));
    }

    [Fact]
    public void Every_weight_has_both_moments_by_its_published_name_and_in_its_shape()
    {
        using var trainer = Trained(causal: false, TrainingSetups.Options());
        using var file = new SafetensorsFile(In("state"));
        Assert.Equal(
            trainer.Weights.Weights.SelectMany(weight => ((string[])["exp_avg", "exp_avg_sq"]).Select(moment => $"state.{weight.Name}.{moment} [{string.Join(',', weight.Shape)}] F32")).Order(StringComparer.Ordinal),
            file.Entries.Select(entry => $"{entry.Name} [{string.Join(',', entry.Shape)}] {entry.Type}").Order(StringComparer.Ordinal));

        // A joined weight's parts lie below one another: the middle one is no other's.
        var key = trainer.Weights.Weights.Single(weight => weight.Name == "bert.encoder.layer.0.attention.self.key.weight");
        using var read = file.Read(file.Entries.Single(entry => entry.Name == $"state.{key.Name}.exp_avg"));
        var joined = trainer.Parameters.Stretch(trainer.Parameters.First, key.Whole!);
        Assert.Equal(joined.Slice(joined.Length / 3, joined.Length / 3).ToArray(), read.data<float>().ToArray());
    }

    [Fact]
    public void Weights_in_half_precision_are_refused_and_nothing_is_written()
    {
        var options = TrainingSetups.Options();
        using var trainer = Trained(causal: true, options);
        SafetensorsWriter.Write(In("weights"), trainer.Weights.Weights, half: true);
        var refusal = Assert.Throws<PlaygroundException>(() => TrainingStateFile.WriteCheckpoint(In("again"), In("state"), In("weights"), trainer.Weights.Configuration, options));
        Assert.EndsWith(" in model.safetensors has the type F16; a run goes on only from F32.", refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(In("again")));
    }

    [Fact]
    public void A_checkpoint_of_another_step_or_another_model_is_not_taken()
    {
        var options = TrainingSetups.Options();
        using var trainer = Trained(causal: false, options);
        using var nowhere = new MemoryStream();
        Assert.False(TrainingStateFile.TryWrite(nowhere, In("checkpoint"), 6, trainer.Weights.Configuration, options, Text));
        Assert.Equal(0, nowhere.Length);
        Assert.Contains(
            "belongs to another model",
            Assert.Throws<CheckpointException>(() => TrainingStateFile.TryWrite(nowhere, In("checkpoint"), 7, trainer.Weights.Configuration with { Layers = 2 }, options, Text)).Message,
            StringComparison.Ordinal);
    }

    /// <summary>Seven steps done, with checkpoint, state and weights written.</summary>
    private Trainer Trained(bool causal, TrainingOptions options)
    {
        var trainer = TrainingSetups.Trainer(causal, options);
        TrainingSetups.Losses(trainer, 7);
        trainer.SaveCheckpoint(In("checkpoint"));
        SafetensorsWriter.Write(In("weights"), trainer.Weights.Weights, half: false);
        using var state = File.Create(In("state"));
        Assert.True(TrainingStateFile.TryWrite(state, In("checkpoint"), 7, trainer.Weights.Configuration, options, Text));
        return trainer;
    }

    private string In(string name) => Path.Combine(folder, name);
}

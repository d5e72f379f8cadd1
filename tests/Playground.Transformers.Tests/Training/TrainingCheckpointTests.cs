using Playground.Transformers.Training;

namespace Playground.Transformers.Tests.Training;

public sealed class TrainingCheckpointTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("playground-checkpoint-").FullName;

    private string Path => System.IO.Path.Combine(folder, "run.checkpoint");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_resumed_run_goes_on_bit_for_bit(bool causal)
    {
        var options = TrainingSetups.Options(200); // some passes over the text, dropout on
        using var whole = TrainingSetups.Trainer(causal, options);
        var expected = TrainingSetups.Losses(whole, 150);

        using var first = TrainingSetups.Trainer(causal, options);
        TrainingSetups.Losses(first, 77);
        first.SaveCheckpoint(Path);
        using var second = TrainingSetups.Trainer(causal, options);
        TrainingSetups.Losses(second, 3); // what was there before is replaced
        second.LoadCheckpoint(Path);

        Assert.Equal(77, second.Step);
        Assert.Equal(first.Validate(), second.Validate());
        Assert.Equal(expected[77..], TrainingSetups.Losses(second, 73));
        Assert.Equal(TrainingSetups.Values(whole), TrainingSetups.Values(second));
    }

    [Fact]
    public void A_rate_that_is_changed_after_the_checkpoint_does_not_make_it_another_recipe_and_the_losses_are_the_same()
    {
        var options = TrainingSetups.Options(60);
        using var whole = TrainingSetups.Trainer(false, options with { RateChanges = [new(20, 0.05)] });
        var expected = TrainingSetups.Losses(whole, 40);

        using var first = TrainingSetups.Trainer(false, options);
        TrainingSetups.Losses(first, 10);
        first.SaveCheckpoint(Path);
        TrainingSetups.Losses(first, 10);
        first.ChangeLearningRate([new(20, 0.05)]);
        Assert.Equal(expected[20..], TrainingSetups.Losses(first, 20));

        using var second = TrainingSetups.Trainer(false, options with { RateChanges = [new(20, 0.05)] });
        second.LoadCheckpoint(Path);
        Assert.Equal(expected[10..], TrainingSetups.Losses(second, 30));
    }

    [Fact]
    public void The_options_fingerprint_is_the_one_of_the_first_checkpoints() => Assert.Equal(
        "TrainingOptions { SequenceLength = 16, BatchSize = 4, Steps = 20, LearningRate = 0.02, FinalLearningRateShare = 0.1, WarmupSteps = 2, WeightDecay = 0.1, "
        + "Beta1 = 0.9, Beta2 = 0.99, AdamEpsilon = 1E-08, ClipNorm = 1, Dropout = 0.1, MaskRatio = 0.15, MaskShare = 0.8, RandomShare = 0.1, DynamicMasking = True, Seed = 5, DecayAll = False }",
        OptionsFingerprint.Of(TrainingSetups.Options() with { RateChanges = [new(3, 0.1)] }));

    [Fact]
    public void Saving_does_not_disturb_the_run_and_leaves_one_file()
    {
        using var saved = TrainingSetups.Trainer(false, TrainingSetups.Options());
        using var plain = TrainingSetups.Trainer(false, TrainingSetups.Options());
        for (var step = 0; step < 5; step++)
        {
            Assert.Equal(plain.RunStep().Loss, saved.RunStep().Loss);
            saved.SaveCheckpoint(Path);
        }

        Assert.Equal([Path], Directory.GetFiles(folder));
    }

    [Fact]
    public void A_damaged_or_shortened_file_is_refused_and_changes_nothing()
    {
        using var trainer = Saved();
        var good = File.ReadAllBytes(Path);
        TrainingSetups.Losses(trainer, 2);
        var before = TrainingSetups.Values(trainer);
        foreach (var place in new[] { 8, 20, good.Length / 2, good.Length - 1 })
        {
            var bad = (byte[])good.Clone();
            bad[place] ^= 0x10;
            File.WriteAllBytes(Path, bad);
            Assert.Contains("damaged", Assert.Throws<CheckpointException>(() => trainer.LoadCheckpoint(Path)).Message);
        }

        foreach (var length in new[] { 13, good.Length / 2, good.Length - 1 })
        {
            File.WriteAllBytes(Path, good[..length]);
            Assert.Contains("damaged", Assert.Throws<CheckpointException>(() => trainer.LoadCheckpoint(Path)).Message);
        }

        Assert.Equal(5, trainer.Step);
        Assert.Equal(before, TrainingSetups.Values(trainer));
    }

    [Fact]
    public void Another_kind_of_file_or_none_is_refused()
    {
        using var trainer = Saved();
        foreach (var bytes in new byte[][] { [], [1, 2, 3], [.. "PK\x3\x4 a zip file, for instance"u8] })
        {
            File.WriteAllBytes(Path, bytes);
            Assert.Equal("This file is not a training checkpoint of this program.", Assert.Throws<CheckpointException>(() => trainer.LoadCheckpoint(Path)).Message);
        }

        File.Delete(Path);
        Assert.Throws<CheckpointException>(() => trainer.LoadCheckpoint(Path));
    }

    [Fact]
    public void A_checkpoint_of_another_model_text_or_recipe_is_refused_by_name()
    {
        using var trainer = Saved();
        void Refuses(Trainer other, string what)
        {
            using (other)
            {
                Assert.Contains($"another {what};", Assert.Throws<CheckpointException>(() => other.LoadCheckpoint(Path)).Message);
            }
        }

        var options = TrainingSetups.Options();
        Refuses(TrainingSetups.Trainer(false, options, model: v => TrainingSetups.Tiny(v, causal: false, width: 26)), "model");
        Refuses(TrainingSetups.Trainer(false, options, share: 0.2), "text");
        Refuses(TrainingSetups.Trainer(false, options with { Seed = 99 }), "recipe");
    }

    [Fact]
    public void A_disk_that_fills_up_leaves_the_older_file()
    {
        File.WriteAllText(Path, "old");
        Assert.Throws<IOException>(() => DurableFile.Write(Path, stream =>
        {
            stream.Write(new byte[100_000]);
            throw new IOException("No space left on device");
        }));
        Assert.Equal("old", File.ReadAllText(Path));
        Assert.Equal([Path], Directory.GetFiles(folder));
    }

    [Fact]
    public void A_checkpoint_that_cannot_be_written_says_so()
    {
        using var trainer = TrainingSetups.Trainer(false, TrainingSetups.Options());
        var refusal = Assert.Throws<CheckpointException>(() => trainer.SaveCheckpoint(System.IO.Path.Combine(folder, "missing", "x")));
        Assert.StartsWith("The checkpoint could not be written (", refusal.Message);
    }

    private Trainer Saved()
    {
        var trainer = TrainingSetups.Trainer(false, TrainingSetups.Options());
        TrainingSetups.Losses(trainer, 3);
        trainer.SaveCheckpoint(Path);
        return trainer;
    }
}

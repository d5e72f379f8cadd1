using Playground.Transformers.Models;
using Playground.Transformers.Training;

namespace Playground.Transformers.Tests.Training;

public sealed class PrecisionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("playground-precision-").FullName;

    private string File => Path.Combine(folder, "run.checkpoint");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void It_is_bfloat16_by_itself_exactly_where_the_system_says_that_the_processor_multiplies_matrices_of_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture is System.Runtime.InteropServices.Architecture.X64, "Only Linux lists them.");
        var flags = System.IO.File.ReadLines("/proc/cpuinfo").First(line => line.StartsWith("flags", StringComparison.Ordinal)).Split(' ');
        Assert.Equal(flags.Contains("amx_bf16") ? Precision.BFloat16 : Precision.Float32, PrecisionChoice.For(Precision.Auto, 64));
        Assert.Equal(Precision.Float32, PrecisionChoice.For(Precision.Auto, 63));
    }

    [Theory]
    [InlineData(Architecture.Bert)]
    [InlineData(Architecture.Gpt2)]
    public void The_loss_in_bfloat16_follows_the_one_in_float32(Architecture architecture)
    {
        var options = TrainingSetups.Options(120) with { LearningRate = 5e-3, BatchSize = 8, Dropout = 0 };
        using var exact = Trainer(architecture, options with { Precision = Precision.Float32 });
        using var low = Trainer(architecture, options with { Precision = Precision.BFloat16 });
        var (wanted, losses) = (TrainingSetups.Losses(exact, 120), TrainingSetups.Losses(low, 120));
        Assert.NotEqual(wanted, losses);
        for (var step = 0; step < 20; step++)
        {
            Assert.InRange(losses[step] / wanted[step], 0.99, 1.01);
        }

        Assert.InRange(losses[^20..].Average() - wanted[^20..].Average(), -0.05, 0.05);
        Assert.InRange(low.Validate() - exact.Validate(), -0.05, 0.05);
    }

    [Theory]
    [InlineData(Architecture.Bert)]
    [InlineData(Architecture.Gpt2)]
    public void A_run_in_bfloat16_resumes_bit_for_bit(Architecture architecture)
    {
        var options = TrainingSetups.Options() with { Precision = Precision.BFloat16 };
        using var whole = Trainer(architecture, options);
        var expected = TrainingSetups.Losses(whole, 20);
        using (var first = Trainer(architecture, options))
        {
            Assert.Equal(expected[..10], TrainingSetups.Losses(first, 10));
            first.SaveCheckpoint(File);
        }

        using var second = Trainer(architecture, options);
        second.LoadCheckpoint(File);
        Assert.Equal(expected[10..], TrainingSetups.Losses(second, 10));
        Assert.Equal(TrainingSetups.Values(whole), TrainingSetups.Values(second));
    }

    [Fact]
    public void The_copy_of_the_weights_is_the_same_whether_the_optimiser_made_it_or_it_was_made_anew()
    {
        // 200,000 weights: among so many some lie halfway between two numbers of bfloat16, where rounding has a choice.
        var options = TrainingSetups.Options(4) with { Precision = Precision.BFloat16, Dropout = 0 };
        Trainer Big() => TrainingSetups.Trainer(true, options, model: vocabulary => ModelFactory.Create(TrainingSetups.Small(Architecture.Gpt2, vocabulary) with { Hidden = 128, Intermediate = 512, Heads = 2 }, 1));
        using var whole = Big();
        var expected = TrainingSetups.Losses(whole, 4);
        using (var first = Big())
        {
            TrainingSetups.Losses(first, 2);
            first.SaveCheckpoint(File);
        }

        using var second = Big();
        TrainingSetups.Losses(second, 3); // its copy is of other weights now
        second.LoadCheckpoint(File);
        Assert.Equal(expected[2..], TrainingSetups.Losses(second, 2));
        Assert.Equal(TrainingSetups.Values(whole), TrainingSetups.Values(second));
    }

    [Fact]
    public void A_resumed_run_computes_as_it_did_whatever_this_machine_would_choose()
    {
        using var trainer = Trainer(Architecture.Gpt2, TrainingSetups.Options());
        Assert.Equal(Precision.Float32, trainer.Precision); // too narrow to gain
        trainer.RunStep();
        trainer.Use(Precision.BFloat16, trainer.ReplicaCount); // as a machine with other rules would have
        trainer.SaveCheckpoint(File);
        using var resumed = Trainer(Architecture.Gpt2, TrainingSetups.Options());
        resumed.LoadCheckpoint(File);
        Assert.Equal(Precision.BFloat16, resumed.Precision);
    }

    private static Trainer Trainer(Architecture architecture, TrainingOptions options) =>
        TrainingSetups.Trainer(architecture == Architecture.Gpt2, options, model: vocabulary => ModelFactory.Create(TrainingSetups.Small(architecture, vocabulary), 1));
}

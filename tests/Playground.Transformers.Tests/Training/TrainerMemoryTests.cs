using Playground.Transformers.Training;
using TorchSharp;

namespace Playground.Transformers.Tests.Training;

[Collection(nameof(WholeProcess))]
public class TrainerMemoryTests
{
    [Theory]
    [InlineData(true, Precision.Float32)]
    [InlineData(false, Precision.Float32)]
    [InlineData(false, Precision.BFloat16)]
    public void Two_thousand_steps_leave_no_tensor_and_little_memory_behind(bool causal, Precision precision)
    {
        using var trainer = TrainingSetups.Trainer(causal, TrainingSetups.Options(2_100) with { Precision = precision });
        for (var step = 0; step < 100; step++)
        {
            trainer.RunStep();
        }

        FreeWhatOthersLeft();
        var (live, memory) = (torch.Tensor.TotalCount, Environment.WorkingSet);
        for (var step = 0; step < 2_000; step++)
        {
            trainer.RunStep();
            if (step % 100 == 0)
            {
                trainer.Validate(1);
            }
        }

        Assert.Equal(live, torch.Tensor.TotalCount); // of all threads
        Assert.InRange(Environment.WorkingSet - memory, long.MinValue, 32L << 20);
    }

    /// <summary>Tensors that tests before this one left to the garbage collector, which may free them at any time.</summary>
    private static void FreeWhatOthersLeft()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }
}

using Playground.Transformers.Training;
using static TorchSharp.torch;

namespace Playground.Transformers.Tests.Training;

public class AdamWTests
{
    private static readonly TrainingOptions Options = new() { SequenceLength = 8, BatchSize = 1, Steps = 1, LearningRate = 1 };

    [Fact]
    public void The_fused_kernel_is_in_use_here()
    {
        using var optimiser = new AdamW(Options);
        Assert.True(optimiser.IsFused);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_first_step_moves_each_weight_by_the_rate_against_its_gradient_after_decay(bool fused)
    {
        using var scope = NewDisposeScope();
        using var optimiser = new AdamW(Options, fused);
        var (weights, gradients) = (tensor(new[] { 1f, 1f, -2f }), tensor(new[] { 8f, -0.02f, 4f }));
        optimiser.Step(weights, gradients, zeros(3), zeros(3), 1, rate: 0.1, decay: 0.5, divisor: 2);
        Assert.Equal([0.85f, 1.05f, -2.0f], weights.data<float>().ToArray(), (a, b) => Math.Abs(a - b) < 1e-5);
    }

    [Fact]
    public void The_plain_path_computes_what_the_fused_kernel_computes()
    {
        float[] Run(bool fused)
        {
            using var scope = NewDisposeScope();
            using var optimiser = new AdamW(Options, fused);
            using var generator = new Generator(4);
            var (weights, first, second) = (empty(1_000).normal_(0, 1, generator), zeros(1_000), zeros(1_000));
            for (var step = 1; step <= 30; step++)
            {
                optimiser.Step(weights, empty(1_000).normal_(0, 1, generator), first, second, step, 1e-2, 0.1, step % 3 + 1);
            }

            return weights.data<float>().ToArray();
        }

        Assert.Equal(Run(true), Run(false), (a, b) => Math.Abs(a - b) < 1e-5);
    }
}

using Playground.Transformers.Training;
using Playground.Transformers.Training.Kernels;
using static TorchSharp.torch;

namespace Playground.Transformers.Tests.Training;

public class AdamWTests
{
    private static readonly TrainingOptions Options = new() { SequenceLength = 8, BatchSize = 1, Steps = 1, LearningRate = 1, Beta1 = 0.9, Beta2 = 0.99 };

    [Fact]
    public void The_first_step_moves_each_weight_by_the_rate_against_its_gradient_after_decay()
    {
        float[] weights = [1, 1, -2];
        new AdamWKernel(Options, step: 1, rate: 0.1, decay: 0.5, divisor: 2).Step<Float32>(weights, [8, -0.02f, 4], new float[3], new float[3], []);
        Assert.Equal([0.85f, 1.05f, -2.0f], weights, (a, b) => Math.Abs(a - b) < 1e-5);
    }

    [Fact]
    public void Thirty_steps_end_where_the_librarys_optimiser_ends_and_the_copy_is_the_weights_rounded()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(4);
        float[] Draw() => empty(1_003).normal_(0, 1, generator).data<float>().ToArray(); // an end that fills no vector
        var (weights, first, second, copy) = (Draw(), new float[1_003], new float[1_003], new BFloat16[1_003]);
        var theirs = new TorchSharp.Modules.Parameter(tensor(weights));
        using var reference = optim.AdamW([theirs], lr: 1e-2, Options.Beta1, Options.Beta2, Options.AdamEpsilon, weight_decay: 0.1);
        for (var step = 1; step <= 30; step++)
        {
            var gradient = Draw();
            var divisor = (step % 3) + 1;
            new AdamWKernel(Options, step, rate: 1e-2, decay: 0.1, divisor).Step<BFloat16>(weights, gradient, first, second, copy);
            theirs.grad = tensor([.. gradient.Select(g => g / divisor)]);
            _ = reference.step();
        }

        Assert.Equal(theirs.data<float>().ToArray(), weights, (a, b) => Math.Abs(a - b) < 1e-5);
        Assert.Equal(tensor(weights).to(ScalarType.BFloat16).to(ScalarType.Float32).data<float>().ToArray(), copy.Select(BFloat16.ToSingle));
    }
}

using System.Runtime.Intrinsics;
using Playground.Transformers.Training.Kernels;

namespace Playground.Transformers.Tests.Training;

/// <summary>
/// Of a model that is very sure, or thrown off by a high learning rate, most shares are next to nothing. Denormal numbers (below 1.2e-38) take processors many times as
/// long, and whatever is multiplied by them.
/// </summary>
public sealed class SmallNumbersTests
{
    /// <summary>How far below the best the others lie: near the last power that counts, where float32 ends, and beyond.</summary>
    public static TheoryData<float> Distances => [49.9f, 50.1f, 60, 80, 87, 95, 1000];

    [Theory]
    [MemberData(nameof(Distances))]
    public void Attention_to_two_keys_alone_holds_no_denormal_numbers(float below)
    {
        var scores = Enumerable.Range(0, 32).Select(key => new Float32(key is 5 or 6 ? 0 : -below)).ToArray();
        SoftmaxKernel.Forward<Float32>(scores, heads: 1, length: 32, scale: 1, new LengthMask(new[] { 32 }, Causal: false));
        Assert.Equal(0.5f, Float32.ToSingle(scores[5]));
        Assert.DoesNotContain(scores, score => float.IsSubnormal(Float32.ToSingle(score)));
    }

    [Theory]
    [MemberData(nameof(Distances))]
    public void The_gradient_of_a_very_sure_guess_holds_no_denormal_numbers_and_its_loss_is_exact(float below)
    {
        var logits = Enumerable.Range(0, 64).Select(word => new Float32(word == 5 ? 0 : -below)).ToArray();
        var (loss, correct) = CrossEntropyKernel.Learn<Float32>(logits, [], [7], asked: 1000, [], new float[64]);
        Assert.Equal(below, loss, 1e-4);
        Assert.Equal(0, correct);
        Assert.DoesNotContain(logits, gradient => float.IsSubnormal(Float32.ToSingle(gradient)));
        Assert.Equal(-0.001f, Float32.ToSingle(logits[7]), 1e-6f);
    }

    [Fact]
    public void The_bend_of_a_layer_holds_no_denormal_numbers()
    {
        for (var x = -30f; x <= 30f; x += 0.01f)
        {
            var (below, density) = Functions.Normal(Vector256.Create(x));
            Assert.False(float.IsSubnormal(below[0]) || float.IsSubnormal(density[0]), $"at {x}");
        }
    }
}

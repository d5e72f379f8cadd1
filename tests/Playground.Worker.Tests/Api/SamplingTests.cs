using Playground.Worker.Api.TextGeneration;
using Playground.Worker.Predictions;

namespace Playground.Worker.Tests.Api;

public sealed class SamplingTests
{
    [Fact]
    public void Typical_sampling_prefers_what_is_as_surprising_as_the_distribution_is_on_average()
    {
        // Entropy 1.168 nats; information 0.693, 1.204, 2.303, 2.303: nearest is 0.3, then 0.5.
        double[] probabilities = [0.5, 0.3, 0.1, 0.1];
        var entropy = -probabilities.Sum(p => p * Math.Log(p));
        Assert.Equal(1.168, entropy, 3);

        TypicalSampling.Keep(probabilities, 0.29);
        Assert.Equal([0, 1, 0, 0], probabilities);
    }

    [Fact]
    public void Typical_sampling_keeps_the_fewest_that_reach_the_mass_and_the_sum_at_one()
    {
        double[] probabilities = [0.5, 0.3, 0.1, 0.1, 0];
        TypicalSampling.Keep(probabilities, 0.6);
        Assert.Equal(0.625, probabilities[0], 12);
        Assert.Equal(0.375, probabilities[1], 12);
        Assert.Equal([0, 0, 0], probabilities[2..]);
    }

    [Fact]
    public void The_generator_follows_the_published_numbers_of_SplitMix64()
    {
        // First outputs for seed 1234567, from the reference code's widely quoted test vector, as 53-bit fractions.
        var random = new SeededRandom(1234567);
        Assert.Equal((6457827717110365317UL >> 11) / (double)(1UL << 53), random.NextDouble());
        Assert.Equal((3203168211198807973UL >> 11) / (double)(1UL << 53), random.NextDouble());
    }

    [Fact]
    public void Seeds_that_differ_only_in_their_upper_half_draw_differently() =>
        Assert.NotEqual(new SeededRandom(1).NextDouble(), new SeededRandom(1 | (1UL << 40)).NextDouble());

    [Fact]
    public void A_stop_text_is_found_across_tokens_but_only_once_it_is_whole()
    {
        var stops = new StopTexts(["ab", "xyz"]);
        Assert.False(stops.IsReachedBy("a"));
        Assert.False(stops.IsReachedBy("a x"));
        Assert.False(stops.IsReachedBy("a xy"));
        Assert.True(stops.IsReachedBy("a xyz!"));
    }
}

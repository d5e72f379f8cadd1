using Playground.Transformers.Inference;

namespace Playground.Transformers.Tests.Inference;

public class DistributionTests
{
    [Fact]
    public void Probabilities_sum_to_one_even_for_huge_logits()
    {
        var distribution = new Distribution([1e6f, 1e6f, -1e6f, float.NegativeInfinity]);
        Assert.Equal(0.5, distribution.ProbabilityOf(0), 1e-12);
        Assert.Equal(0, distribution.ProbabilityOf(3));
        Assert.Equal(1, Enumerable.Range(0, 4).Sum(distribution.ProbabilityOf), 1e-12);
    }

    [Fact]
    public void Top_agrees_with_a_full_sort_and_ties_go_by_id()
    {
        var random = new Random(5);
        var logits = Enumerable.Range(0, 500).Select(_ => (float)random.Next(40)).ToArray();
        var distribution = new Distribution(logits);
        var sorted = Enumerable.Range(0, 500).OrderByDescending(id => logits[id]).ThenBy(id => id).ToArray();
        var top = distribution.Top(60);
        Assert.Equal(sorted.Take(60), top.Select(t => t.Id));
        Assert.Equal(Enumerable.Range(1, 60), top.Select(t => t.Rank));
        Assert.All(top, t => Assert.Equal(t, distribution.Of(t.Id)));
        Assert.Equal(500, distribution.Top(1000).Length);
        Assert.Empty(distribution.Top(0));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Logits_that_are_no_numbers_are_refused(float bad) =>
        Assert.Throws<BrokenModelException>(() => new Distribution([0, bad, 1]));

    [Fact]
    public void Temperature_comes_before_top_k_and_top_k_before_top_p()
    {
        // softmax of [4, 3, 2, 1] / 2 among the first three, then the nucleus of 0.8 of what is left
        var distribution = new Distribution([4, 3, 2, 1]);
        var changed = distribution.Changed(2, 3, 0.8);
        var weights = new[] { Math.Exp(2), Math.Exp(1.5), Math.Exp(1) };
        Assert.True((weights[0] + weights[1]) / weights.Sum() > 0.8);
        Assert.Equal(weights[0] / (weights[0] + weights[1]), changed[0], 1e-12);
        Assert.Equal([0, 0], changed[2..]);
        Assert.Equal(distribution.ProbabilityOf(2), distribution.Changed(1, 0, 1)[2], 1e-12);
    }

    [Fact]
    public void Top_k_keeps_what_ties_and_top_p_keeps_one_at_least()
    {
        var distribution = new Distribution([1, 2, 2, 0]);
        Assert.Equal([0, 0.5, 0.5, 0], distribution.Changed(1, 1, 1));
        Assert.Equal([0, 1, 0, 0], distribution.Changed(1, 0, 1e-9));
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(double.NaN, 0, 1)]
    [InlineData(1, -1, 1)]
    [InlineData(1, 0, 0)]
    [InlineData(1, 0, 1.1)]
    public void Settings_out_of_range_are_refused(double temperature, int topK, double topP) =>
        Assert.Throws<PlaygroundException>(() => new Distribution([1, 2]).Changed(temperature, topK, topP));

    [Fact]
    public void Draws_follow_the_probabilities_and_never_give_an_impossible_token()
    {
        var random = new Random(1);
        var counts = new int[4];
        for (var i = 0; i < 20_000; i++)
            counts[Distribution.Draw([0, 0.25, 0.75, 0], random)]++;
        Assert.Equal((0, 0), (counts[0], counts[3]));
        Assert.Equal(0.25, counts[1] / 20_000.0, 0.015);
        Assert.Equal(1, Distribution.Draw([0, 1e-30, 0], random)); // rounding leaves a sum below the draw
    }
}

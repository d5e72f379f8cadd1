using Playground.Web.Charts;

namespace Playground.Web.Tests.Charts;

public sealed class ChartViewTests
{
    [Fact]
    public void A_link_brings_back_the_curve_its_axes_and_the_part_that_was_looked_at()
    {
        var view = ChartView.Read(new Uri("http://localhost/training/r1?curve=gradientNorm&x=tokens&logx=1&logy=1&smooth=0.5&from=10&to=200.5&last=0.1&spikes=1&baselines=0"));
        Assert.Equal(("gradientNorm", "tokens", true, 0.5), (view.Metric.Key, view.X, view.LogX, view.Smoothing));
        Assert.Contains("gradientNorm", view.Logs);
        Assert.Equal([10, 200.5], view.Zoom!);
        Assert.Equal((0.1, true, false), (view.Range, view.Spikes, view.Ghosts));
    }

    [Theory]
    [InlineData("")]
    [InlineData("curve=gradientNorm&x=tokens&logx=1&logy=1&smooth=0.5&from=10&to=200.5&last=0.1&spikes=1&baselines=0")]
    [InlineData("curve=perplexity&logy=0")]
    public void An_address_says_of_a_view_what_was_chosen_and_nothing_else(string query) =>
        Assert.Equal(query, string.Join('&', ChartView.Read(new Uri($"http://localhost/training/r1?{query}")).Parts.Where(part => part.Value is not null).Select(part => $"{part.Key}={part.Value}")));

    [Fact]
    public void A_link_that_says_nonsense_shows_what_no_link_shows()
    {
        var view = ChartView.Read(new Uri("http://localhost/training/r1?curve=x&x=y&smooth=7&from=9&to=3&last=0.2&spikes=yes&baselines=no"));
        Assert.Equal(("loss", "step", 0.9), (view.Metric.Key, view.X, view.Smoothing));
        Assert.Null(view.Zoom);
        Assert.Equal((null, false, true), (view.Range, view.Spikes, view.Ghosts));
    }
}

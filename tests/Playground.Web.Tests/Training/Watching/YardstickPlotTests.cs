using Playground.Web.Training;

namespace Playground.Web.Tests.Training;

public sealed class YardstickPlotTests
{
    [Fact]
    public void All_runs_share_round_axes_that_hold_them()
    {
        var plot = new YardstickPlot([[(50, 6.1), (100, 5.2)], [], [(50, 6.4), (150, 4.93)]]);
        Assert.Equal([4.5, 5, 5.5, 6, 6.5], plot.Losses);
        Assert.Equal([50, 100, 150], plot.Steps);
        Assert.Equal(["", YardstickPlot.Right.ToString("0", System.Globalization.CultureInfo.InvariantCulture)], [plot.Paths[1], plot.Paths[2].Split('L')[1].Split(' ')[0]]);
        Assert.StartsWith("M", plot.Paths[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6.1, 6.11, 3)]
    [InlineData(5.0, 6.9, 1)]
    [InlineData(5.0, 5.09, 2)]
    public void Values_across_have_digits_enough_to_differ(double low, double high, int digits)
    {
        var plot = new YardstickPlot([[(1, low), (2, high)]]);
        Assert.Equal(digits, plot.Digits);
        Assert.Distinct(plot.Losses.Select(loss => loss.ToString($"F{plot.Digits}", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void One_value_is_enough_and_none_draws_nothing()
    {
        var plot = new YardstickPlot([[(1, 3)]]);
        Assert.True(plot.Losses[^1] > plot.Losses[0]);
        Assert.InRange(plot.Y(3), YardstickPlot.Top, YardstickPlot.Bottom);
        Assert.True(new YardstickPlot([[], []]).IsEmpty);
    }
}

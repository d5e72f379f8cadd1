using Playground.Web.Training;

namespace Playground.Web.Tests.Training;

public sealed class YardstickPlotTests
{
    [Fact]
    public void All_runs_share_axes_that_are_no_larger_than_what_they_hold_and_have_round_values()
    {
        var plot = new YardstickPlot([[(50, 6.1), (100, 5.2)], [], [(50, 6.4), (150, 4.93)]]);
        Assert.Equal([5, 5.5, 6], plot.Losses);
        Assert.Equal([60, 80, 100, 120, 140], plot.Steps);
        Assert.Equal((0, 1), (plot.X(50), plot.X(150)));
        Assert.Equal((0.05, 0.95), (Math.Round(plot.Y(6.4), 2), Math.Round(plot.Y(4.93), 2)));
        Assert.Equal(["M0 235.79L500 782.43", "", "M0 53.57L1000 946.43"], plot.Paths);
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
    public void All_of_it_can_be_read_as_numbers_with_gaps_where_a_run_was_not_validated()
    {
        var rows = YardstickPlot.Rows([[(50, 6.1), (100, 5.2)], [], [(50, 6.4), (150, 4.93)]]);
        Assert.Equal([50, 100, 150], rows.Select(row => row.Step));
        Assert.Equal([[6.1, null, 6.4], [5.2, null, null], [null, null, 4.93]], rows.Select(row => row.Losses));
    }

    [Fact]
    public void One_value_is_enough_and_none_draws_nothing()
    {
        var plot = new YardstickPlot([[(1, 3)]]);
        Assert.True(plot.Losses[^1] > plot.Losses[0]);
        Assert.Equal((1, 0.5), (plot.X(1), Math.Round(plot.Y(3), 6)));
        Assert.Equal(["M1000 500h0"], plot.Paths); // a dot, where a line would need two
        Assert.True(new YardstickPlot([[], []]).IsEmpty);
    }
}

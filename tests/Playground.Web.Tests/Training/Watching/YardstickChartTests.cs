using Bunit;
using Playground.Web.Training;

namespace Playground.Web.Tests.Training;

public sealed class YardstickChartTests : BunitContext
{
    private readonly IReadOnlyList<(string Name, int Look, IReadOnlyList<(int Step, double Loss)> Points)> _runs =
        [("Dashed", 1, [(25, 6.1), (50, 5.2)]), ("On screen", 0, [(25, 6.1), (50, 5.2)]), ("Waiting", 2, [])];

    [Fact]
    public void The_one_solid_line_lies_below_those_with_gaps_so_that_runs_that_do_alike_are_all_seen()
    {
        var chart = Render<YardstickChart>(p => p.Add(c => c.Runs, _runs));
        Assert.Contains("tr-lab-0", chart.FindAll("path")[0].ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_first_loss_it_has_its_room_where_there_will_be_one_and_says_what_begins_there()
    {
        var chart = Render<YardstickChart>(p => p.Add(c => c.Runs, [("Waiting", 0, [])]));
        Assert.Empty(chart.FindAll("figure"));
        chart.Render(p => p.Add(c => c.ToCome, true));
        Assert.Equal("The lines begin here with the first losses on the text kept aside.", chart.Find("figure .chart-empty").TextContent);
        chart.Render(p => p.Add(c => c.Runs, _runs));
        Assert.Empty(chart.FindAll(".chart-empty"));
    }

    [Fact]
    public void Where_runs_were_given_more_steps_an_upright_line_says_so()
    {
        var chart = Render<YardstickChart>(p => p.Add(c => c.Runs, _runs).Add(c => c.Ends, [30, 50]));
        Assert.Equal("200", chart.Find("line.tr-yard-ended").GetAttribute("x1")); // of the axis from 25 to 50, whose end is none that is behind
        Assert.Equal("The upright line: at step 30 all steps were done, and more were given.", chart.Find(".tr-note").TextContent);
        chart.Render(p => p.Add(c => c.Ends, [30, 40]));
        Assert.Equal("The upright lines: at steps 30 and 40 all steps were done, and more were given.", chart.Find(".tr-note").TextContent);
        chart.Render(p => p.Add(c => c.Ends, []));
        Assert.Empty(chart.FindAll(".tr-note, .tr-yard-ended"));
    }

    [Fact]
    public void Its_numbers_are_a_table_when_that_is_opened()
    {
        var chart = Render<YardstickChart>(p => p.Add(c => c.Runs, _runs));
        Assert.Empty(chart.FindAll("table"));
        chart.Find("details").TriggerEvent("ontoggle", EventArgs.Empty);
        Assert.Equal(["Step", "Dashed", "On screen", "Waiting"], chart.FindAll("thead th").Select(cell => cell.TextContent));
        Assert.Equal(["25", "6.100", "6.100", ""], chart.FindAll("tbody tr")[0].Children.Select(cell => cell.TextContent));
    }
}

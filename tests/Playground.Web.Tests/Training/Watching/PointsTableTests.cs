using Bunit;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

public sealed class PointsTableTests : TrainingPageTest
{
    [Fact]
    public void At_an_end_of_the_table_the_button_that_led_there_keeps_the_focus_and_leads_nowhere()
    {
        var table = Render<PointsTable>(p => p.Add(t => t.RunId, "r1").Add(t => t.LastStep, 100));
        Read(51, 100, () => Open(table));
        table.WaitForAssertion(() => Assert.Equal("steps 51 to 100 of 100", Pages(table)));
        Press(table, "Later");
        Read(1, 50, () => Press(table, "Earlier"));
        table.WaitForAssertion(() => Assert.Equal("steps 1 to 50 of 100", Pages(table)));
        Press(table, "Earlier");
        Assert.Equal([50, 0], _worker.ResumedAfter);
        Assert.Empty(table.FindAll(".tr-pages button[disabled]"));
        Assert.Equal("Earlier", Assert.Single(table.FindAll(".tr-pages button[aria-disabled=true]")).TextContent);
    }

    [Fact]
    public void Every_page_is_a_full_one_beginning_with_the_newest_rows()
    {
        var table = Render<PointsTable>(p => p.Add(t => t.RunId, "r1").Add(t => t.LastStep, 102));
        Read(53, 102, () => Open(table));
        table.WaitForAssertion(() => Assert.Equal("steps 53 to 102 of 102", Pages(table)));
        Read(3, 52, () => Press(table, "Earlier"));
        table.WaitForAssertion(() => Assert.Equal("steps 3 to 52 of 102", Pages(table)));
        Read(1, 50, () => Press(table, "Earlier"));
        table.WaitForAssertion(() => Assert.Equal("steps 1 to 50 of 102", Pages(table)));
        Read(51, 100, () => Press(table, "Later"));
        table.WaitForAssertion(() => Assert.Equal("steps 51 to 100 of 102", Pages(table)));
        Read(53, 102, () => Press(table, "Later"));
        table.WaitForAssertion(() => Assert.Equal(("steps 53 to 102 of 102", 50), (Pages(table), table.FindAll("tbody tr").Count)));
        Assert.Equal([52, 2, 0, 50, 52], _worker.ResumedAfter);
    }

    [Fact]
    public void Rows_that_could_not_be_read_while_the_worker_was_away_are_there_when_it_is_back()
    {
        _worker.OnResuming = () => throw new WorkerAwayException(new IOException("gone"));
        var table = Render<PointsTable>(p => p.Add(t => t.RunId, "r1").Add(t => t.LastStep, 3));
        Open(table);
        table.WaitForAssertion(() => Assert.StartsWith("The worker is restarting", table.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        _worker.OnResuming = null;
        Read(1, 3, () => _worker.Go(connected: true));
        table.WaitForAssertion(() => Assert.Equal("steps 1 to 3 of 3", Pages(table)));
        Assert.Empty(table.FindAll("[role=alert]"));
    }

    [Fact]
    public void The_whole_curve_is_a_link_which_no_long_run_and_no_slow_line_breaks_off()
    {
        var table = Render<PointsTable>(p => p.Add(t => t.RunId, "r1").Add(t => t.LastStep, 0));
        Assert.Empty(table.FindAll("a"));
        table.Render(p => p.Add(t => t.LastStep, 3));
        var link = table.Find("a[download]");
        Assert.Equal(("Download CSV", "/downloads/runs/r1/points.csv"), (link.TextContent, link.GetAttribute("href")));
    }

    private static void Open(IRenderedComponent<PointsTable> table) => table.Find("details").TriggerEvent("ontoggle", EventArgs.Empty);

    private static string Pages(IRenderedComponent<PointsTable> table) => table.Find(".tr-pages span").TextContent;

    private static void Press(IRenderedComponent<PointsTable> table, string name) => table.FindAll(".tr-pages button").First(b => b.TextContent == name).Click();

    private void Read(int from, int to, Action press)
    {
        var points = _worker.NextPoints();
        for (var step = from; step <= to; step++)
        {
            points.TryWrite(A.Point(step));
        }

        press();
    }
}

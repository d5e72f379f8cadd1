using Bunit;
using Playground.Web.Training;

namespace Playground.Web.Tests.Training;

public sealed class PointsTableTests : TrainingPageTest
{
    [Fact]
    public void At_an_end_of_the_table_the_button_that_led_there_keeps_the_focus_and_leads_nowhere()
    {
        var table = Render<PointsTable>(p => p.Add(t => t.RunId, "r1").Add(t => t.LastStep, 100));
        Read(51, 100, () => table.Find("details").TriggerEvent("ontoggle", EventArgs.Empty));
        table.WaitForAssertion(() => Assert.Equal("steps 51 to 100 of 100", table.Find(".tr-pages span").TextContent));
        Press("Later");
        Read(1, 50, () => Press("Earlier"));
        table.WaitForAssertion(() => Assert.Equal("steps 1 to 50 of 100", table.Find(".tr-pages span").TextContent));
        Press("Earlier");
        Assert.Equal([50, 0], _worker.ResumedAfter);
        Assert.Empty(table.FindAll(".tr-pages button[disabled]"));
        Assert.Equal("Earlier", Assert.Single(table.FindAll(".tr-pages button[aria-disabled=true]")).TextContent);

        void Press(string name) => table.FindAll(".tr-pages button").First(b => b.TextContent == name).Click();

        void Read(int from, int to, Action press)
        {
            var points = _worker.NextPoints();
            for (var step = from; step <= to; step++)
            {
                points.TryWrite(A.Point(step));
            }

            press();
        }
    }
}

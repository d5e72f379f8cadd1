using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

/// <summary>Runs that are slow from their first step on.</summary>
public sealed class PacedStartTests : TrainingPageTest
{
    [Fact]
    public async Task Whoever_wants_to_see_the_first_steps_starts_runs_at_a_pace_which_stays_chosen_for_the_next()
    {
        var page = Render<TrainingPage>();
        await page.Find(".tr-form .tr-pace select").ChangeAsync(new() { Value = "3" });
        Assert.Empty(_worker.Paces); // there is no run yet
        await page.Find("form").SubmitAsync();
        Assert.Equal([("r1", 3)], _worker.Paces);
        await DisposeComponentsAsync();
        page = Render<TrainingPage>();
        Assert.Equal("3", page.Find(".tr-form .tr-pace select").GetAttribute("value"));
        await page.FindAll(".tr-side button").Single(button => button.TextContent.StartsWith("Twins", StringComparison.Ordinal)).ClickAsync(new());
        Assert.Equal([("r1", 3), ("g1", 3), ("g2", 3)], _worker.Paces);
        await page.Find(".tr-form .tr-pace select").ChangeAsync(new() { Value = "" });
        await page.FindAll(".tr-side button").Single(button => button.TextContent.StartsWith("Twins", StringComparison.Ordinal)).ClickAsync(new());
        Assert.Equal(3, _worker.Paces.Count); // at full speed nothing has to be said
    }

    [Fact]
    public async Task A_run_that_did_not_get_its_pace_is_shown_all_the_same_with_the_reason()
    {
        var page = Render<TrainingPage>();
        await page.Find(".tr-form .tr-pace select").ChangeAsync(new() { Value = "3" });
        _worker.PaceRefusal = new WorkerRefusedException("First is done and can't be given another pace.");
        await page.Find("form").SubmitAsync();
        Assert.Equal("First is done and can't be given another pace.", page.Find(".tr-form [role=alert]").TextContent);
        Assert.EndsWith("/training/r1", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }
}

using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

/// <summary>The run on screen is deleted.</summary>
public sealed class DeletedRunTests : TrainingPageTest
{
    private static readonly RunSummary Deleted = A.Run(RunStatus.Paused) with { Deleted = DateTimeOffset.UnixEpoch };

    [Fact]
    public void Whoever_watches_a_run_that_is_deleted_elsewhere_reads_so_in_its_place_and_can_bring_it_back()
    {
        var page = Open();
        _worker.Announce(Deleted);
        page.WaitForAssertion(() => Assert.Equal("First has been deleted.", page.Find(".tr-gone[role=alert] p").TextContent));
        Assert.Equal("Start", page.Find(".tr-start-button").TextContent);
        Assert.Empty(page.FindComponents<RunView>());

        page.Find(".tr-gone button").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".tr-gone")));
        Assert.Contains(nameof(_worker.RestoreRun), _worker.Asked);
        Assert.Single(page.FindComponents<RunView>());
        Assert.EndsWith("/training/r1", Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_run_that_is_deleted_while_the_worker_is_away_and_one_that_a_link_leads_to_can_be_brought_back_too(bool watched)
    {
        IRenderedComponent<TrainingPage>? page = watched ? Open() : null;
        _worker.Runs = [];
        _worker.Deleted.Add(Deleted);
        page ??= Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
        _worker.Go(false);
        _worker.Go(true);
        page.WaitForAssertion(() => Assert.Equal("First has been deleted.", page.Find(".tr-gone p").TextContent));
    }

    [Fact]
    public void Once_the_run_is_back_or_another_is_shown_nothing_is_said_of_it()
    {
        var page = Open();
        _worker.Announce(Deleted);
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".tr-gone")));
        _worker.Announce(A.Run(RunStatus.Paused));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".tr-gone")));

        _worker.Announce(Deleted);
        page.Render(p => p.Add(t => t.RunId, "r2"));
        Assert.Empty(page.FindAll(".tr-gone"));
        page.Render(p => p.Add(t => t.RunId, null));
        Assert.Empty(page.FindAll(".tr-gone"));
    }

    /// <summary>Another address would take them to the top of the page, away from the undoing in the run's place in the table.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_deletes_the_run_on_screen_stays_at_its_address_and_finds_it_at_the_top_too_without_an_alarm(bool newsFirst)
    {
        var page = Open();
        var table = page.FindComponent<RunTable>().Instance;
        await page.InvokeAsync(() => table.OnDeleting.InvokeAsync("r1"));
        if (newsFirst)
        {
            _worker.Announce(Deleted);
            page.WaitForAssertion(() => Assert.Empty(page.FindComponents<RunView>()));
            Assert.Empty(page.FindAll(".tr-gone[role]")); // the table has said so
        }

        await page.InvokeAsync(() => table.OnChanged.InvokeAsync(Deleted));
        Assert.Equal("First has been deleted.", page.Find(".tr-gone:not([role]) p").TextContent);
        Assert.EndsWith("/training/r1", Address, StringComparison.Ordinal);
        Assert.Null(table.Current); // of a run that is not shown there is no chart
        await page.InvokeAsync(() => table.OnDeleting.InvokeAsync(null));
        await page.InvokeAsync(() => table.OnChanged.InvokeAsync(A.Run(RunStatus.Paused)));
        _worker.Announce(Deleted); // by somebody else, after it was undone
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".tr-gone[role=alert]")));
    }

    [Fact]
    public async Task What_the_table_could_not_delete_is_told_of_when_somebody_else_deletes_it()
    {
        var page = Open();
        _worker.Refusal = new WorkerRefusedException("The disk is full.");
        await page.Find("button[aria-label='Delete First']").ClickAsync(new());
        _worker.Refusal = null;
        _worker.Announce(Deleted);
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".tr-gone")));
    }

    [Fact]
    public async Task News_that_is_older_than_the_deletion_does_not_bring_a_run_back()
    {
        var page = Open();
        var news = page.FindComponent<RunView>().Instance.OnRun;
        _worker.Announce(Deleted);
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".tr-gone")));
        await page.InvokeAsync(() => news.InvokeAsync(A.Run(RunStatus.Paused)));
        Assert.Single(page.FindAll(".tr-gone"));
    }

    private string Address => Services.GetRequiredService<NavigationManager>().Uri;

    private IRenderedComponent<TrainingPage> Open()
    {
        _worker.Runs = [A.Run(RunStatus.Paused)];
        _worker.Run = _worker.Runs[0];
        Services.GetRequiredService<NavigationManager>().NavigateTo("/training/r1");
        return Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
    }
}

using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

/// <summary>When a run's part of the page comes into sight: all of it at once, and as soon as it can.</summary>
public sealed class OpeningRunTests : TrainingPageTest
{
    public OpeningRunTests()
    {
        _worker.Fillings.Enqueue(new TaskCompletionSource<MaskAnswer>().Task); // a model that is ready is asked the sentence
        _worker.Run = A.Run(RunStatus.Running, 5);
    }

    [Fact]
    public void A_run_that_the_page_has_heard_of_is_there_at_once()
    {
        var nothingYet = new TaskCompletionSource();
        _worker.Hold = nothingYet.Task;
        var view = Render<RunView>(p => p.Add(v => v.RunId, "r1").Add(v => v.Known, _worker.Run));
        Assert.Empty(view.FindAll(".tr-opening-note, .tr-opening"));
        Assert.Single(view.FindAll(".tr-run-head"));
        nothingYet.SetResult(); // the page is left when its questions have ended
    }

    [Fact]
    public void One_that_is_opened_by_its_address_says_so_until_it_is_known_and_which_runs_train_beside_it()
    {
        var view = Render<RunView>(p => p.Add(v => v.RunId, "r1").Add(v => v.IsListed, false));
        view.WaitForElement(".tr-run-head");
        Assert.Single(view.FindAll(".tr-opening-note[role=status]"));
        Assert.Single(view.FindAll(".tr-opening"));
        view.Render(p => p.Add(v => v.IsListed, true));
        Assert.Empty(view.FindAll(".tr-opening-note, .tr-opening"));
    }

    [Fact]
    public void One_that_is_over_waits_for_what_can_be_taken_along_of_it()
    {
        var stock = new TaskCompletionSource<RunSnapshots>();
        _worker.OnGetSnapshots = () => stock.Task;
        _worker.Run = A.Run(RunStatus.Completed, 5);
        var view = Render<RunView>(p => p.Add(v => v.RunId, "r1").Add(v => v.Known, _worker.Run));
        Assert.Single(view.FindAll(".tr-opening .tr-done"));
        stock.SetResult(new RunSnapshots([], null, null));
        view.WaitForAssertion(() => Assert.Empty(view.FindAll(".tr-opening")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_that_is_done_is_offered_more_steps_where_there_is_something_to_go_on_from(bool has)
    {
        _worker.TrainingState = has ? new TrainingStateSummary(5, 1, null) : null;
        _worker.Run = A.Run(RunStatus.Completed, 5);
        var view = Render<RunView>(p => p.Add(v => v.RunId, "r1").Add(v => v.Known, _worker.Run));
        view.WaitForAssertion(() => Assert.Empty(view.FindAll(".tr-opening")));
        Assert.Equal(has ? 1 : 0, view.FindAll("form.tr-more").Count);
    }

    [Fact]
    public void The_page_does_not_wait_for_lists_that_it_is_refused()
    {
        _worker.OnGetCorpora = () => throw new WorkerRefusedException("The worker is busy.");
        Services.GetRequiredService<NavigationManager>().NavigateTo("/training/r1");
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
        page.WaitForElement(".tr-run-head");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".tr-opening")));
    }
}

using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Bench;
using Playground.Web.Lessons;
using Playground.Web.Shell;
using Playground.Web.Training;

namespace Playground.Web.Tests.Training;

/// <summary>What is on screen and what the address says.</summary>
public sealed class AddressTests : TrainingPageTest
{
    private static readonly RunRecipe Asked = new() { CorpusId = "tales", Probe = "The cat sat on the mat.", ProbeMasked = [new(4, 7)] };

    public AddressTests()
    {
        for (var i = 0; i < 20; i++)
        {
            _worker.Fillings.Enqueue(new TaskCompletionSource<MaskAnswer>().Task); // runs behind are asked, too
        }

        _worker.Run = A.Run(RunStatus.Running, 5, recipe: Asked);
        _worker.Runs = [_worker.Run, A.Run(RunStatus.Stopped, 3, recipe: Asked) with { Id = "r2", Name = "Second" }, A.Run(RunStatus.Stopped, 3, recipe: Asked) with { Id = "r3", Name = "Third" }];
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    private PageAddress Address => Services.GetRequiredService<PageAddress>();

    [Fact]
    public void Another_view_of_the_run_on_screen_brings_its_sentence_its_moment_and_the_runs_behind_it()
    {
        var page = Open("/training/r1");
        Assert.Equal(("The cat sat on the mat.", null, ""), Seen(page));
        Navigation.NavigateTo("/training/r1?text=The+dog+ran.&masks=4-7&moment=3&with=r2");
        page.WaitForAssertion(() => Assert.Equal(("The dog ran.", 3, "r2"), Seen(page)));
        Navigation.NavigateTo("/training/r1?with=r3"); // the sentence is one's own by now, and stays
        page.WaitForAssertion(() => Assert.Equal(("The dog ran.", null, "r3"), Seen(page)));
        Assert.Equal("/training/r1?with=r3&text=The%20dog%20ran.&masks=4-7", Address.Now);
        Navigation.NavigateTo("/training/r2?text=Another+runs."); // not of the one on screen
        Assert.Equal(("The dog ran.", null, "r3"), Seen(page));
    }

    [Fact]
    public void Runs_that_are_laid_behind_the_one_on_screen_stand_in_the_address_and_leave_it_again()
    {
        var page = Open("/training/r1");
        page.FindAll(".tr-run-table input[type=checkbox]").Single(box => box.GetAttribute("aria-label") == "Third in the chart").Change(true);
        Assert.Equal("/training/r1?with=r3", Address.Now);
        page.FindAll(".tr-run-table input[type=checkbox]").Single(box => box.GetAttribute("aria-label") == "Third in the chart").Change(false);
        Assert.Equal("/training/r1", Address.Now);
    }

    [Fact]
    public void Of_a_group_the_address_says_only_what_differs_from_all_of_it()
    {
        _worker.Runs = [.. _worker.Runs.Select(run => run.Id == "r3" ? run : run with { Recipe = run.Recipe with { Group = "lab" } })];
        _worker.Run = _worker.Runs[0];
        var page = Open("/training/r1");
        Assert.Equal((("The cat sat on the mat.", null, "r2"), "/training/r1"), (Seen(page), Address.Now));
        page.FindAll(".tr-run-table input[type=checkbox]").Single(box => box.GetAttribute("aria-label") == "Second in the chart").Change(false);
        Assert.Equal("/training/r1?with=", Address.Now);
        Navigation.NavigateTo("/training/r1");
        page.WaitForAssertion(() => Assert.Equal("r2", Seen(page).Behind));
        Navigation.NavigateTo("/training/r1?with=");
        page.WaitForAssertion(() => Assert.Equal("", Seen(page).Behind));
    }

    [Fact]
    public void Runs_that_were_laid_behind_one_lie_behind_the_next_unless_its_address_says_others()
    {
        var page = Open("/training/r1?with=r3");
        Go(page, "/training/r2");
        page.WaitForAssertion(() => Assert.Equal(("r3", "/training/r2?with=r3"), (Seen(page).Behind, Address.Now)));
        Go(page, "/training/r3?with=r1");
        page.WaitForAssertion(() => Assert.Equal(("r1", "/training/r3?with=r1"), (Seen(page).Behind, Address.Now)));
        Lead();
        Go(page, "/training/r2"); // the leader has none
        page.WaitForAssertion(() => Assert.Equal(("", "/training/r2"), (Seen(page).Behind, Address.Now)));
    }

    [Fact]
    public async Task Where_a_lesson_goes_to_a_run_without_a_sentence_ones_own_is_not_put_into_its_address()
    {
        _worker.Runs = [.. _worker.Runs.Select(run => run.Id == "r2" ? run with { Recipe = run.Recipe with { Probe = "", ProbeMasked = [] } } : run)];
        var page = Open("/training/r1");
        await page.InvokeAsync(() => page.FindComponent<SentenceEditor>().Instance.Typed("My own cat sat.", 1));
        Lead();
        Go(page, "/training/r2");
        page.WaitForAssertion(() => Assert.Equal("/training/r2", Address.Now));
    }

    [Fact]
    public async Task Ones_own_sentence_goes_along_to_another_run_and_into_its_address_but_who_follows_a_lesson_sees_the_leaders()
    {
        var page = Open("/training/r1");
        await page.InvokeAsync(() => page.FindComponent<SentenceEditor>().Instance.Typed("My own cat sat.", 1));
        Go(page, "/training/r2");
        page.WaitForAssertion(() => Assert.Equal(("My own cat sat.", "/training/r2?text=My own cat sat."), (Seen(page).Sentence, Uri.UnescapeDataString(Address.Now))));

        Lead();
        Go(page, "/training/r3");
        page.WaitForAssertion(() => Assert.Equal(("The cat sat on the mat.", "/training/r3"), (Seen(page).Sentence, Address.Now)));
    }

    private IRenderedComponent<TrainingPage> Open(string address)
    {
        _ = Address; // before the page, as in the browser
        Navigation.NavigateTo(address);
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, Run(address)));
        page.WaitForElement(".tr-probe .pg-sentence-field");
        page.WaitForElement(".tr-run-table tbody tr");
        return page;
    }

    /// <summary>The page follows a lesson.</summary>
    private void Lead()
    {
        var leader = new LessonSeat(Services.GetRequiredService<LessonBook>(), Address);
        leader.Lead();
        Services.GetRequiredService<LessonSeat>().Follow(leader.Lesson!.Code);
    }

    /// <summary>As the router does: it hears of an address before the page.</summary>
    private void Go(IRenderedComponent<TrainingPage> page, string address)
    {
        void Route(object? sender, EventArgs e) => page.Render(p => p.Add(t => t.RunId, Run(address)));
        Navigation.LocationChanged += Route;
        Navigation.NavigateTo(address);
        Navigation.LocationChanged -= Route;
    }

    private static string Run(string address) => address.Split('/', '?')[2];

    private static (string Sentence, int? Moment, string Behind) Seen(IRenderedComponent<TrainingPage> page)
    {
        var view = page.FindComponent<RunView>();
        return (view.FindComponent<SentenceEditor>().Instance.Text, view.FindComponent<ProbePanel>().Instance.Moment, string.Join(' ', view.Instance.Compared.Select(run => run.Id)));
    }
}

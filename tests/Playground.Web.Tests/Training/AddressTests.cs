using Bunit;
using Bunit.TestDoubles;
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

    private IRenderedComponent<TrainingPage>? _page;

    public AddressTests()
    {
        for (var i = 0; i < 20; i++)
        {
            _worker.Fillings.Enqueue(new TaskCompletionSource<MaskAnswer>().Task); // runs behind are asked, too
        }

        _ = Address; // hears of another address first, and the router next
        Navigation.LocationChanged += (_, e) => _page?.Render(p => p.Add(t => t.RunId, Run(e.Location)));
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
        Navigation.NavigateTo("/training/r1");
        Navigation.NavigateTo("/training/r3"); // what was there only as its group stays with it
        page.WaitForAssertion(() => Assert.Equal(("", "/training/r3"), (Seen(page).Behind, Address.Now)));
    }

    [Fact]
    public async Task The_sentence_that_a_run_to_come_will_answer_stands_in_the_address_and_is_taken_from_it()
    {
        var page = Open("/training?text=A+fish+swam.&masks=2-6");
        page.WaitForAssertion(() => Assert.Equal("A fish swam.", page.FindComponent<SentenceEditor>().Instance.Text));
        await page.InvokeAsync(() => page.FindComponent<SentenceEditor>().Instance.Typed("A bird flew.", 1));
        Assert.Equal("/training?text=A bird flew.", Uri.UnescapeDataString(Address.Now));
        Navigation.NavigateTo("/training"); // the entry in the bar
        page.WaitForAssertion(() => Assert.Equal("/training?text=A bird flew.", Uri.UnescapeDataString(Address.Now)));
        Navigation.NavigateTo("/training?text=A+cow+ate.");
        page.WaitForAssertion(() => Assert.Equal("A cow ate.", page.FindComponent<SentenceEditor>().Instance.Text));
    }

    [Fact]
    public async Task Who_comes_back_to_a_run_from_the_form_finds_the_own_sentence_in_its_address()
    {
        var page = Open("/training/r1");
        await page.InvokeAsync(() => page.FindComponent<SentenceEditor>().Instance.Typed("My own cat sat.", 1));
        Navigation.NavigateTo("/training");
        Navigation.NavigateTo("/training/r1");
        page.WaitForAssertion(() => Assert.Equal("/training/r1?text=My own cat sat.", Uri.UnescapeDataString(Address.Now)));
        Lead();
        Navigation.NavigateTo("/training");
        Navigation.NavigateTo("/training/r1"); // and in a lesson the leader's
        page.WaitForAssertion(() => Assert.Equal("The cat sat on the mat.", Seen(page).Sentence));
    }

    [Fact]
    public void Runs_that_were_laid_behind_one_lie_behind_the_next_unless_its_address_says_others()
    {
        var page = Open("/training/r1?with=r3");
        Navigation.NavigateTo("/training/r2");
        page.WaitForAssertion(() => Assert.Equal(("r3", "/training/r2?with=r3"), (Seen(page).Behind, Address.Now)));
        Navigation.NavigateTo("/training/r3?with=r1");
        page.WaitForAssertion(() => Assert.Equal(("r1", "/training/r3?with=r1"), (Seen(page).Behind, Address.Now)));
        Lead();
        Navigation.NavigateTo("/training/r2"); // the leader has none
        page.WaitForAssertion(() => Assert.Equal(("", "/training/r2"), (Seen(page).Behind, Address.Now)));
    }

    [Fact]
    public async Task Where_a_lesson_goes_to_a_run_without_a_sentence_ones_own_is_not_put_into_its_address()
    {
        _worker.Runs = [.. _worker.Runs.Select(run => run.Id == "r2" ? run with { Recipe = run.Recipe with { Probe = "", ProbeMasked = [] } } : run)];
        var page = Open("/training/r1");
        await page.InvokeAsync(() => page.FindComponent<SentenceEditor>().Instance.Typed("My own cat sat.", 1));
        Lead();
        Navigation.NavigateTo("/training/r2");
        page.WaitForAssertion(() => Assert.Equal("/training/r2", Address.Now));
    }

    [Fact]
    public async Task The_run_that_a_lessons_leader_shows_is_neither_steered_nor_replaced_by_who_follows()
    {
        var page = Open("/training/r1");
        Lead();
        page.WaitForAssertion(() => Assert.Equal("In a lesson only its leader steers this run.", page.Find(".tr-run-head .tr-led").TextContent));
        await page.FindAll(".tr-run-head button").First(button => button.TextContent == "Pause").ClickAsync(new());
        Assert.DoesNotContain("PauseRun", _worker.Asked);
        Assert.Equal("Start a run of your own", page.Find(".tr-start-button").TextContent);
        Assert.Equal("In a lesson its leader starts the run that everyone sees. Your own waits in line; “First” comes first.", page.Find(".tr-start > .tr-note").TextContent);
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Single(_worker.Started));
        Assert.DoesNotContain("StopRun", _worker.Asked);

        Navigation.NavigateTo("/training/r2"); // not the leader's
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".tr-led")));
        Services.GetRequiredService<LessonSeat>().Leave();
        Navigation.NavigateTo("/training/r1");
        page.WaitForAssertion(() => Assert.Equal("Pause", page.FindAll(".tr-run-head button:not([aria-disabled])").First(button => button.TextContent is "Pause" or "Stop").TextContent));
    }

    [Fact]
    public async Task Ones_own_sentence_goes_along_to_another_run_and_into_its_address_but_who_follows_a_lesson_sees_the_leaders()
    {
        var page = Open("/training/r1");
        await page.InvokeAsync(() => page.FindComponent<SentenceEditor>().Instance.Typed("My own cat sat.", 1));
        Navigation.NavigateTo("/training/r2");
        page.WaitForAssertion(() => Assert.Equal(("My own cat sat.", "/training/r2?text=My own cat sat."), (Seen(page).Sentence, Uri.UnescapeDataString(Address.Now))));

        Lead();
        Navigation.NavigateTo("/training/r3");
        page.WaitForAssertion(() => Assert.Equal(("The cat sat on the mat.", "/training/r3"), (Seen(page).Sentence, Address.Now)));

        Services.GetRequiredService<LessonSeat>().Act(); // who looks around does as they like
        await page.InvokeAsync(() => page.FindComponent<SentenceEditor>().Instance.Typed("My own dog sat.", 1));
        Navigation.NavigateTo("/training/r2");
        page.WaitForAssertion(() => Assert.Equal("My own dog sat.", Seen(page).Sentence));
    }

    [Fact]
    public void A_run_beside_the_one_that_a_lessons_leader_shows_is_not_steered_either()
    {
        _worker.Runs = [.. _worker.Runs.Select(run => run.Id == "r3" ? run : run with { Status = RunStatus.Running, Recipe = run.Recipe with { Group = "twins" } })];
        _worker.Run = _worker.Runs[1];
        var page = Open("/training/r2");
        Lead(); // at r1
        page.WaitForAssertion(() => Assert.Equal("In a lesson only its leader steers this run.", page.Find(".tr-run-head .tr-led").TextContent));
    }

    private IRenderedComponent<TrainingPage> Open(string address)
    {
        Navigation.NavigateTo(address);
        _page = Render<TrainingPage>(p => p.Add(t => t.RunId, Run(Navigation.Uri)));
        _page.WaitForElement(".tr-probe .pg-sentence-field");
        _page.WaitForElement(".tr-run-table tbody tr");
        return _page;
    }

    /// <summary>The page follows a lesson.</summary>
    private void Lead()
    {
        var elsewhere = new PageAddress(new BunitNavigationManager(this), JSInterop.JSRuntime, Services.GetRequiredService<AssetPaths>(), new());
        var leader = new LessonSeat(Services.GetRequiredService<LessonBook>(), elsewhere, new());
        leader.Lead();
        Services.GetRequiredService<LessonSeat>().Follow(leader.Lesson!.Code);
        leader.Lesson.Move(leader, "/training/r1");
    }

    private static string? Run(string address) => new Uri(address).AbsolutePath.Split('/').ElementAtOrDefault(2);

    private static (string Sentence, int? Moment, string Behind) Seen(IRenderedComponent<TrainingPage> page)
    {
        var view = page.FindComponent<RunView>();
        return (view.FindComponent<SentenceEditor>().Instance.Text, view.FindComponent<ProbePanel>().Instance.Moment, string.Join(' ', view.Instance.Compared.Select(run => run.Id)));
    }
}

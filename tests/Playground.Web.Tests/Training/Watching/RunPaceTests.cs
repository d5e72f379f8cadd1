using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

public sealed class RunPaceTests : BunitContext
{
    private static readonly string[] Usual = ["full speed", "30 steps a second", "10 steps a second", "3 steps a second", "1 step a second"];

    private readonly ScriptedWorker _worker = new();

    public RunPaceTests() => Services.AddSingleton<IWorkerClient>(_worker);

    [Fact]
    public async Task A_run_is_slowed_down_and_let_go_again_beside_its_other_commands()
    {
        RunSummary? told = null;
        var controls = Render<RunControls>(p => p.Add(c => c.Run, A.Run()).Add(c => c.OnChanged, run => told = run));
        Assert.Equal(("Pace", "full speed"), (controls.Find($"label[for={Field(controls).Id}]").TextContent, Shown(controls)));
        Assert.Equal(Usual, Field(controls).QuerySelectorAll("option").Select(option => option.TextContent));
        await Field(controls).ChangeAsync(new() { Value = "3" });
        Assert.Equal(3, told?.Pace);
        controls.Render(p => p.Add(c => c.Run, told!));
        Assert.Equal("3 steps a second", Shown(controls));
        await Field(controls).ChangeAsync(new() { Value = "" });
        Assert.Equal([("r1", 3), ("r1", null)], _worker.Paces);
    }

    [Fact]
    public void The_pace_that_another_page_or_program_gave_is_shown_also_where_it_is_none_of_the_usual_ones()
    {
        var pace = Render<RunPace>(p => p.Add(r => r.Runs, [A.Run()]));
        pace.Render(p => p.Add(r => r.Runs, [A.Run() with { Pace = 10 }]));
        Assert.Equal("10 steps a second", Shown(pace));
        pace.Render(p => p.Add(r => r.Runs, [A.Run() with { Pace = 2.5 }]));
        Assert.Equal("2.5 steps a second", Shown(pace));
        Assert.Equal([.. Usual[..4], "2.5 steps a second", Usual[4]], Field(pace).QuerySelectorAll("option").Select(option => option.TextContent));
    }

    [Fact]
    public async Task A_pace_that_is_refused_is_not_shown_as_if_the_run_had_it()
    {
        _worker.Refusal = new WorkerRefusedException("First is done and can't be given another pace.");
        var pace = Render<RunPace>(p => p.Add(r => r.Runs, [A.Run() with { Pace = 30 }]));
        await Field(pace).ChangeAsync(new() { Value = "1" });
        Assert.Equal(("30 steps a second", "First is done and can't be given another pace."), (Shown(pace), pace.Find("[role=alert]").TextContent));
    }

    [Fact]
    public async Task What_is_chosen_one_after_the_other_before_the_first_is_answered_is_all_ordered_and_the_last_is_shown()
    {
        var answers = new TaskCompletionSource();
        _worker.Hold = answers.Task;
        var pace = Render<RunPace>(p => p.Add(r => r.Runs, [A.Run()]));
        var first = Field(pace).ChangeAsync(new() { Value = "30" });
        var second = Field(pace).ChangeAsync(new() { Value = "10" });
        Assert.Equal("10 steps a second", Shown(pace));
        answers.SetResult();
        await Task.WhenAll(first, second);
        Assert.Equal([("r1", 30), ("r1", 10)], _worker.Paces);
    }

    [Fact]
    public async Task Of_a_run_that_is_over_and_while_the_worker_is_away_there_is_no_other_pace_to_choose()
    {
        var pace = Render<RunPace>(p => p.Add(r => r.Runs, [A.Run(RunStatus.Stopped) with { Pace = 3 }]));
        Assert.Equal(["3 steps a second"], Field(pace).QuerySelectorAll("option").Select(option => option.TextContent));
        Assert.Equal(("true", null), (Field(pace).GetAttribute("aria-disabled"), Field(pace).GetAttribute("title")));
        pace.Render(p => p.Add(r => r.Runs, [A.Run() with { Pace = 3 }]));
        Assert.Null(Field(pace).GetAttribute("aria-disabled"));
        _worker.Go(false);
        pace.WaitForAssertion(() => Assert.Equal("The worker is away: nothing can be changed before it is back.", Field(pace).GetAttribute("title")));
        Assert.False(Field(pace).HasAttribute("disabled")); // which would lose the focus
        await Field(pace).ChangeAsync(new() { Value = "30" });
        Assert.Empty(_worker.Paces);
    }

    [Fact]
    public async Task A_group_has_one_pace_for_all_that_are_on_and_shows_the_slowest()
    {
        IReadOnlyList<RunSummary> runs = [A.Run(RunStatus.Stopped) with { Pace = 1 }, A.Run() with { Id = "r2", Pace = 30 }, A.Run() with { Id = "r3", Pace = 10 }, A.Run() with { Id = "r4" }];
        var group = Render<GroupButtons>(p => p.Add(g => g.Runs, runs));
        Assert.Equal(("Pace of all", "10 steps a second"), (group.Find($"label[for={Field(group).Id}]").TextContent, Shown(group)));
        await Field(group).ChangeAsync(new() { Value = "3" });
        Assert.Equal([("r2", 3), ("r3", 3), ("r4", 3)], _worker.Paces);
        Assert.Empty(Render<RunControls>(p => p.Add(c => c.Run, runs[1]).Add(c => c.InGroup, true)).FindAll("select")); // its own would be the same
    }

    private static AngleSharp.Html.Dom.IHtmlSelectElement Field<T>(IRenderedComponent<T> shown)
        where T : Microsoft.AspNetCore.Components.IComponent => (AngleSharp.Html.Dom.IHtmlSelectElement)shown.Find("select");

    private static string Shown<T>(IRenderedComponent<T> shown)
        where T : Microsoft.AspNetCore.Components.IComponent => Field(shown).QuerySelectorAll("option").Single(option => option.GetAttribute("value") == Field(shown).GetAttribute("value")).TextContent;
}

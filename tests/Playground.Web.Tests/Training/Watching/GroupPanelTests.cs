using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Playground.Contracts;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

public sealed class GroupPanelTests : BunitContext
{
    private readonly ScriptedWorker _worker = new();

    public GroupPanelTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(new CrankedTime());
        Services.AddSingleton<IWorkerClient>(_worker);
        Services.AddTraining();
    }

    [Fact]
    public void A_lab_that_is_over_shows_all_its_validation_losses_in_one_chart()
    {
        var run = A.Run(RunStatus.Completed, step: 100) with { Latest = A.Point(100) };
        _worker.Run = run;
        for (var i = 0; i < 2; i++)
        {
            var points = _worker.NextPoints();
            points.TryWrite(A.Point(50, validation: 5.5 - i));
            points.TryWrite(A.Point(75));
            points.TryWrite(A.Point(100, validation: 5 - i));
            points.Complete();
            _worker.NextActivity().Complete();
        }

        var panel = Render<GroupPanel>(p => p.Add(g => g.Runs, [Of(run, "r1", 0.15), Of(run, "r2", 0.4)]));
        panel.WaitForAssertion(() => Assert.Equal(2, panel.FindAll(".tr-yardstick path").Count(path => path.GetAttribute("d")!.Contains('L', StringComparison.Ordinal))));
        Assert.Equal([0, 0], _worker.ResumedAfter);
        Assert.Equal(["5.000", "4.000"], panel.FindAll("td[data-label=validation]").Select(cell => cell.TextContent));
    }

    [Fact]
    public void The_numbers_of_a_group_are_those_that_the_table_of_runs_has()
    {
        var run = A.Run(step: 100) with { Latest = A.Point(100, loss: 1), Recent = A.Recent(3.25, 0.5) };
        _worker.Run = run with { Step = 120, Recent = A.Recent(3, 0.75) }; // news of the first one, before the page is told
        for (var i = 0; i < 2; i++)
        {
            _worker.NextPoints().Complete();
            _worker.NextActivity().Complete();
        }

        var panel = Render<GroupPanel>(p => p.Add(g => g.Runs, [Of(run, "r1", 0.15), Of(run, "r2", 0.4)]));
        panel.WaitForAssertion(() =>
        {
            Assert.Equal(["3.000", "3.250"], panel.FindAll("td[data-label=loss]").Select(cell => cell.TextContent));
            Assert.Equal(["75.0 %", "50.0 %"], panel.FindAll("td[data-label=accuracy]").Select(cell => cell.TextContent));
            Assert.Equal(["120", "100"], panel.FindAll("td[data-label=step]").Select(cell => cell.TextContent));
        });
    }

    [Fact]
    public async Task Only_runs_that_are_on_or_can_go_on_have_commands_and_who_ends_one_goes_on_at_its_name()
    {
        Services.AddMudServices();
        var run = A.Run(RunStatus.Running, step: 10);
        IReadOnlyList<RunSummary> runs = [Of(run with { Status = RunStatus.Completed }, "r1", 0.15), Of(run, "r2", 0.4)];
        IRenderedComponent<GroupPanel>? panel = null;
        panel = Render<GroupPanel>(p => p.Add(g => g.Runs, runs).Add(g => g.OnRun, changed => panel!.Render(again => again.Add(g => g.Runs, [runs[0], changed]))));
        Assert.Equal([0, 3], panel.FindAll("tbody tr").Select(row => row.QuerySelectorAll("button").Length));
        panel.Render(p => p.Add(g => g.Runs, [runs[0], runs[1] with { Status = RunStatus.Stopped }]));
        Assert.Equal(["Resume"], panel.FindAll("tr button:not([aria-disabled])").Select(button => button.TextContent));
        panel.Render(p => p.Add(g => g.Runs, runs));
        _worker.Run = runs[1] with { Status = RunStatus.Stopped, Step = runs[1].Recipe.Steps };
        await panel.FindAll("button").First(b => b.TextContent == "Stop").ClickAsync(new());
        Assert.Empty(panel.FindAll("tr button"));
        Assert.All(panel.FindAll(".tr-run-actions"), cell => Assert.Empty(cell.ChildNodes)); // on a phone it takes no line
        Assert.Single(JSInterop.Invocations, call => call.Identifier.EndsWith(".focus", StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_of_a_group_pause_and_go_on_at_one_press_as_far_as_they_can()
    {
        Services.AddMudServices();
        var run = A.Run(RunStatus.Running, step: 10);
        var told = new List<RunSummary>();
        IReadOnlyList<RunSummary> runs = [Of(run, "r1", 0.15), Of(run, "r2", 0.4)];
        var panel = Render<GroupPanel>(p => p.Add(g => g.Runs, runs).Add(g => g.OnRun, told.Add));
        Assert.Equal("true", Button("Resume both").GetAttribute("aria-disabled"));
        _worker.Run = runs[0] with { Status = RunStatus.Paused };
        await Button("Pause both").ClickAsync(new());
        Assert.Equal(2, _worker.Asked.Count(asked => asked == nameof(IWorkerClient.PauseRun)));
        Assert.Contains(told, changed => changed.Status is RunStatus.Paused);

        panel.Render(p => p.Add(g => g.Runs, [runs[0] with { Status = RunStatus.Completed }, runs[1] with { Status = RunStatus.Paused }, runs[1] with { Id = "r3", Status = RunStatus.Paused }]));
        Assert.Equal("true", Button("Pause all").GetAttribute("aria-disabled"));
        _worker.Refusal = new WorkerRefusedException("All places are taken.");
        await Button("Resume all").ClickAsync(new());
        Assert.Equal(2, _worker.Asked.Count(asked => asked == nameof(IWorkerClient.ResumeRun)));
        Assert.Equal("All places are taken.", panel.Find("[role=alert]").TextContent);
        panel.Render(p => p.Add(g => g.Runs, [.. runs.Select(one => one with { Status = RunStatus.Completed })]));
        Assert.DoesNotContain("Pause both", panel.Markup, StringComparison.Ordinal);

        AngleSharp.Dom.IElement Button(string name) => panel.FindAll("button").Single(button => button.TextContent == name);
    }

    private static RunSummary Of(RunSummary run, string id, double ratio) => run with { Id = id, Name = id, Recipe = run.Recipe with { MaskRatio = ratio, Group = "g" } };
}

using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Playground.Contracts;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

public sealed class RunTableTests : BunitContext
{
    private readonly ScriptedWorker _worker = new();
    private readonly List<RunSummary> _changed = [];

    public RunTableTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton<IWorkerClient>(_worker);
        Services.AddHttpClient();
        Services.AddSingleton(new WorkerAddress(new WorkerOptions()));
        Services.AddScoped<RunImports>();
    }

    [Fact]
    public void Each_run_is_told_by_what_differs_and_the_newest_comes_first()
    {
        var table = Show(Runs());
        Assert.Equal(["Third", "Second", "First"], Names(table));
        Assert.Equal(["learning rate 0.01", "nothing but its name", "on screen"], table.FindAll("tbody tr").Select(row => row.QuerySelector(".tr-chip")!.TextContent));
        Assert.Contains(table.FindAll("thead th"), head => head.TextContent == "What differs from First");
    }

    [Fact]
    public void A_column_sorts_up_and_then_down_and_a_run_without_a_loss_comes_last()
    {
        var table = Show(Runs());
        Sort(table, "Validation");
        Assert.Equal(["Second", "Third", "First"], Names(table));
        Assert.Equal("ascending", table.Find("th[aria-sort]").GetAttribute("aria-sort"));
        Sort(table, "Validation");
        Assert.Equal(["Third", "Second", "First"], Names(table));
    }

    [Fact]
    public void A_loss_is_that_of_several_steps_in_the_table_and_where_it_is_sorted_by_it()
    {
        var runs = Runs();
        var table = Show([
            runs[0] with { Latest = A.Point(10, loss: 1), Recent = A.Recent(3.25) }, // whose last batch was an easy one
            runs[1] with { Latest = A.Point(30, loss: 5), Recent = A.Recent(2.5) },
            runs[2],
        ]);
        Assert.Equal(["3.250", "2.500", "–"], table.FindAll("td[data-label=loss]").Select(cell => cell.TextContent));
        Assert.Equal("mean of 20 steps", table.Find("td[data-label=loss]").GetAttribute("title"));
        Assert.Contains("Mean of the last 20 steps", table.FindAll(".tr-sort").Single(button => button.TextContent == "Loss").GetAttribute("title"), StringComparison.Ordinal);
        Sort(table, "Loss");
        Assert.Equal(["Second", "Third", "First"], Names(table));
    }

    [Theory]
    [InlineData("r1", 21, "Show more (9)")]
    [InlineData("r30", 20, "Show more (10)")]
    public void Of_many_runs_the_newest_are_shown_and_the_one_on_screen_however_old_it_is(string current, int shown, string more)
    {
        var runs = Enumerable.Range(1, 30).Reverse().Select(i => A.Run(RunStatus.Completed, 5) with { Id = $"r{i}", Name = $"Run {i}", Created = DateTimeOffset.UnixEpoch.AddDays(i) }).ToList();
        var table = Render<RunTable>(p => p.Add(t => t.Runs, runs).Add(t => t.Current, current));
        Assert.Equal(shown, Names(table).Length);
        Assert.Equal($"Run {current[1..]}", table.Find("a.tr-run[aria-current=true]").TextContent);
        table.FindAll("button").Single(button => button.TextContent == more).Click();
        Assert.Equal(30, Names(table).Length);
        Assert.DoesNotContain("Show more", table.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_typed_leaves_the_runs_that_have_it_in_name_note_or_settings()
    {
        var runs = Runs().Concat(Enumerable.Range(4, 4).Select(i => A.Run(RunStatus.Completed) with { Id = $"r{i}", Name = $"Number {i}", Note = i == 6 ? "The best so far" : null })).ToList();
        var table = Show(runs);
        table.Find("input[type=search]").Input("best");
        Assert.Equal(["Number 6"], Names(table));
        table.Find("input[type=search]").Input("Learning RATE 0.01");
        Assert.Equal(["Third"], Names(table));
        table.Find("input[type=search]").Input("nothing has this");
        Assert.Contains("No run has that", table.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleting_can_be_undone_at_once()
    {
        var runs = Runs();
        var table = Show(runs);
        _worker.Run = runs.Single(run => run.Id == "r2") with { Deleted = DateTimeOffset.UnixEpoch };
        table.Find("button[aria-label='Delete Second']").Click();
        Assert.Equal(nameof(IWorkerClient.DeleteRun), _worker.Asked[^1]);
        Assert.NotNull(Assert.Single(_changed).Deleted);
        table.Render(p => p.Add(t => t.Runs, [.. runs.Where(run => run.Id != "r2")]).Add(t => t.Deleted, [.. _changed]));
        Assert.Equal(["Third", "Second is deleted. Undo", "First"], table.FindAll("tbody tr").Select(row => (row.QuerySelector("a") ?? row.QuerySelector("td"))!.TextContent.Trim())); // at its place, where the focus of who works with the keys goes
        await table.Find("button[aria-label='Undo: Second is deleted']").ClickAsync(new());
        Assert.Equal(nameof(IWorkerClient.RestoreRun), _worker.Asked[^1]);
        table.Render(p => p.Add(t => t.Runs, runs).Add(t => t.Deleted, []));
        Assert.Equal(["Third", "Second", "First"], Names(table));
    }

    [Fact]
    public async Task That_a_run_is_deleted_is_not_said_any_longer_when_it_was_brought_back_elsewhere()
    {
        var runs = Runs();
        var table = Show(runs);
        _worker.Run = runs.Single(run => run.Id == "r2") with { Deleted = DateTimeOffset.UnixEpoch };
        await table.Find("button[aria-label='Delete Second']").ClickAsync(new());
        table.Render(p => p.Add(t => t.Runs, [.. runs.Where(run => run.Id != "r2")]).Add(t => t.Deleted, [.. _changed]));
        Assert.Equal("Second is deleted. Undo stands in its place in the table.", table.Find("[role=status]").TextContent);
        table.Render(p => p.Add(t => t.Runs, runs).Add(t => t.Deleted, []));
        Assert.Equal("", table.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task A_run_that_is_deleted_far_down_a_long_table_leaves_its_undoing_there_too()
    {
        var runs = Enumerable.Range(1, 30).Reverse().Select(i => A.Run(RunStatus.Completed, 5) with { Id = $"r{i}", Name = $"Run {i}", Created = DateTimeOffset.UnixEpoch.AddDays(i) }).ToList();
        var table = Show(runs);
        _worker.Run = runs[^1] with { Deleted = DateTimeOffset.UnixEpoch };
        await table.Find("button[aria-label='Delete Run 1']").ClickAsync(new());
        table.Render(p => p.Add(t => t.Runs, [.. runs.SkipLast(1)]).Add(t => t.Deleted, [.. _changed]).Add(t => t.Current, null));
        Assert.Single(table.FindAll("button[aria-label='Undo: Run 1 is deleted']"));
    }

    [Fact]
    public void One_step_is_called_one()
    {
        var table = Render<RunTable>(p => p.Add(t => t.Runs, [A.Run(RunStatus.Completed, 1) with { Recipe = new RunRecipe { Steps = 1 } }]).Add(t => t.Deleted, [A.Run(RunStatus.Stopped, 1) with { Id = "r2", Deleted = DateTimeOffset.UnixEpoch }]));
        Assert.Contains("1 step", table.FindAll(".tr-chip").Select(chip => chip.TextContent));
        Assert.Equal("First, 1 step", table.Find(".tr-deleted span").TextContent);
    }

    [Fact]
    public void What_was_deleted_elsewhere_and_what_could_not_be_deleted_leaves_no_row_behind()
    {
        var runs = Runs();
        _worker.Refusal = new WorkerRefusedException("Second is used.");
        var table = Show(runs);
        table.Find("button[aria-label='Delete Second']").Click();
        table.Render(p => p.Add(t => t.Runs, runs.Take(1).ToList()).Add(t => t.Deleted, [.. runs.Skip(1).Select(run => run with { Deleted = DateTimeOffset.UnixEpoch })]));
        Assert.Single(table.FindAll("tbody tr"));
    }

    [Fact]
    public void Whoever_points_at_what_sets_a_run_apart_reads_what_that_is()
    {
        var table = Show(Runs());
        Assert.All(table.FindAll(".tr-chip"), chip => Assert.True(chip.GetAttribute("title")?.Length > 15, chip.TextContent));
        Assert.Contains("How big a step the model takes", table.FindAll(".tr-chip")[0].GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_deleted_lately_can_be_brought_back()
    {
        var table = Render<RunTable>(p => p.Add(t => t.Runs, []).Add(t => t.Deleted, [A.Run(RunStatus.Stopped, 30) with { Deleted = DateTimeOffset.UnixEpoch }]).Add(t => t.OnChanged, run => _changed.Add(run)));
        table.Find("button[aria-label='Bring First back']").Click();
        Assert.Equal([nameof(IWorkerClient.RestoreRun)], _worker.Asked);
        Assert.Single(_changed);
    }

    [Fact]
    public void A_long_note_opens_by_a_press_and_a_short_one_stands_there_whole()
    {
        var note = string.Concat(Enumerable.Repeat("The learning rate was too high after step 20. ", 20));
        var runs = Runs();
        var table = Show([runs[0] with { Note = note }, runs[1] with { Note = "The best so far" }, runs[2]]);
        Assert.Equal(note, Assert.Single(table.FindAll("th details summary")).TextContent); // which a finger opens as well, unlike a tooltip
        Assert.Equal(["The best so far"], table.FindAll("th span.tr-row-note").Select(whole => whole.TextContent));
    }

    [Fact]
    public void No_more_curves_than_can_be_told_apart_lie_in_the_chart()
    {
        var runs = Enumerable.Range(1, 10).Select(i => A.Run(RunStatus.Completed, 5) with { Id = $"r{i}" }).ToList();
        var table = Render<RunTable>(p => p.Add(t => t.Runs, runs).Add(t => t.Current, "r1").Add(t => t.Compared, runs.Skip(1).Take(RunTable.MostCompared).Select(r => r.Id).ToHashSet()));
        Assert.Equal(10 - 1 - RunTable.MostCompared + 1, table.FindAll("input[type=checkbox][disabled]").Count); // the run on screen, and those beyond the limit
        Assert.StartsWith("The chart has room for 7 runs beside the one on screen", table.Find("p[role=status]").TextContent, StringComparison.Ordinal); // in words that also a finger finds

        table.Render(p => p.Add(t => t.Compared, runs.Take(RunTable.MostCompared).Select(r => r.Id).ToHashSet())); // as of a group, the run on screen among them
        Assert.Equal("r1 in the chart", Assert.Single(table.FindAll("input[type=checkbox][disabled]")).GetAttribute("aria-label")!.Replace("First", "r1", StringComparison.Ordinal));
    }

    private IRenderedComponent<RunTable> Show(IReadOnlyList<RunSummary> runs) =>
        Render<RunTable>(p => p.Add(t => t.Runs, runs).Add(t => t.Current, "r1").Add(t => t.OnChanged, run => _changed.Add(run)));

    private static List<RunSummary> Runs()
    {
        var recipe = new RunRecipe { CorpusId = "tales" };
        return
        [
            A.Run(RunStatus.Completed, 10) with { Id = "r3", Name = "Third", Created = DateTimeOffset.UnixEpoch.AddDays(2), ValidationLoss = 3, Recipe = recipe with { LearningRate = 0.01 } },
            A.Run(RunStatus.Completed, 30) with { Id = "r2", Name = "Second", Created = DateTimeOffset.UnixEpoch.AddDays(1), ValidationLoss = 2, Recipe = recipe },
            A.Run(RunStatus.Stopped, 20) with { Id = "r1", Recipe = recipe },
        ];
    }

    private static void Sort(IRenderedComponent<RunTable> table, string column) => table.FindAll(".tr-sort").First(b => b.TextContent.StartsWith(column, StringComparison.Ordinal)).Click();

    private static string[] Names(IRenderedComponent<RunTable> table) => [.. table.FindAll("tbody a.tr-run").Select(a => a.TextContent)];
}

using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Charts;
using Playground.Web.Shell;
using Playground.Web.Tests.Training;

namespace Playground.Web.Tests.Charts;

public sealed class LiveChartTests : BunitContext
{
    private readonly BunitJSModuleInterop _chart;

    public LiveChartTests()
    {
        var paths = new AssetPaths();
        Services.AddSingleton(paths);
        Services.AddScoped<BrowserConnection>();
        Services.AddScoped<PageAddress>();
        var module = JSInterop.SetupModule(paths.Of("js/charts/live-chart.js"));
        _chart = module.SetupModule("create", _ => true);
        _chart.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public async Task Points_go_to_the_browser_as_bytes_of_new_rows_only()
    {
        var chart = Render<LiveChart>(p => p.Add(c => c.Main, "r1").Add(c => c.Steps, 100));
        await chart.InvokeAsync(() => chart.Instance.Append("r1", "First", [A.Point(1), A.Point(2)]));
        await chart.InvokeAsync(() => chart.Instance.Append("r1", "First", []));
        await chart.InvokeAsync(() => chart.Instance.Append("r1", "First", [A.Point(3)]));

        var appended = _chart.Invocations["append"];
        Assert.Equal([2 * PackedPoints.RowBytes, PackedPoints.RowBytes], appended.Select(i => ((byte[])i.Arguments[2]!).Length));
        Assert.Equal(PackedPoints.Pack([A.Point(3)]), appended[1].Arguments[2]);
        Assert.Equal(["r1", "First"], appended[0].Arguments.Take(2));
    }

    [Fact]
    public async Task The_past_of_a_run_is_left_to_the_browser()
    {
        var chart = Render<LiveChart>(p => p.Add(c => c.Main, "r1"));
        Assert.Null(await chart.InvokeAsync(() => chart.Instance.Past("r1", "First", 30, 0, CancellationToken.None))); // a browser that answers nothing

        var asked = _chart.Invocations["past"].Single();
        Assert.Equal(["r1", "First", 30, 0], asked.Arguments);
    }

    [Fact]
    public void What_has_to_be_known_before_lines_are_compared_stands_at_the_legend_and_the_charts_name_is_a_heading()
    {
        var chart = Render<LiveChart>(p => p.Add(c => c.Main, "r1").Add(c => c.Comparison, "Not all these losses can be compared."));
        Assert.Equal("Not all these losses can be compared.", chart.Find(".chart-legend + [role=note]").TextContent);
        Assert.Equal("Loss", chart.Find("h2").TextContent);
        chart.Render(p => p.Add(c => c.Comparison, null));
        Assert.Empty(chart.FindAll("[role=note]"));
    }

    [Fact]
    public void Choosing_a_curve_tells_the_chart_and_says_what_it_means()
    {
        var chart = Render<LiveChart>(p => p.Add(c => c.Main, "r1").Add(c => c.Summary, "Step 5: loss 3.10."));
        chart.FindAll(".chart-metric")[1].Click();
        Assert.Contains(_chart.Invocations["show"], i => i.Arguments[0]!.ToString()!.Contains("perplexity", StringComparison.Ordinal));
        Assert.Equal("Perplexity over training steps. Step 5: loss 3.10.", chart.Find(".chart-canvas").GetAttribute("aria-label"));
        chart.FindAll(".chart-tool select")[0].Change("tokens");
        Assert.Equal("Perplexity over tokens read. Step 5: loss 3.10.", chart.Find(".chart-canvas").GetAttribute("aria-label"));
        Assert.Equal("true", chart.FindAll(".chart-metric")[1].GetAttribute("aria-pressed"));
        Assert.Contains("hesitates", chart.Find(".chart-explained").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_baselines_and_the_cursor_are_told_to_the_chart_once_and_read_as_words()
    {
        var chart = Render<LiveChart>(p => p
            .Add(c => c.Main, "r1").Add(c => c.CursorStep, 7)
            .Add(c => c.Ghosts, [new GhostLine("bigram", 4.5, "Looks at one neighbour.")])
            .Add(c => c.Marks, [new RunMark(0, RunMarkKind.Note, "2 characters did not fit."), new RunMark(30, RunMarkKind.Resumed, "Resumed after step 30.")]));
        var told = _chart.Invocations["show"].Count;
        chart.Render();
        Assert.Equal(told, _chart.Invocations["show"].Count);
        Assert.Contains("cursorStep = 7", _chart.Invocations["show"][^1].Arguments[0]!.ToString()!, StringComparison.Ordinal);
        Assert.Contains("bigram 4.500", chart.Markup, StringComparison.Ordinal);
        Assert.Equal(["Before step 1 2 characters did not fit.", "After step 30 Resumed after step 30."], chart.FindAll(":not(.chart-notes-room) > .chart-notes li").Select(mark => mark.TextContent));
    }

    [Fact]
    public async Task A_step_picked_in_the_chart_reaches_the_page_and_so_does_the_way_back_to_now()
    {
        var picked = new List<int?>();
        var chart = Render<LiveChart>(p => p.Add(c => c.Main, "r1").Add(c => c.OnStep, EventCallback.Factory.Create<int?>(this, picked.Add)));
        await chart.InvokeAsync(() => chart.Instance.Picked(12));
        await chart.InvokeAsync(() => chart.Instance.Picked(null));
        Assert.Equal([12, null], picked);
    }

    [Fact]
    public void A_run_behind_is_hidden_and_shown_by_its_name_in_the_legend()
    {
        var chart = Render<LiveChart>(p => p.Add(c => c.Main, "r1").Add(c => c.Others, [new ChartRun("r2", "Second", 1)]));
        chart.Find(".chart-other").Click();
        Assert.Equal("false", chart.Find(".chart-other").GetAttribute("aria-pressed"));
        Assert.Contains("hidden", _chart.Invocations["show"][^1].Arguments[0]!.ToString()!, StringComparison.Ordinal);
        chart.Find(".chart-other").Click();
        Assert.Equal("true", chart.Find(".chart-other").GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task What_somebody_chooses_is_told_to_the_page_and_a_view_from_outside_is_drawn()
    {
        var told = new List<string>();
        var chart = Render<LiveChart>(p => p.Add(c => c.Main, "r1").Add(c => c.OnView, EventCallback.Factory.Create<ChartView>(this, view => told.Add(string.Join('&', view.Parts.Where(part => part.Value is not null).Select(part => $"{part.Key}={part.Value}"))))));
        await chart.Find("[data-metric=accuracy]").ClickAsync(new());
        await chart.InvokeAsync(() => chart.Instance.Looked([10, 200.5]));
        await chart.Find(".chart-tool select").ChangeAsync(new() { Value = "tokens" });
        await chart.InvokeAsync(() => chart.Instance.Looked(null));
        Assert.Equal(["curve=accuracy", "curve=accuracy&from=10&to=200.5", "curve=accuracy&x=tokens&from=10&to=200.5", "curve=accuracy&x=tokens"], told);
        await chart.InvokeAsync(() => chart.Instance.Show(ChartView.Read(new("http://localhost/training/r1?curve=learningRate&from=3&to=4"))));
        Assert.Equal("true", chart.Find("[data-metric=learningRate]").GetAttribute("aria-pressed"));
        Assert.Contains("\"metric\":\"learningRate\",\"x\":\"step\"", System.Text.Json.JsonSerializer.Serialize(_chart.Invocations["show"][^1].Arguments[0]), StringComparison.Ordinal);
        Assert.Equal(4, told.Count); // that was not chosen here
    }

    [Fact]
    public void The_frame_says_what_to_draw_before_anything_is_called()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/training/r1?x=tokens&curve=accuracy&smooth=0.5&from=10&to=20&last=0.5&spikes=1&baselines=0");
        var chart = Render<LiveChart>(p => p.Add(c => c.Main, "r1").Add(c => c.OnStep, EventCallback.Factory.Create<int?>(this, _ => { })));
        var frame = chart.Find("section.chart");
        Assert.Equal(
            """{"library":"/_content/Vizor.ECharts/js/vizor-echarts-bundle-min.js","main":"r1","view":{"metric":"accuracy","x":"tokens","logX":false,"logs":["perplexity"],"smoothing":0.5,"range":0.5,"spikes":true,"ghosts":false,"zoom":[10,20]},"picks":true}""",
            frame.GetAttribute("data-opening"));
        Assert.Equal("CHART-START", frame.Children[^1].TagName);
    }

    [Fact]
    public void How_long_the_run_on_screen_is_decides_what_is_shown_until_all_is_asked_for()
    {
        var chart = Render<LiveChart>(p => p.Add(c => c.Main, "r1"));
        Assert.Contains("\"range\":null", chart.Find("section.chart").GetAttribute("data-opening"), StringComparison.Ordinal);
        Assert.Equal(["", "1", "0.5", "0.1"], chart.FindAll(".chart-tool select")[1].Children.Select(option => option.GetAttribute("value")));
        chart.FindAll(".chart-tool select")[1].Change("1");
        Assert.Contains("range = 1 ", _chart.Invocations["show"][^1].Arguments[0]!.ToString()!, StringComparison.Ordinal);
        chart.FindAll(".chart-tool select")[1].Change("");
        Assert.Contains("range =  ", _chart.Invocations["show"][^1].Arguments[0]!.ToString()!, StringComparison.Ordinal);
    }

    [Fact]
    public void The_legend_says_what_is_smoothed_and_a_learning_rate_is_neither_that_nor_banded()
    {
        var chart = Render<LiveChart>(p => p.Add(c => c.Main, "r1").Add(c => c.Name, "First").Add(c => c.Ghosts, [new GhostLine("bigram", 4.5, "Looks at one neighbour.")]));
        IEnumerable<string> Legend() => chart.FindAll(".chart-legend li").Select(line => line.TextContent.Trim());
        Assert.Equal(["First, smoothed", "every step, lowest to highest", "on text kept aside", "baselines: counting words alone"], Legend());
        chart.FindAll(".chart-metric")[3].Click();
        Assert.Equal(["First"], Legend());
        chart.FindAll(".chart-metric")[0].Click();
        chart.Find(".chart-tool input[type=range]").Input("0");
        Assert.Equal("First", Legend().First());
    }

    [Fact]
    public async Task The_canvas_goes_with_the_page()
    {
        Render<LiveChart>(p => p.Add(c => c.Main, "r1"));
        await DisposeComponentsAsync();
        Assert.Single(_chart.Invocations["dispose"]);
    }
}

using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Playground.Contracts;
using Playground.Web.Bench;
using Playground.Web.Shell;
using Playground.Web.Workers;

namespace Playground.Web.Charts;

/// <summary>The chart's other half, in the browser: opened with the page, told what to draw, let go with the page.</summary>
public abstract class LiveChartScript : ComponentBase, IAsyncDisposable
{
    /// <summary>Address of the drawing library.</summary>
    internal const string Library = "/_content/Vizor.ECharts/js/vizor-echarts-bundle-min.js";

    private readonly TaskCompletionSource<IJSObjectReference?> _chart = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IJSObjectReference? _module;
    private DotNetObjectReference<LiveChartScript>? _self;

    [Inject] private IJSRuntime Js { get; set; } = null!;

    [Inject] private AssetPaths Paths { get; set; } = null!;

    [Inject] private BrowserConnection Browser { get; set; } = null!;

    /// <summary>The run whose curve is drawn in full; others lie behind it.</summary>
    [Parameter, EditorRequired] public string Main { get; set; } = "";

    /// <summary>A step of the main run was clicked, or is dragged over; null takes the page back to now. Without a listener dragging zooms.</summary>
    [Parameter] public EventCallback<int?> OnStep { get; set; }

    /// <summary>What holds all that the script draws on.</summary>
    protected ElementReference Root { get; set; }

    /// <summary>Why there is no chart.</summary>
    protected string? Failure { get; private set; }

    /// <summary>Adds points to a run's curve; steps that are already drawn are left out.</summary>
    /// <param name="place">0 for the main run, 1 to <see cref="ChartRun.Most"/> for those behind it: decides the line's look.</param>
    public Task Append(string run, string name, IReadOnlyList<TrainingPoint> points, int place = 0) =>
        points.Count == 0 ? Task.CompletedTask : Tell("append", run, name, PackedPoints.Pack(points), place);

    /// <summary>
    /// Lets the browser fetch and draw the points of a run behind a step that are there already: a long run has megabytes of them, and
    /// on the page's own connection they would stand before all that is said meanwhile. Waits through restarts of the worker.
    /// </summary>
    /// <returns>The last one's step; null when the page or its chart has gone.</returns>
    public async Task<int?> Past(string run, string name, int afterStep, int place, CancellationToken ct)
    {
        var read = await Call(async (chart, lost) =>
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(lost, ct);
            return await chart.InvokeAsync<PastRead?>("past", either.Token, run, name, afterStep, place);
        });
        return read?.Problem is { } sentence ? throw new WorkerRefusedException(sentence) : read?.LastStep;
    }

    public Task Remove(string run) => Tell("remove", run);

    /// <summary>Called by the script.</summary>
    [JSInvokable]
    public Task Picked(int? step) => OnStep.InvokeAsync(step);

    /// <summary>Called by the script when somebody has looked closer, at another part or at all of it again.</summary>
    /// <param name="part">From, to on the x axis; null: all.</param>
    [JSInvokable]
    public Task Looked(double[]? part) => Look(part);

    /// <inheritdoc cref="Looked"/>
    protected abstract Task Look(double[]? part); // the browser finds no override

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await Open();
        }
    }

    protected Task Tell(string method, params object?[] arguments) => Call(async (chart, lost) =>
    {
        await chart.InvokeVoidAsync(method, lost, arguments);
        return true;
    });

    /// <param name="Problem">The worker's sentence when it refused.</param>
    private sealed record PastRead(int LastStep, string? Problem);

    /// <summary>For what must not be done twice.</summary>
    protected Task TellOnce(string method, params object?[] arguments) => Call(
        async (chart, lost) =>
        {
            await chart.InvokeVoidAsync(method, lost, arguments);
            return true;
        },
        again: false);

    protected Task<T?> Ask<T>(string method, params object?[] arguments) => Call<T>((chart, lost) => chart.InvokeAsync<T>(method, lost, arguments));

    /// <param name="again">What was lost with the connection is said again when that is there anew.</param>
    private async Task<T?> Call<T>(Func<IJSObjectReference, CancellationToken, ValueTask<T>> call, bool again = true)
    {
        try
        {
            return await _chart.Task is not { } chart ? default : again ? await Browser.Ask(lost => call(chart, lost)) : await Browser.AskOnce(lost => call(chart, lost));
        }
        catch (Exception e) when (LostCircuit.Was(e) || e is ObjectDisposedException)
        {
            return default; // the page has gone, and the canvas with it
        }
    }

    private async Task Open()
    {
        try
        {
            _self = DotNetObjectReference.Create(this);
            var module = _module = await Browser.Ask(lost => Js.InvokeAsync<IJSObjectReference>("import", lost, Paths.Of("js/charts/live-chart.js")));
            var chart = await Browser.Ask(lost => module.InvokeAsync<IJSObjectReference>("create", lost, Root, _self));
            if (!_chart.TrySetResult(chart))
            {
                await chart.InvokeVoidAsync("dispose"); // the page went while it came
            }
        }
        catch (JSException e)
        {
            Failure = $"The chart could not be drawn: {e.Message.Split('\n')[0]}";
            _chart.TrySetResult(null);
            StateHasChanged();
        }
        catch (Exception e) when (LostCircuit.Was(e) || e is ObjectDisposedException)
        {
            _chart.TrySetResult(null); // the page has gone, or this chart while its browser was away
        }
    }

    public async ValueTask DisposeAsync()
    {
        _chart.TrySetResult(null); // nobody waits for a chart that will not come
        try
        {
            if (await _chart.Task is { } chart)
            {
                await chart.InvokeVoidAsync("dispose");
                await chart.DisposeAsync();
            }

            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (Exception e) when (LostCircuit.Was(e))
        {
            // the browser forgot them already, or was away for too long
        }

        _self?.Dispose();
        GC.SuppressFinalize(this);
    }
}

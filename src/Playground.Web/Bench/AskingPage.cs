using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Playground.Web.Shell;
using Playground.Web.Workers;

namespace Playground.Web.Bench;

/// <summary>A page that asks the worker, and whose view can be passed on as a link.</summary>
public abstract class AskingPage : ComponentBase, IAsyncDisposable
{
    private ScriptModule? _script;
    private string? _address;
    private bool _disposed;

    [Inject] protected IWorkerClient Worker { get; set; } = null!;

    [Inject] protected TimeProvider Time { get; set; } = null!;

    [Inject] protected Workbench Bench { get; set; } = null!;

    [Inject] protected ModelList Models { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [Inject] private IJSRuntime Js { get; set; } = null!;

    [Inject] private AssetPaths Paths { get; set; } = null!;

    [Inject] private BrowserConnection Browser { get; set; } = null!;

    /// <summary>
    /// Runs the work where the page's state may be touched, from any thread; what it throws goes to the page's error boundary. A browser that did not
    /// answer is no error of the page: it is closed, or its connection was away for too long.
    /// </summary>
    internal async Task OnPage(Func<Task> work)
    {
        try
        {
            await InvokeAsync(() => _disposed ? Task.CompletedTask : work());
        }
        catch (Exception e) when (!LostCircuit.Was(e) && !(_disposed && e is ObjectDisposedException))
        {
            await DispatchExceptionAsync(e);
        }
        catch (Exception e) when (LostCircuit.Was(e) || e is ObjectDisposedException)
        {
            // The page was left while its last work was on its way, or its browser never heard of it.
        }
    }

    internal void Render() => StateHasChanged();

    /// <summary>Puts the view into the browser's address line, so that reloading and copying it restore the view.</summary>
    protected void SetAddress(string? pathAndQuery)
    {
        if (pathAndQuery is null || pathAndQuery == _address)
        {
            return;
        }

        _address = pathAndQuery;
        _ = OnPage(async () =>
        {
            _script ??= new ScriptModule(Js, Paths, "page.js", Browser);
            await _script.Call("address", pathAndQuery);
        });
    }

    protected override async Task OnInitializedAsync()
    {
        Models.Changed += OnModelsChanged;
        await Models.Load();
        ModelsCame();
    }

    /// <summary>The list of models was loaded, or loaded again.</summary>
    protected abstract void ModelsCame();

    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        Models.Changed -= OnModelsChanged;
        Closed();
        if (_script is not null)
        {
            await _script.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>The page is left: end what is under way.</summary>
    protected abstract void Closed();

    private void OnModelsChanged() => _ = OnPage(() =>
    {
        ModelsCame();
        StateHasChanged();
        return Task.CompletedTask;
    });
}

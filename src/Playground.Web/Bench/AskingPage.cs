using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Playground.Web.Shell;
using Playground.Web.Workers;

namespace Playground.Web.Bench;

/// <summary>A page that asks the worker, and whose view can be passed on as a link.</summary>
public abstract class AskingPage : ComponentBase, IDisposable
{
    private string? _path;
    private bool _disposed;
    private bool _isTaking; // the view comes from the address, or from a list of models that was awaited

    [Inject] protected IWorkerClient Worker { get; set; } = null!;

    [Inject] protected TimeProvider Time { get; set; } = null!;

    [Inject] protected Workbench Bench { get; set; } = null!;

    [Inject] protected ModelList Models { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [Inject] private PageAddress Address { get; set; } = null!;

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

    /// <summary>Puts the view into the browser's address line.</summary>
    protected void SetAddress(string path, BenchLink view)
    {
        if (view.ToAddress(path) is ({ } address, var beside))
        {
            var byHand = !_isTaking;
            _ = OnPage(() => Address.Set(address, byHand, beside));
        }
    }

    protected override async Task OnInitializedAsync()
    {
        _path = new Uri(Navigation.Uri).AbsolutePath;
        Take(Address.Link);
        Navigation.LocationChanged += TakeAddress;
        Models.Changed += OnModelsChanged;
        await Models.Load();
        TakeOver(ModelsCame);
    }

    /// <summary>Shows what a link says; what it leaves out stays as it is.</summary>
    protected abstract void Take(BenchLink link);

    /// <summary>Asks the model about what is on the page now, and puts that into the address.</summary>
    protected abstract void Ask();

    /// <summary>The list of models was loaded, or loaded again.</summary>
    protected abstract void ModelsCame();

    public void Dispose()
    {
        _disposed = true;
        Models.Changed -= OnModelsChanged;
        Navigation.LocationChanged -= TakeAddress;
        Closed();
        GC.SuppressFinalize(this);
    }

    /// <summary>The page is left: end what is under way.</summary>
    protected abstract void Closed();

    /// <summary>Another view of this page was opened: by a link to it, or by the browser's buttons.</summary>
    private void TakeAddress(object? sender, LocationChangedEventArgs e)
    {
        if (PageAddress.IsPage(_path!, new Uri(e.Location).AbsolutePath))
        {
            _ = OnPage(() =>
            {
                TakeOver(() =>
                {
                    Take(BenchLink.Of(e.Location).With(e.HistoryEntryState));
                    if (Models.Models is not null)
                    {
                        Ask();
                    }
                });
                StateHasChanged();
                return Task.CompletedTask;
            });
        }
    }

    /// <summary>What is put into the address meanwhile is no hand's doing.</summary>
    private void TakeOver(Action take)
    {
        _isTaking = true;
        take();
        _isTaking = false;
    }

    private void OnModelsChanged() => _ = OnPage(() =>
    {
        TakeOver(ModelsCame);
        StateHasChanged();
        return Task.CompletedTask;
    });
}

using Microsoft.JSInterop;
using Playground.Web.Shell;

namespace Playground.Web.Bench;

/// <summary>One of our JavaScript modules, loaded at first use and let go with its owner.</summary>
public sealed class ScriptModule(IJSRuntime js, AssetPaths paths, string file) : IAsyncDisposable
{
    private Task<IJSObjectReference>? _module;

    /// <summary>Calls an exported function that returns nothing.</summary>
    public async Task Call(string function, params object?[] arguments) => await (await Module()).InvokeVoidAsync(function, arguments);

    public async Task<T> Ask<T>(string function, params object?[] arguments) => await (await Module()).InvokeAsync<T>(function, arguments);

    public async ValueTask DisposeAsync()
    {
        if (_module is { IsCompletedSuccessfully: true })
        {
            try
            {
                await (await _module).DisposeAsync();
            }
            catch (Exception e) when (e is JSDisconnectedException or TaskCanceledException)
            {
                // The page is closed already, and everything in it.
            }
        }
    }

    private Task<IJSObjectReference> Module() => _module ??= js.InvokeAsync<IJSObjectReference>("import", paths.Of("js/" + file)).AsTask();
}

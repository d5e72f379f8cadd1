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

    /// <summary>Calls a last function, which lets go what the module holds in the page, and lets the module go.</summary>
    public async ValueTask End(string function, params object?[] arguments)
    {
        try
        {
            await Call(function, arguments);
        }
        catch (Exception e) when (LostCircuit.Was(e))
        {
            // The page is closed already, and everything in it.
        }

        await DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_module is { IsCompletedSuccessfully: true })
        {
            try
            {
                await (await _module).DisposeAsync();
            }
            catch (Exception e) when (LostCircuit.Was(e))
            {
                // As in End.
            }
        }
    }

    /// <summary>One that could not be loaded, such as while the connection broke, is loaded anew.</summary>
    private Task<IJSObjectReference> Module() => _module is null or { IsCompleted: true, IsCompletedSuccessfully: false }
        ? _module = js.InvokeAsync<IJSObjectReference>("import", paths.Of("js/" + file)).AsTask()
        : _module;
}

using Microsoft.JSInterop;
using Playground.Web.Shell;

namespace Playground.Web.Bench;

/// <summary>One of our JavaScript modules, loaded at first use and let go with its owner.</summary>
/// <param name="browser">Says again what was lost with a connection.</param>
public sealed class ScriptModule(IJSRuntime js, AssetPaths paths, string file, BrowserConnection browser) : IAsyncDisposable
{
    private Task<IJSObjectReference>? _module;

    /// <summary>Calls an exported function that returns nothing; again where the connection broke, so that it may be heard twice.</summary>
    public async Task Call(string function, params object?[] arguments)
    {
        var module = await Module();
        await browser.Ask(async lost =>
        {
            await module.InvokeVoidAsync(function, lost, arguments);
            return true;
        });
    }

    /// <summary>As <see cref="Call"/>, of one that returns something.</summary>
    public async Task<T> Ask<T>(string function, params object?[] arguments)
    {
        var module = await Module();
        return await browser.Ask(lost => module.InvokeAsync<T>(function, lost, arguments));
    }

    /// <summary>For what must not be done twice, or not later.</summary>
    /// <exception cref="OperationCanceledException">The connection broke meanwhile, or the page is closed.</exception>
    public async Task<T> AskOnce<T>(string function, params object?[] arguments)
    {
        var module = await Module();
        return await browser.AskOnce(lost => module.InvokeAsync<T>(function, lost, arguments));
    }

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

    /// <summary>One that could not be loaded is loaded anew.</summary>
    private Task<IJSObjectReference> Module() => _module is null or { IsCompleted: true, IsCompletedSuccessfully: false }
        ? _module = browser.Ask(lost => js.InvokeAsync<IJSObjectReference>("import", lost, paths.Of("js/" + file)))
        : _module;
}

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.JSInterop;
using Playground.Web.Bench;

namespace Playground.Web.Shell;

/// <summary>
/// The address line of one browser. A page writes its view there, so that reloading and copying the address restore the view; Blazor does not
/// hear of that, so what the browser shows is remembered here.
/// </summary>
public sealed class PageAddress : IAsyncDisposable
{
    private readonly NavigationManager _navigation;
    private readonly ScriptModule _script;

    public PageAddress(NavigationManager navigation, IJSRuntime js, AssetPaths paths, BrowserConnection browser)
    {
        (_navigation, _script) = (navigation, new(js, paths, "page.js", browser));
        Now = PathAndQuery(navigation.Uri);
        navigation.LocationChanged += Gone;
    }

    /// <summary>The view or the page is another one. Raised where the page's state may be touched.</summary>
    public event Action? Changed;

    /// <summary>Path and query that the browser shows. A curve's zoom, which the browser alone knows, is not in it.</summary>
    public string Now { get; private set; }

    /// <summary>Puts a view in, without a new entry in the browser's history.</summary>
    public Task Set(string pathAndQuery) => pathAndQuery == Now ? Task.CompletedTask : Write(pathAndQuery, "address", pathAndQuery);

    /// <summary>Puts a few parts of the view in, and leaves the others there; null takes one out.</summary>
    public Task Put(IReadOnlyDictionary<string, string?> parts)
    {
        var address = _navigation.GetUriWithQueryParameters(_navigation.BaseUri.TrimEnd('/') + Now, parts.ToDictionary(part => part.Key, object? (part) => part.Value));
        return Write(PathAndQuery(address), "put", parts);
    }

    /// <summary>
    /// Goes to another view, perhaps of another page. Unlike <see cref="NavigationManager.NavigateTo(string, bool, bool)"/> it waits for a browser whose
    /// connection is away just now.
    /// </summary>
    /// <param name="replaces">Whether it takes the place of the present one in the browser's history.</param>
    public Task Go(string pathAndQuery, bool replaces) => Say("go", pathAndQuery, replaces);

    /// <summary>Whether two addresses show the same, in whatever order they name its parts.</summary>
    public static bool IsSame(string one, string other) => one == other || (Path(one) == Path(other) && Parts(one).SetEquals(Parts(other)));

    /// <summary>The page that an address opens, without the view that it restores.</summary>
    public static string Path(string pathAndQuery) => Uri.UnescapeDataString(pathAndQuery.Split('?', 2)[0]);

    public ValueTask DisposeAsync()
    {
        _navigation.LocationChanged -= Gone;
        return _script.DisposeAsync();
    }

    private void Gone(object? sender, LocationChangedEventArgs e)
    {
        Now = PathAndQuery(e.Location);
        Changed?.Invoke();
    }

    private Task Write(string now, string function, object argument)
    {
        var said = Say(function, argument); // also what is there already: the browser may have put something else there by itself
        if (now != Now)
        {
            Now = now;
            Changed?.Invoke();
        }

        return said;
    }

    private async Task Say(string function, params object?[] arguments)
    {
        try
        {
            await _script.Call(function, arguments);
        }
        catch (Exception e) when (LostCircuit.Was(e))
        {
            // The page is closed, or its browser never heard of it.
        }
    }

    private string PathAndQuery(string uri) => "/" + _navigation.ToBaseRelativePath(uri).Split('#')[0];

    private static HashSet<(string, string)> Parts(string pathAndQuery) => [.. QueryHelpers.ParseQuery(pathAndQuery.Split('?', 2).ElementAtOrDefault(1)).Select(part => (part.Key, part.Value.ToString()))];
}

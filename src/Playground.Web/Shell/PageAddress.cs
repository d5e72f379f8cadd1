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
        (Now, Beside) = (PathAndQuery(navigation.Uri), navigation.HistoryEntryState);
        navigation.LocationChanged += Gone;
    }

    /// <summary>
    /// The view or the page is another one; whether by somebody's hand, or by the page itself, which writes out what it shows. Raised where the page's state
    /// may be touched.
    /// </summary>
    public event Action<bool>? Changed;

    /// <summary>Path and query that the browser shows.</summary>
    public string Now { get; private set; }

    /// <summary>What has no room in it: a long text. It lies beside the address in the entry of the browser's history; null: nothing does.</summary>
    public string? Beside { get; private set; }

    /// <summary>What both say about the view.</summary>
    public BenchLink Link => BenchLink.Of(Uri.ToString()).With(Beside);

    public Uri Uri => new(_navigation.BaseUri.TrimEnd('/') + Now);

    /// <summary>Asks a browser that has just loaded the page what lies beside its address: Blazor says so only of those that it goes to later.</summary>
    public async Task Open()
    {
        if (Beside is null && Link.HasMore)
        {
            try
            {
                Beside = await _script.Ask<string?>("beside");
            }
            catch (Exception e) when (LostCircuit.Was(e) || e is JSException)
            {
                // The page is closed, or its network failed just then: it opens as for anybody who copied the address.
            }
        }
    }

    /// <summary>Puts a view in, without a new entry in the browser's history.</summary>
    /// <param name="byHand">Whether somebody on this page wanted it so.</param>
    /// <param name="beside">What has no room in it.</param>
    public Task Set(string pathAndQuery, bool byHand, string? beside = null)
    {
        if (pathAndQuery == Now && beside == Beside)
        {
            return Task.CompletedTask;
        }

        Beside = beside;
        return Write(pathAndQuery, byHand, "address", pathAndQuery, beside);
    }

    /// <summary>Puts a few parts of the view in, and leaves the others there, and what lies beside them; null takes one out.</summary>
    /// <param name="path">The page that they are of; where another one is shown by now, they come too late.</param>
    /// <param name="byHand">Whether somebody on this page wanted it so.</param>
    public Task Put(string path, IReadOnlyDictionary<string, string?> parts, bool byHand) =>
        IsPage(path, Now) ? Write(With(parts), byHand, "put", path, parts) : Task.CompletedTask;

    /// <summary>Puts a sentence in, and as <see cref="Put"/> other parts of the view, which leave the rest there.</summary>
    public Task PutSentence(string path, BenchLink sentence, IReadOnlyDictionary<string, string?> parts, bool byHand)
    {
        if (!IsPage(path, Now))
        {
            return Task.CompletedTask;
        }

        var (fitting, beside) = sentence.Fitting(path);
        var all = new Dictionary<string, string?>(parts);
        foreach (var part in BenchLink.SentenceParts)
        {
            all[part] = fitting.Query.GetValueOrDefault(part);
        }

        Beside = beside;
        return Write(With(all), byHand, "put", path, all, beside);
    }

    /// <summary>
    /// Goes to another view, perhaps of another page. Unlike <see cref="NavigationManager.NavigateTo(string, bool, bool)"/> it waits for a browser whose
    /// connection is away just now.
    /// </summary>
    /// <param name="replaces">Whether it takes the place of the present one in the browser's history.</param>
    /// <exception cref="JSException">The browser could not load what it takes.</exception>
    public Task Go(string pathAndQuery, bool replaces) => Say("go", pathAndQuery, replaces);

    /// <summary>Whether two addresses show the same, in whatever order they name its parts.</summary>
    public static bool IsSame(string one, string other) => one == other || (Path(one) == Path(other) && Parts(one).SetEquals(Parts(other)));

    /// <summary>Whether an address opens that page, as the router sees it.</summary>
    public static bool IsPage(string path, string pathAndQuery) => string.Equals(Path(pathAndQuery).TrimEnd('/'), Path(path).TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    /// <summary>The page that an address opens, without the view that it restores.</summary>
    public static string Path(string pathAndQuery) => Uri.UnescapeDataString(pathAndQuery.Split('?', 2)[0]);

    public ValueTask DisposeAsync()
    {
        _navigation.LocationChanged -= Gone;
        return _script.DisposeAsync();
    }

    private void Gone(object? sender, LocationChangedEventArgs e)
    {
        (Now, Beside) = (PathAndQuery(e.Location), e.HistoryEntryState);
        Changed?.Invoke(true);
    }

    private Task Write(string now, bool byHand, string function, params object?[] arguments)
    {
        var said = Say(function, arguments); // also what is there already: the browser may have put something else there by itself
        if (now != Now)
        {
            Now = now;
            Changed?.Invoke(byHand);
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

    private string With(IReadOnlyDictionary<string, string?> parts) =>
        PathAndQuery(_navigation.GetUriWithQueryParameters(Uri.ToString(), parts.ToDictionary(part => part.Key, object? (part) => part.Value)));

    private string PathAndQuery(string uri) => "/" + _navigation.ToBaseRelativePath(uri).Split('#')[0];

    private static HashSet<(string, string)> Parts(string pathAndQuery) => [.. QueryHelpers.ParseQuery(pathAndQuery.Split('?', 2).ElementAtOrDefault(1)).Select(part => (part.Key, part.Value.ToString()))];
}

using Microsoft.AspNetCore.Http.Features;

namespace Playground.Web.Workers;

/// <summary>Pages of other sites that a browser has open which also reaches this program, such as on the user's own machine.</summary>
public static class ForeignPages
{
    private static readonly string[] Guarded = ["/api", "/models", "/hubs", "/_blazor"];

    /// <summary>
    /// Refuses them what changes anything or goes on listening; reading an answer is what browsers themselves keep from them. Whose page asks is known
    /// from the browser alone: proxies write Host anew, so that comparing it with Origin would lock out everybody behind one.
    /// </summary>
    public static void RefuseForeignPages(this WebApplication app) => app.Use((http, next) =>
        IsGuarded(http.Request.Path) && ((IsForeign(http) && IsUnsafe(http)) || IsUnannounced(http))
            ? WorkerForwarding.Refuse(http, StatusCodes.Status403Forbidden, "A page of another site may not use this playground.", "validation")
            : next(http));

    private static bool IsGuarded(PathString path) => Guarded.Any(guarded => path.StartsWithSegments(guarded));

    /// <summary>What browsers say in a header that no page can change, to addresses they trust: https and the user's own machine. Programs do not.</summary>
    private static bool IsForeign(HttpContext http) => http.Request.Headers["Sec-Fetch-Site"] == "cross-site";

    private static bool IsUnsafe(HttpContext http) =>
        IsUpgrade(http) || !(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || HttpMethods.IsOptions(http.Request.Method));

    /// <summary>
    /// A WebSocket of a browser, which alone sends an Origin, without the id that our own pages are given before. Chromium says of no WebSocket whose page
    /// opens it; but a foreign page cannot read the answer that holds the id. Nor does a page of this very address need one: where no proxy writes Host
    /// anew, its Origin says that it is.
    /// </summary>
    private static bool IsUnannounced(HttpContext http) =>
        IsUpgrade(http) && http.Request.Headers.Origin is [{ } page] && !http.Request.Query.ContainsKey("id")
        && !(Uri.TryCreate(page, UriKind.Absolute, out var origin) && origin.Authority == http.Request.Host.Value);

    private static bool IsUpgrade(HttpContext http) =>
        http.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } || http.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true };
}

using System.Net.Http.Headers;

namespace Playground.Web.Workers;

/// <summary>
/// Files that the pages offer to take away. A link in a browser carries no <c>Api:Key</c>, and whoever sees a page may have what it
/// shows; so these few addresses of the API are there a second time, and the web process adds the key.
/// </summary>
internal static class PageDownloads
{
    private const string Prefix = "/downloads";
    private static readonly string[] Files = ["/runs/{id}/export", "/runs/{id}/points.csv", "/runs/{id}/points.json", "/corpora/{id}/vocabulary"];

    public static string OfRun(string id, string file) => $"{Prefix}/runs/{id}/{file}";

    public static string Vocabulary(string corpusId, string kind, int size) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Prefix}/corpora/{corpusId}/vocabulary?kind={kind}&size={size}");

    /// <summary>What the worker asks for; null where no key is set.</summary>
    public static AuthenticationHeaderValue? Key(IConfiguration configuration) =>
        configuration["Api:Key"] is { Length: > 0 } key ? new AuthenticationHeaderValue("Bearer", key) : null;

    public static void Map(WebApplication app, RequestDelegate forward)
    {
        var key = Key(app.Configuration)?.ToString();
        foreach (var file in Files)
        {
            app.MapGet(Prefix + file, http =>
            {
                http.Request.Path.StartsWithSegments(Prefix, out var rest);
                http.Request.Path = "/api" + rest;
                http.Request.Headers.Authorization = key;
                return forward(http);
            });
        }
    }
}

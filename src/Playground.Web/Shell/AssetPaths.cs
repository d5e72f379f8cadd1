using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace Playground.Web.Shell;

/// <summary>Addresses of our own assets with a version made of their content, so that browsers keep them until they change.</summary>
public sealed class AssetPaths
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "wwwroot-assets");

    // Modules import each other by plain names, so one version for all of them.
    private readonly string _version = Convert.ToHexStringLower(Hash())[..10];

    /// <summary>Address of all our style sheets as one: each request more keeps a page that opens waiting.</summary>
    public string Styles => Of("css");

    /// <summary>Address of a file under wwwroot-assets, for example <c>css/playground.css</c>.</summary>
    public string Of(string path) => $"/assets/{_version}/{path}";

    /// <summary>Addresses of all files of a folder, for example <c>js/charts</c>.</summary>
    public IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(Path.Combine(Folder, folder)).Order(StringComparer.Ordinal).Select(file => Of($"{folder}/{Path.GetFileName(file)}"));

    private static byte[] Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return hash.GetHashAndReset();
    }
}

public static class AssetEndpoints
{
    private const string Forever = "public, max-age=31536000, immutable";

    /// <summary>Package assets under their own paths; ours under <c>/assets/{version}</c>, kept for a year since the version names the content.</summary>
    public static void MapAssets(this WebApplication app)
    {
        app.MapStaticAssets();
        var files = new PhysicalFileProvider(AssetPaths.Folder);
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/assets", out var rest) && rest.Value?.IndexOf('/', 1) is > 0 and var slash)
            {
                context.Request.Path = "/assets" + rest.Value[slash..];
            }

            return next(context);
        });
        var styles = Styles(files);
        app.MapGet("/assets/{version}/css", (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = Forever;
            return Results.Bytes(styles, "text/css");
        }).ExcludeFromDescription();
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            RequestPath = "/assets",
            OnPrepareResponse = response => response.Context.Response.Headers.CacheControl = Forever,
        });
    }

    // The house's own rules first; of the pages' none takes away another's.
    private static byte[] Styles(PhysicalFileProvider files) =>
    [
        .. files.GetDirectoryContents("css").OrderBy(file => file.Name != "playground.css").ThenBy(file => file.Name, StringComparer.Ordinal).SelectMany(file => File.ReadAllBytes(file.PhysicalPath!)),
    ];
}

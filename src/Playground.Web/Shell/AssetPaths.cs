using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace Playground.Web.Shell;

/// <summary>Addresses of our own assets with a version made of their content, so that browsers keep them until they change.</summary>
public sealed class AssetPaths
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "wwwroot-assets");

    /// <summary>Changes with the content of any asset: modules import each other by plain names, so one version for all of them.</summary>
    public string Version { get; } = Convert.ToHexStringLower(Hash())[..10];

    /// <summary>Address of all our style sheets as one: each request more keeps a page that opens waiting.</summary>
    public string Styles => Of(StyleSheet.Name);

    /// <summary>Address of a file under wwwroot-assets, for example <c>js/terms.js</c>.</summary>
    public string Of(string path) => $"/assets/{Version}/{path}";

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
    private const string Version = "version of the asset";

    /// <summary>Package assets under their own paths; ours under <c>/assets/{version}</c>, kept for a year where the version names the content.</summary>
    public static void MapAssets(this WebApplication app)
    {
        app.MapStaticAssets();
        var current = app.Services.GetRequiredService<AssetPaths>().Version;
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/assets", out var rest) && rest.Value?.IndexOf('/', 1) is > 0 and var slash)
            {
                context.Items[Version] = rest.Value[1..slash];
                context.Request.Path = "/assets" + rest.Value[slash..];
            }

            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new CompositeFileProvider(new PhysicalFileProvider(AssetPaths.Folder), new StyleSheet(AssetPaths.Folder)),
            RequestPath = "/assets",
            // A page from before an update may ask for what it knew: it gets what there is now, but not for long.
            OnPrepareResponse = response => response.Context.Response.Headers.CacheControl =
                Equals(response.Context.Items[Version], current) ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }
}

using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Playground.Web.Shell;

/// <summary>All files of a folder's <c>css</c> as one: each request more keeps a page that opens waiting.</summary>
/// <remarks>The rules of the whole house come first, then the pages' by their files' names: of equally strong rules the later wins.</remarks>
internal sealed class StyleSheet : IFileProvider, IFileInfo
{
    private readonly byte[] _rules;

    public StyleSheet(string folder)
    {
        var files = Directory.GetFiles(Path.Combine(folder, "css")).OrderBy(file => Path.GetFileName(file) != "playground.css").ThenBy(file => file, StringComparer.Ordinal).ToList();
        _rules = [.. files.SelectMany(File.ReadAllBytes)];
        LastModified = files.Max(File.GetLastWriteTimeUtc);
    }

    public static string Name => "styles.css";

    string IFileInfo.Name => Name;

    public bool Exists => true;

    public bool IsDirectory => false;

    public long Length => _rules.Length;

    public string? PhysicalPath => null;

    public DateTimeOffset LastModified { get; }

    public Stream CreateReadStream() => new MemoryStream(_rules, writable: false);

    public IFileInfo GetFileInfo(string subpath) => subpath.TrimStart('/') == Name ? this : new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
}

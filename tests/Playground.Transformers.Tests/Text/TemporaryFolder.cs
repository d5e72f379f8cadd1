namespace Playground.Transformers.Tests.Text;

/// <summary>A folder that goes away with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("playground-text-").FullName;

    public void CopyFrom(string source, params string[] names)
    {
        foreach (var name in names.Where(name => File.Exists(System.IO.Path.Combine(source, name))))
            File.Copy(System.IO.Path.Combine(source, name), System.IO.Path.Combine(Path, name));
    }

    public void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(Path, name), text);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

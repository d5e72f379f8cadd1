[assembly: AssemblyFixture(typeof(Playground.Worker.Tests.TestFolders))]

namespace Playground.Worker.Tests;

/// <summary>Folders for data of tests, all in one that is gone when the last test is done: a hundred of them, each with checkpoints, would stay behind at every run of the tests.</summary>
public sealed class TestFolders : IDisposable
{
    private static readonly string Root = Directory.CreateTempSubdirectory("playground-worker-tests-").FullName;

    /// <summary>A new empty folder.</summary>
    public static string New() => Directory.CreateDirectory(Path.Combine(Root, Path.GetRandomFileName())).FullName;

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

using Playground.Transformers.Checkpoints;

namespace Playground.Transformers.Tests.Checkpoints;

public sealed class AtomicFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Target => _folder.PathOf("model");

    [Fact]
    public void A_folder_is_written_and_replaced_whole()
    {
        AtomicFolder.Write(Target, f => File.WriteAllText(Path.Combine(f, "old"), "1"));
        AtomicFolder.Write(Target, f => File.WriteAllText(Path.Combine(f, "new"), "2"));
        Assert.Equal("2", File.ReadAllText(Path.Combine(Target, "new")));
        Assert.False(File.Exists(Path.Combine(Target, "old")));
        Assert.Single(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_failed_write_leaves_the_old_folder_and_no_litter()
    {
        AtomicFolder.Write(Target, f => File.WriteAllText(Path.Combine(f, "old"), "1"));
        Assert.Throws<IOException>(() => AtomicFolder.Write(Target, f =>
        {
            File.WriteAllText(Path.Combine(f, "half"), "");
            throw new IOException("The disk is full.");
        }));
        Assert.Equal("1", File.ReadAllText(Path.Combine(Target, "old")));
        Assert.Single(Directory.GetFileSystemEntries(Target));
        Assert.Single(Directory.GetFileSystemEntries(_folder.Path));
    }

    public void Dispose() => _folder.Dispose();
}

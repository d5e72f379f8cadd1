using Microsoft.Extensions.Logging.Abstractions;
using Playground.Worker.Storage;

namespace Playground.Worker.Tests.Storage;

public sealed class ReserveTests : IDisposable
{
    private readonly DataFolder folder = DataFolder.Open(TestFolders.New());

    [Fact]
    public void What_was_written_last_is_read_again_and_takes_no_more_room()
    {
        var reserve = Open();
        var room = new FileInfo(folder.Reserve).Length;
        Assert.Null(reserve.Read());
        foreach (var text in (string[])["first", new string('x', 40_000), "", "слово", "last"])
        {
            Assert.True(reserve.TryWrite(text));
            Assert.Equal(text, Open().Read());
        }

        Assert.Equal(room, new FileInfo(folder.Reserve).Length);
    }

    [Fact]
    public void A_kill_in_the_midst_of_writing_leaves_what_was_written_before()
    {
        var reserve = Open();
        reserve.TryWrite("first");
        reserve.TryWrite("second");
        using (var file = new FileStream(folder.Reserve, FileMode.Open))
        {
            file.Write("4 torn"u8); // the turn of the half that "second" is in
        }

        reserve = Open();
        Assert.Equal("first", reserve.Read());
        Assert.True(reserve.TryWrite("third"));
        Assert.Equal("third", Open().Read());
    }

    [Fact]
    public void More_than_there_is_room_for_is_refused_and_leaves_what_was_there()
    {
        var reserve = Open();
        reserve.TryWrite("first");
        Assert.False(reserve.TryWrite(new string('x', Reserve.HalfBytes)));
        Assert.Equal("first", Open().Read());
    }

    [Fact]
    public void A_file_that_takes_nothing_is_no_failure()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a device that is always full.");
        File.CreateSymbolicLink(folder.Reserve, "/dev/full");
        Assert.False(Open().TryWrite("anything"));
    }

    public void Dispose() => folder.Dispose();

    private Reserve Open() => new(folder, NullLogger<Reserve>.Instance);
}

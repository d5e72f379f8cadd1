namespace Playground.Worker.Tests.Storage;

public sealed class UnfinishedWritesTests
{
    private const string Guid = "0123456789abcdef0123456789abcdef";

    private readonly string folder = TestFolders.New();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_moment_and_a_checkpoint_that_a_kill_broke_off_are_removed_at_the_next_start_and_nothing_else()
    {
        var run = Path.Combine(folder, "runs", "a1");
        foreach (var name in (string[])["checkpoint", "checkpoint.part", "snapshots/2.safetensors", "snapshots/4.safetensors.part", "snapshots/kept.json", "tokenizer/my.part"])
        {
            await Write(Path.Combine(run, name));
        }

        await using var worker = await TestWorker.Start(folder);
        Assert.Equal(
            ["checkpoint", "snapshots/2.safetensors", "snapshots/kept.json", "tokenizer/my.part"],
            Directory.GetFiles(run, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(run, file).Replace('\\', '/')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Models_that_a_kill_left_beside_the_runs_own_are_removed_at_the_next_start()
    {
        var models = Path.Combine(folder, "models", "runs");
        foreach (var name in (string[])["a1", $".a1.{Guid}.new", $".a1.{Guid}.old", $".b2.{Guid}.new", ".deleted-c3", $".c3.{Guid}.old", ".mine", ".mine.new"])
        {
            await Write(Path.Combine(models, name, "config.json"));
        }

        await using var worker = await TestWorker.Start(folder);
        Assert.Equal([".deleted-c3", ".mine", ".mine.new", "a1"], Directory.GetDirectories(models).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_whole_model_that_was_put_aside_when_the_kill_came_is_put_back()
    {
        var models = Path.Combine(folder, "models", "runs");
        await Write(Path.Combine(models, $".a1.{Guid}.old", "config.json"));
        await Write(Path.Combine(models, $".a1.{Guid}.new", "unfinished"));
        await using var worker = await TestWorker.Start(folder);
        Assert.Equal([Path.Combine(models, "a1", "config.json")], Directory.GetFiles(models, "*", SearchOption.AllDirectories));
    }

    private static Task Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return File.WriteAllTextAsync(path, "{", Cancellation);
    }
}

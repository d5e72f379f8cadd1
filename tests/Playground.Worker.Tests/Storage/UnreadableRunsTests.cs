using Playground.Transformers;
using Playground.Worker.Hosting;
using Playground.Worker.Storage;

namespace Playground.Worker.Tests.Storage;

public sealed class UnreadableRunsTests
{
    [Fact]
    public async Task A_worker_that_cannot_read_its_stored_runs_ends_with_a_sentence_instead_of_showing_none()
    {
        var folder = TestFolders.New();
        await using (var whole = await TestWorker.Start(folder))
        {
            whole.Service<Database>().Write(connection =>
            {
                using var command = connection.Command("DROP TABLE runs");
                command.ExecuteNonQuery();
            });
        }

        await using var app = WorkerHost.Build(["--Urls", "http://127.0.0.1:0", "--Data:Folder", folder, "--Models:Starter", TestFolders.New()]);
        var refusal = await Assert.ThrowsAsync<PlaygroundException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Equal($"The stored runs in Data:Folder {folder} could not be read, and the worker does not go on without them: SQLite Error 1: 'no such table: runs'.", refusal.Message);
    }
}

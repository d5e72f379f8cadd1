using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Worker.Storage;
using Playground.Worker.Tests.Runs;
using Playground.Worker.Tests.Snapshots;

namespace Playground.Worker.Tests.TakeAway;

/// <summary>What a worker finds that was killed while a run was brought in, deleted or brought back.</summary>
public sealed class KilledImportTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_an_import_had_unpacked_is_removed_at_the_next_start()
    {
        var folder = TestFolders.New();
        var runs = Directory.CreateDirectory(Path.Combine(folder, "models", "runs")).FullName;
        await File.WriteAllTextAsync(Path.Combine(runs, ".import-0011.zip"), "half", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(runs, ".import-2233")).FullName, "config.json"), "{", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(runs, ".mine")).FullName, "config.json"), "{", Cancellation);
        Directory.CreateDirectory(Path.Combine(runs, ".import-2233.moments"));
        Directory.CreateDirectory(Path.Combine(runs, ".import-2233.state"));
        await using var worker = await TestWorker.Start(folder);
        Assert.Equal([".mine"], Directory.GetFileSystemEntries(runs).Select(Path.GetFileName));
    }

    [Fact]
    public async Task The_training_state_of_a_run_is_put_where_it_belongs_at_the_next_start()
    {
        var folder = TestFolders.New();
        string id;
        await using (var first = await TestWorker.Start(folder))
        {
            var run = await TakenStates.Stopped(first, TinyRecipe.Masked(20), 10);
            id = (await TakenStates.Import(first, await TakenStates.Export(first, run.Id))).Id;
        }

        Directory.Move(Path.Combine(folder, "runs", id), Path.Combine(folder, "models", "runs", $".import-{id}.state")); // the row was written, and then the worker was killed
        await using var second = await TestWorker.Start(folder);
        Assert.Equal(20, (await TakenStates.ResumedToTheEnd(second, id)).Count);
    }

    [Fact]
    public async Task The_training_state_of_a_run_whose_row_cannot_be_read_stays_for_the_version_that_can()
    {
        var folder = TestFolders.New();
        string id;
        await using (var first = await TestWorker.Start(folder))
        {
            var run = await TakenStates.Stopped(first, TinyRecipe.Masked(20), 10);
            id = (await TakenStates.Import(first, await TakenStates.Export(first, run.Id))).Id;
        }

        var waiting = Path.Combine(folder, "models", "runs", $".import-{id}.state");
        Directory.Move(Path.Combine(folder, "runs", id), waiting);
        SetStatus("Dreaming");
        await using (await TestWorker.Start(folder))
        {
            Assert.True(Directory.Exists(waiting));
        }

        SetStatus("Stopped");
        await using var later = await TestWorker.Start(folder);
        Assert.Equal(20, (await TakenStates.ResumedToTheEnd(later, id)).Count);

        void SetStatus(string status)
        {
            using var data = DataFolder.Open(folder);
            using var database = new Database(data);
            database.Write(connection =>
            {
                using var command = connection.Command("UPDATE runs SET status = $status WHERE id = $id", ("$status", status), ("$id", id));
                command.ExecuteNonQuery();
            });
        }
    }

    [Theory]
    [InlineData(".import-", false)]
    [InlineData(".deleted-", false)]
    [InlineData("", true)]
    public async Task The_model_of_a_run_is_put_where_it_belongs_at_the_next_start(string left, bool deleted)
    {
        var folder = TestFolders.New();
        RunSummary run;
        await using (var first = await TestWorker.Start(folder))
        {
            await using var hub = await first.Connect();
            run = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Masked(2));
            if (deleted)
            {
                await hub.InvokeAsync<RunSummary>("DeleteRun", run.Id, Cancellation);
            }
        }

        var models = Path.Combine(folder, "models", "runs");
        Directory.Move(Path.Combine(models, $"{(deleted ? ".deleted-" : "")}{run.Id}"), Path.Combine(models, $"{left}{run.Id}")); // the row was written, and then the worker was killed
        await using var second = await TestWorker.Start(folder);
        await using var again = await second.Connect();
        Assert.Equal(deleted ? 0 : 1, (await again.InvokeAsync<List<ModelDescription>>("GetModels", Cancellation)).Count(model => model.Id == run.ModelId));
        if (deleted)
        {
            await again.InvokeAsync<RunSummary>("RestoreRun", run.Id, Cancellation);
        }

        Assert.Single((await again.InvokeAsync<MaskAnswer>("FillMask", new FillMaskRequest(run.ModelId, "the dog sat", [new(4, 7)]), Cancellation)).Masks);
    }
}

using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Resources;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Data.Sqlite;
using Playground.Contracts;
using Playground.Worker.Corpora;
using Playground.Worker.Runs;
using Playground.Worker.Storage;
using Playground.Worker.Tests.Runs;

namespace Playground.Worker.Tests.Storage;

public sealed class FullDiskTests
{
    /// <summary>A quick machine has a checkpoint by then.</summary>
    private const string CouldNotBeSaved = @"Paused, because it could not be saved: the disk is full\.( Its checkpoint of step \d+ is kept\.)? Resume it when that is mended\.$";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_pauses_with_a_sentence_and_goes_on_without_a_gap_when_there_is_room_again()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var paused = await PausedByFullDisk(worker, hub);
        Assert.Matches(CouldNotBeSaved, paused.Message);
        Assert.Equal(RunMarkKind.Trouble, paused.Marks![^1].Kind);

        LetDatabaseGrow(worker, true);
        await hub.InvokeAsync<RunSummary>("ResumeRun", paused.Id, Cancellation);
        await RunTests.Reach(hub, paused.Id, paused.Step + 20);
        await hub.InvokeAsync<RunSummary>("StopRun", paused.Id, Cancellation);
        var steps = (await RunTests.Watch(hub, paused.Id, 0, slow: false)).Select(point => point.Step).ToArray();
        Assert.Equal(Enumerable.Range(1, steps.Length), steps);
    }

    [Fact]
    public async Task A_worker_that_ends_while_the_disk_is_full_leaves_its_run_as_it_stands_for_the_next_to_go_on_with()
    {
        var folder = TestFolders.New();
        RunSummary paused;
        await using (var first = await TestWorker.Start(folder))
        {
            await using var hub = await first.Connect();
            paused = await PausedByFullDisk(first, hub);
        }

        await using var second = await TestWorker.Start(folder); // its database may grow
        await using var again = await second.Connect();
        var found = await again.InvokeAsync<RunSummary>("GetRun", paused.Id, Cancellation);
        Assert.Equal(RunStatus.Paused, found.Status);
        await again.InvokeAsync<RunSummary>("ResumeRun", paused.Id, Cancellation);
        await RunTests.Reach(again, paused.Id, found.Step + 5);
    }

    [Fact]
    public async Task A_run_that_was_paused_while_its_database_took_nothing_at_all_stands_paused_for_the_same_reason_when_its_worker_was_killed()
    {
        var folder = TestFolders.New();
        RunSummary paused;
        await using (var killed = await TestWorker.Start(folder))
        {
            await using var hub = await killed.Connect();
            var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation);
            await RunTests.Reach(hub, run.Id, 5);
            killed.Service<Database>().Write(connection =>
            {
                using var command = connection.CreateCommand();
                command.CommandText = "PRAGMA query_only = 1"; // not even in the pages that it has
                command.ExecuteNonQuery();
            });
            paused = await Until(hub, run.Id, RunStatus.Paused);
        } // its end writes nothing of how runs stand, as a kill does

        Assert.Matches(@"^Paused, because it could not be saved: the data folder can't be written to\.", paused.Message);
        await using var worker = await TestWorker.Start(folder);
        await using var again = await worker.Connect();
        var found = await again.InvokeAsync<RunSummary>("GetRun", paused.Id, Cancellation);
        Assert.Equal((RunStatus.Paused, paused.Message), (found.Status, found.Message));
        Assert.Contains(paused.Marks!.Single(), found.Marks!);
        await again.InvokeAsync<RunSummary>("ResumeRun", paused.Id, Cancellation);
        await RunTests.Reach(again, paused.Id, paused.Step + 5);
        var stopped = await again.InvokeAsync<RunSummary>("StopRun", paused.Id, Cancellation);
        Assert.Null(stopped.Message);
        Assert.Equal(Enumerable.Range(1, stopped.Step), (await RunTests.Watch(again, paused.Id, 0, slow: false)).Select(point => point.Step));
    }

    [Fact]
    public async Task A_run_that_goes_on_while_the_disk_is_full_adds_no_step_to_those_that_a_kill_would_lose()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var run = await PausedByFullDisk(worker, hub);
        var done = await StepsAfterAnotherIsRefused();
        await hub.InvokeAsync<RunSummary>("ResumeRun", run.Id, Cancellation);
        await Until(hub, run.Id, RunStatus.Paused);
        Assert.Equal(done, await StepsAfterAnotherIsRefused());

        LetDatabaseGrow(worker, true);
        Assert.Equal(done + 1, (await hub.InvokeAsync<RunSummary>("StepRun", run.Id, Cancellation)).Step);

        async Task<int> StepsAfterAnotherIsRefused()
        {
            var refusal = await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<RunSummary>("StepRun", run.Id, Cancellation)); // answered by the run's own thread: it has come to rest
            Assert.Matches(CouldNotBeSaved, refusal.Message);
            return worker.Service<TrainingRuns>().Find(run.Id).StepsDone;
        }
    }

    [Fact]
    public async Task Who_stops_a_run_that_cannot_be_saved_hears_so_and_can_stop_it_when_there_is_room()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var run = await PausedByFullDisk(worker, hub);
        var refusal = await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<RunSummary>("StopRun", run.Id, Cancellation).WaitAsync(TimeSpan.FromSeconds(30), Cancellation));
        Assert.Matches(CouldNotBeSaved, refusal.Message);
        foreach (var command in (string[])["stop", "step"])
        {
            using var refused = await worker.Http.PostAsync($"/api/runs/{run.Id}/{command}", null, Cancellation);
            Assert.Equal(HttpStatusCode.InsufficientStorage, refused.StatusCode);
            Assert.Matches(CouldNotBeSaved, (await refused.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("error").GetString());
        }

        Assert.False(Assert.Single(worker.Service<RunStandings>().ReadRuns()).IsStopping); // a killed worker's next one leaves it paused, too
        var stands = await hub.InvokeAsync<RunSummary>("GetRun", run.Id, Cancellation);
        Assert.Equal(RunStatus.Paused, stands.Status);
        Assert.Matches(CouldNotBeSaved, stands.Message);

        LetDatabaseGrow(worker, true);
        Assert.Equal(RunStatus.Stopped, (await hub.InvokeAsync<RunSummary>("StopRun", run.Id, Cancellation)).Status);
    }

    [Fact]
    public async Task A_run_that_finds_no_room_to_begin_is_paused_with_a_sentence_and_begins_when_there_is_room()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a device that is always full.");
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var (run, full) = await BeginWithoutRoom(worker, hub);
        const string sentence = "Paused, because it could not begin: the disk is full. Resume it when that is mended.";
        Assert.Equal(sentence, (await Until(hub, run, RunStatus.Paused)).Message);
        var stepped = await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<RunSummary>("StepRun", run, Cancellation));
        Assert.EndsWith(sentence, stepped.Message, StringComparison.Ordinal);

        File.Delete(full);
        Assert.Equal(1, (await hub.InvokeAsync<RunSummary>("StepRun", run, Cancellation)).Step);
        await hub.InvokeAsync<RunSummary>("ResumeRun", run, Cancellation);
        Assert.Equal([1, 2, 3], (await RunTests.Watch(hub, run, 0, slow: false)).Select(point => point.Step));
        Assert.Equal(RunStatus.Completed, (await hub.InvokeAsync<RunSummary>("GetRun", run, Cancellation)).Status);
    }

    [Fact]
    public async Task A_run_that_found_no_room_to_begin_can_be_stopped_and_leaves_the_machine_to_the_next()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a device that is always full.");
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var (run, _) = await BeginWithoutRoom(worker, hub);
        var next = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(2), Cancellation);
        Assert.Equal(2, (await RunTests.Watch(hub, next.Id, 0, slow: false)).Count);
        var stopped = await hub.InvokeAsync<RunSummary>("StopRun", run, Cancellation);
        Assert.Equal((RunStatus.Stopped, "Stopped before its first step; there is no model."), (stopped.Status, stopped.Message));
    }

    [Fact]
    public async Task What_cannot_be_stored_is_refused_in_a_sentence_over_http_and_the_hub_while_models_go_on_answering()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        LetDatabaseGrow(worker, false);

        // Many: some still find room in the page that is there.
        var refused = await FirstRefusal(() => worker.Http.PostAsJsonAsync("/api/runs", TinyRecipe.Masked(1), JsonSerializerOptions.Web, Cancellation));
        Assert.Equal(HttpStatusCode.InsufficientStorage, refused.StatusCode);
        const string sentence = "This could not be stored, because the disk is full. Try again when that is mended.";
        Assert.Equal(sentence, (await refused.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("error").GetString());

        var failure = await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(1), Cancellation));
        Assert.EndsWith(sentence, failure.Message, StringComparison.Ordinal);

        var model = (await worker.Http.GetFromJsonAsync<JsonElement>("/api/models", Cancellation)).EnumerateArray().First(m => m.GetProperty("objective").GetString() == "masked");
        using var answer = await worker.Http.PostAsJsonAsync($"/models/{model.GetProperty("id").GetString()}", new { inputs = $"a {model.GetProperty("maskToken").GetString()} b" }, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_text_that_finds_no_room_in_the_list_of_texts_leaves_no_file_behind()
    {
        await using var worker = await TestWorker.Start();
        LetDatabaseGrow(worker, false);
        var text = string.Join('\n', Enumerable.Repeat(string.Concat(Enumerable.Repeat("слово ", 40)), 5)); // its summary is larger than a page of the database
        await Assert.ThrowsAsync<SqliteException>(() => worker.Service<CorpusLibrary>().Add("Long", "pasted", text, Cancellation));
        Assert.Empty(Directory.GetFiles(Path.Combine(worker.DataFolder, "corpora")));
    }

    [Fact]
    public void A_file_that_finds_no_room_is_a_full_disk_also_where_another_failure_speaks_of_it()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a device that is always full.");
        var failure = Assert.ThrowsAny<IOException>(() => File.WriteAllText("/dev/full", "anything"));
        Assert.Equal("the disk is full", StorageTrouble.Of(failure));
        Assert.Equal("the disk is full", StorageTrouble.Of(new InvalidOperationException("The checkpoint is lost.", failure)));
    }

    /// <summary>The runtime's own words are asked for: to have it say them, it would have to fill the disk under all other tests.</summary>
    [Fact]
    public void A_file_whose_room_cannot_be_reserved_is_a_full_disk()
    {
        var words = new ResourceManager("System.Private.CoreLib.Strings", typeof(object).Assembly).GetString("IO_DiskFull_Path_AllocationSize", CultureInfo.InvariantCulture);
        Assert.Equal("the disk is full", StorageTrouble.Of(new IOException(string.Format(CultureInfo.InvariantCulture, words!, "/data/model.safetensors", 1L << 40))));
    }

    [Fact]
    public void A_failure_that_has_nothing_to_do_with_the_disk_keeps_its_own_words()
    {
        Assert.Null(StorageTrouble.Of(new FileNotFoundException("No such file.")));
        Assert.Equal("No such file", StorageTrouble.Reason(new FileNotFoundException("No such file.")));
    }

    private static async Task<RunSummary> PausedByFullDisk(TestWorker worker, HubConnection hub)
    {
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation);
        await RunTests.Reach(hub, run.Id, 5);
        LetDatabaseGrow(worker, false);
        return await Until(hub, run.Id, RunStatus.Paused);
    }

    /// <summary>A run whose turn comes when there is no room for its vocabulary, and the file that takes nothing.</summary>
    private static async Task<(string Run, string Full)> BeginWithoutRoom(TestWorker worker, HubConnection hub)
    {
        var first = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation);
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(3), Cancellation);
        var vocabulary = Directory.CreateDirectory($"{worker.Service<DataFolder>().RunTokenizer(run.Id)}.new").FullName;
        var full = Path.Combine(vocabulary, "tokenizer.json");
        File.CreateSymbolicLink(full, "/dev/full");
        await RunTests.Reach(hub, first.Id, 1);
        await hub.InvokeAsync<RunSummary>("StopRun", first.Id, Cancellation);
        return (run.Id, full);
    }

    /// <summary>SQLite refuses a page beyond the limit with the same error as on a full disk.</summary>
    private static void LetDatabaseGrow(TestWorker worker, bool grow) => worker.Service<Database>().Write(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = grow ? "PRAGMA max_page_count = 1000000" : "PRAGMA max_page_count = 1"; // at least what there is
        command.ExecuteNonQuery();
    });

    private static async Task<HttpResponseMessage> FirstRefusal(Func<Task<HttpResponseMessage>> ask)
    {
        for (var i = 0; i < 1_000; i++)
        {
            var answer = await ask();
            if (!answer.IsSuccessStatusCode)
            {
                return answer;
            }

            answer.Dispose();
        }

        throw new InvalidOperationException("Everything was stored.");
    }

    private static async Task<RunSummary> Until(HubConnection hub, string run, RunStatus status)
    {
        await foreach (var activity in hub.StreamAsync<RunActivity>("WatchActivity", run, Cancellation))
        {
            if (activity.Run.Status == status)
            {
                return activity.Run;
            }
        }

        throw new InvalidOperationException("The run ended.");
    }
}

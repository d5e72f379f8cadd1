using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Worker.Corpora;
using Playground.Worker.Hosting;
using Playground.Worker.Runs;
using Playground.Worker.Storage;
using Playground.Worker.Tests.Snapshots;

namespace Playground.Worker.Tests.Runs;

/// <summary>Paused runs that go back in line.</summary>
public sealed class ResumeTests
{
    private const string Full = "20 runs wait for this machine, and at most 20 can; stop one of them, or resume this one later.";
    private static readonly RunRecipe Long = TinyRecipe.Masked(100_000);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_paused_run_stays_paused_while_all_places_of_the_line_are_taken_and_takes_one_that_becomes_free()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var paused = await hub.InvokeAsync<RunSummary>("StartRun", Long, Cancellation);
        await hub.InvokeAsync<RunSummary>("PauseRun", paused.Id, Cancellation);
        var (training, waiting) = await ReplacedRunTests.FillQueue(hub);

        using var refused = await Resume(worker, paused.Id);
        Assert.Equal((HttpStatusCode.Conflict, $$"""{"error":"{{Full}}"}"""), (refused.StatusCode, await refused.Content.ReadAsStringAsync(Cancellation)));
        Assert.Equal(RunStatus.Paused, (await hub.InvokeAsync<RunSummary>("GetRun", paused.Id, Cancellation)).Status);
        using var running = await Resume(worker, training);
        Assert.Contains("is training and can't be resumed.", await running.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal); // which no place in line would change

        await hub.InvokeAsync<RunSummary>("StopRun", waiting[3], Cancellation);
        var back = await hub.InvokeAsync<RunSummary>("ResumeRun", paused.Id, Cancellation);
        Assert.Equal((RunStatus.Queued, Limits.QueuedRuns), (back.Status, back.QueuePosition));
    }

    [Fact]
    public async Task A_run_whose_group_waits_in_a_full_line_goes_back_to_its_place_until_the_whole_group_has_left_it()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var twins = await hub.InvokeAsync<List<RunSummary>>("StartGroup", new[] { Long, Long }, Cancellation);
        foreach (var twin in twins)
        {
            await hub.InvokeAsync<RunSummary>("PauseRun", twin.Id, Cancellation);
        }

        var (_, waiting) = await ReplacedRunTests.FillQueue(hub);
        await hub.InvokeAsync<RunSummary>("StopRun", waiting[^1], Cancellation);
        foreach (var twin in twins)
        {
            Assert.Equal(Limits.QueuedRuns, (await hub.InvokeAsync<RunSummary>("ResumeRun", twin.Id, Cancellation)).QueuePosition); // the second one beside the first
        }

        foreach (var twin in twins)
        {
            await hub.InvokeAsync<RunSummary>("PauseRun", twin.Id, Cancellation);
        }

        await hub.InvokeAsync<RunSummary>("StartRun", Long, Cancellation);
        using var refused = await Resume(worker, twins[0].Id);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
    }

    [Fact]
    public async Task A_run_whose_group_is_at_the_machine_joins_it_however_many_wait()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var twins = await hub.InvokeAsync<List<RunSummary>>("StartGroup", new[] { Long, Long }, Cancellation);
        await RunTests.Reach(hub, twins[0].Id, 1);
        var step = (await hub.InvokeAsync<RunSummary>("PauseRun", twins[1].Id, Cancellation)).Step;
        for (var i = 0; i < Limits.QueuedRuns; i++)
        {
            await hub.InvokeAsync<RunSummary>("StartRun", Long, Cancellation);
        }

        await hub.InvokeAsync<RunSummary>("ResumeRun", twins[1].Id, Cancellation);
        await RunTests.Reach(hub, twins[1].Id, step + 5);
    }

    /// <summary>As it is until the first models are loaded.</summary>
    [Theory]
    [InlineData(Limits.QueuedRuns - 1)]
    [InlineData(Limits.QueuedRuns)]
    public async Task Before_a_restarted_worker_trains_again_the_run_that_will_leave_the_line_at_once_takes_no_place_of_a_resumed_one(int waiting)
    {
        await using var app = await Restarted(waiting);
        var runs = app.Services.GetRequiredService<TrainingRuns>();
        await runs.Pause("waiting-1");
        Assert.Equal(waiting + 1, runs.Resume("waiting-1").QueuePosition); // its own place is free
        if (waiting < Limits.QueuedRuns)
        {
            Assert.Equal(Limits.QueuedRuns + 1, runs.Resume("paused").QueuePosition);
        }
        else
        {
            Assert.Equal(Full, Assert.Throws<RunStateException>(() => runs.Resume("paused")).Message);
        }
    }

    [Fact]
    public async Task A_restarted_worker_puts_back_in_line_whatever_stood_there()
    {
        await using var app = await Restarted(Limits.QueuedRuns + 5);
        Assert.Equal(Limits.QueuedRuns + 6, app.Services.GetRequiredService<TrainingRuns>().List().Max(run => run.QueuePosition));
    }

    [Fact]
    public async Task After_a_restart_the_run_that_trained_is_before_one_that_had_been_resumed_and_waited()
    {
        await using var app = await Restarted(("resumed", RunStatus.Queued, 100), ("trained", RunStatus.Running, 50), ("waiting", RunStatus.Queued, 0), ("its twin", RunStatus.Preparing, 50));
        Assert.Equal(["trained", "its twin", "resumed", "waiting"], app.Services.GetRequiredService<TrainingRuns>().List().OrderBy(run => run.QueuePosition).Select(run => run.Id));
    }

    [Fact]
    public async Task Whoever_went_to_the_end_of_the_line_is_there_after_a_restart_too()
    {
        var folder = TestFolders.New();
        var names = new Dictionary<string, string>();
        await using (var first = await TestWorker.Start(folder))
        {
            await using var hub = await first.Connect();
            var done = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Masked(3));
            names[done.Id] = "done";
            foreach (var name in (string[])["trains", "leaves", "stays"])
            {
                names[(await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation)).Id] = name;
            }

            await hub.InvokeAsync<RunSummary>("PauseRun", Id("leaves"), Cancellation);
            await hub.InvokeAsync<RunSummary>("GiveMoreSteps", Id("done"), 5, Cancellation);
            await hub.InvokeAsync<RunSummary>("ResumeRun", Id("leaves"), Cancellation);
            Assert.Equal(["stays", "done", "leaves"], await Line(hub));
        }

        await using var second = await TestWorker.Start(folder);
        await using var again = await second.Connect();
        Assert.Equal(["stays", "done", "leaves"], await Line(again));

        string Id(string name) => names.Single(known => known.Value == name).Key;

        async Task<IEnumerable<string>> Line(HubConnection hub) => (await hub.InvokeAsync<List<RunSummary>>("GetRuns", Cancellation))
            .Where(run => run.QueuePosition is not null && names[run.Id] != "trains").OrderBy(run => run.QueuePosition).Select(run => names[run.Id]);
    }

    /// <summary>A worker that does not train yet, with an interrupted run, a paused one, and those that waited.</summary>
    private static Task<WebApplication> Restarted(int waiting) => Restarted(
    [
        ("interrupted", RunStatus.Running, 0), ("paused", RunStatus.Paused, 0), .. Enumerable.Range(1, waiting).Select(i => ($"waiting-{i}", RunStatus.Queued, 0)),
    ]);

    private static async Task<WebApplication> Restarted(params IReadOnlyList<(string Id, RunStatus Status, int Step)> runs)
    {
        var app = WorkerHost.Build(["--Data:Folder", TestFolders.New(), "--Models:Starter", TestFolders.New()]);
        var corpus = await app.Services.GetRequiredService<CorpusLibrary>().Add("tiny", "pasted", TinyRecipe.Corpus, Cancellation);
        app.Services.GetRequiredService<RunStore>().Insert(
            [.. runs.Select(run => new StoredRun(run.Id, run.Id, TimeProvider.System.GetUtcNow(), Long with { CorpusId = corpus.Id, CorpusText = null }, run.Status, null, run.Step))]);
        app.Services.GetRequiredService<TrainingRuns>().Restore();
        return app;
    }

    private static Task<HttpResponseMessage> Resume(TestWorker worker, string id) => worker.Http.PostAsync(new Uri($"/api/runs/{id}/resume", UriKind.Relative), null, Cancellation);
}

using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;

namespace Playground.Worker.Tests.Runs;

/// <summary>Runs that are stopped for new ones, in one order.</summary>
public sealed class ReplacedRunTests
{
    private static readonly RunRecipe Long = TinyRecipe.Masked(100_000);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_all_places_of_the_queue_taken_a_waiting_run_gives_its_own_to_the_one_that_is_started_for_it()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var (_, waiting) = await FillQueue(hub);
        var started = await Replace(hub, [waiting[3]], Long);
        Assert.Equal((RunStatus.Queued, Limits.QueuedRuns), (started[0].Status, started[0].QueuePosition));
        Assert.Equal(RunStatus.Stopped, (await Get(hub, waiting[3])).Status);
    }

    [Fact]
    public async Task With_all_places_of_the_queue_taken_a_training_run_gives_its_turn_to_the_next_in_line_and_the_new_one_waits_at_its_end()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var (training, waiting) = await FillQueue(hub);
        var started = await Replace(hub, [training], Long);
        await RunTests.Reach(hub, waiting[0], 1);
        Assert.Equal(RunStatus.Stopped, (await Get(hub, training)).Status);
        Assert.Equal((RunStatus.Queued, Limits.QueuedRuns), State(await Get(hub, started[0].Id)));
        Assert.Equal((RunStatus.Queued, 1), State(await Get(hub, waiting[1])));

        static (RunStatus, int?) State(RunSummary run) => (run.Status, run.QueuePosition);
    }

    [Fact]
    public async Task A_paused_run_has_no_place_to_give_so_nothing_is_stopped_or_kept_and_a_group_fits_into_the_one_place_of_a_run_that_waits()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var paused = (await hub.InvokeAsync<RunSummary>("StartRun", Long, Cancellation)).Id;
        await hub.InvokeAsync<RunSummary>("PauseRun", paused, Cancellation);
        var (training, waiting) = await FillQueue(hub);
        var before = (await hub.InvokeAsync<List<RunSummary>>("GetRuns", Cancellation)).Select(run => (run.Id, run.Status)).ToList();
        foreach (var recipes in (RunRecipe[][])[[Long], [Long, Long]])
        {
            var refusal = await Assert.ThrowsAsync<HubException>(() => Replace(hub, [paused], recipes));
            Assert.Contains("runs wait for this machine, and at most 20 can", refusal.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, (await hub.InvokeAsync<List<RunSummary>>("GetRuns", Cancellation)).Select(run => (run.Id, run.Status)));
        var group = await Replace(hub, [waiting[^1]], Long, Long);
        Assert.All(group, run => Assert.Equal((RunStatus.Queued, Limits.QueuedRuns), (run.Status, run.QueuePosition)));
        Assert.NotEqual(training, group[0].Id);
    }

    [Fact]
    public async Task A_run_in_place_of_one_that_is_over_or_was_deleted_just_starts()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var over = (await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(1), Cancellation)).Id;
        await RunTests.Watch(hub, over, 0, slow: false);
        var started = await Replace(hub, [over, "nowhere"], TinyRecipe.Masked(3), TinyRecipe.Causal(3));
        Assert.Equal(2, started.Select(run => run.Id).Distinct().Count());
        Assert.NotNull(started[0].Recipe.Group);
        Assert.Equal(3, (await RunTests.Watch(hub, started[1].Id, 0, slow: false)).Count);
        Assert.Equal(RunStatus.Completed, (await Get(hub, over)).Status);
    }

    /// <summary>One run that trains, and as many behind it as may wait.</summary>
    internal static async Task<(string Training, List<string> Waiting)> FillQueue(HubConnection hub)
    {
        var training = (await hub.InvokeAsync<RunSummary>("StartRun", Long, Cancellation)).Id;
        await RunTests.Reach(hub, training, 1);
        var waiting = new List<string>();
        for (var i = 0; i < Limits.QueuedRuns; i++)
        {
            waiting.Add((await hub.InvokeAsync<RunSummary>("StartRun", Long, Cancellation)).Id);
        }

        return (training, waiting);
    }

    private static Task<List<RunSummary>> Replace(HubConnection hub, string[] replaced, params RunRecipe[] recipes) =>
        hub.InvokeAsync<List<RunSummary>>("StartInPlaceOf", replaced, recipes, Cancellation);

    private static Task<RunSummary> Get(HubConnection hub, string id) => hub.InvokeAsync<RunSummary>("GetRun", id, Cancellation);
}

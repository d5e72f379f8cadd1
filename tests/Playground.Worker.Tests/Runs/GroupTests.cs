using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;

namespace Playground.Worker.Tests.Runs;

/// <summary>Runs that train side by side.</summary>
public sealed class GroupTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Twins_hold_one_place_and_end_with_the_losses_that_each_has_alone()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var before = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(1), Cancellation);
        await RunTests.Watch(hub, before.Id, 0, slow: false); // until a worker has loaded its models, every run waits
        var answer = await worker.Http.PostAsJsonAsync("/api/runs/group", new[] { TinyRecipe.Masked(80), TinyRecipe.Causal(80) }, Cancellation);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var twins = (await answer.Content.ReadFromJsonAsync<RunSummary[]>(Cancellation))!;
        Assert.NotNull(twins[0].Recipe.Group);
        Assert.Equal(twins[0].Recipe.Group, twins[1].Recipe.Group);
        Assert.Equal(twins[0].Recipe.CorpusId, twins[1].Recipe.CorpusId);
        var masked = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(80), Cancellation);
        Assert.Equal((RunStatus.Queued, 1), (masked.Status, masked.QueuePosition));
        var causal = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Causal(80), Cancellation);
        Assert.Equal(2, causal.QueuePosition);

        foreach (var (twin, alone) in ((RunSummary, RunSummary)[])[(twins[0], masked), (twins[1], causal)])
        {
            var together = await RunTests.Watch(hub, twin.Id, 0, slow: false);
            var single = await RunTests.Watch(hub, alone.Id, 0, slow: false);
            Assert.Equal(80, together.Count);
            Assert.Equal(single.Select(p => (p.Loss, p.ValidationLoss)), together.Select(p => (p.Loss, p.ValidationLoss)));
        }
    }

    [Fact]
    public async Task A_group_takes_one_place_of_the_queue_and_the_refusal_of_more_counts_it_as_one()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var first = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation);
        await RunTests.Reach(hub, first.Id, 1);
        for (var i = 1; i < Limits.QueuedRuns; i++)
        {
            await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(3), Cancellation);
        }

        RunRecipe[] twins = [TinyRecipe.Masked(3), TinyRecipe.Causal(3)];
        var group = await hub.InvokeAsync<List<RunSummary>>("StartGroup", twins, Cancellation);
        Assert.All(group, run => Assert.Equal(Limits.QueuedRuns, run.QueuePosition));
        Assert.Contains(
            "20 runs wait for this machine, a group counted as one, and at most 20 can; stop one of them, or start this later.",
            (await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(3), Cancellation))).Message, StringComparison.Ordinal);
        Assert.Contains(
            "20 runs wait for this machine, a group counted as one, and at most 20 can; stop one of them, or start this group later.",
            (await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<List<RunSummary>>("StartGroup", twins, Cancellation))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_advances_step_by_step_and_one_that_was_paused_catches_up()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var recipe = TinyRecipe.Masked(100_000);
        var group = await hub.InvokeAsync<List<RunSummary>>(
            "StartGroup", new[] { recipe with { MaskRatio = 0.1 }, recipe with { MaskRatio = 0.3 }, recipe with { MaskRatio = 0.5 } }, Cancellation);
        await RunTests.Reach(hub, group[0].Id, 20);
        var steps = new List<int>();
        foreach (var run in group)
        {
            steps.Add((await hub.InvokeAsync<RunSummary>("PauseRun", run.Id, Cancellation)).Step);
            if (steps.Count == 1)
            {
                await RunTests.Reach(hub, group[1].Id, steps[0] + 30); // the others go on alone
            }
        }

        Assert.InRange(steps[2] - steps[1], -1, int.MaxValue); // paused a little later
        Assert.True(steps[1] > steps[0] + 25);
        foreach (var run in group)
        {
            await hub.InvokeAsync<RunSummary>("ResumeRun", run.Id, Cancellation);
        }

        await RunTests.Reach(hub, group[2].Id, steps[2] + 40);
        var first = await hub.InvokeAsync<RunSummary>("PauseRun", group[0].Id, Cancellation);
        Assert.True(first.Step >= steps[2] + 39, $"the first stands at {first.Step}, the last at {steps[2] + 40} or later");
        await hub.InvokeAsync<RunSummary>("StopRun", group[1].Id, Cancellation); // each can be stopped alone
        await RunTests.Reach(hub, group[2].Id, first.Step + 60);
    }

    [Fact]
    public async Task A_group_goes_on_together_after_its_worker_has_ended_and_marks_the_place()
    {
        var folder = TestFolders.New();
        List<RunSummary> group;
        await using (var first = await TestWorker.Start(folder))
        {
            await using var hub = await first.Connect();
            group = await hub.InvokeAsync<List<RunSummary>>("StartGroup", new[] { TinyRecipe.Masked(90), TinyRecipe.Masked(90) with { MaskRatio = 0.5 } }, Cancellation);
            await RunTests.Reach(hub, group[1].Id, 10);
        }

        await using var second = await TestWorker.Start(folder);
        await using var again = await second.Connect();
        foreach (var run in group)
        {
            Assert.Equal(90, (await RunTests.Watch(again, run.Id, 0, slow: false)).Count);
            var ended = await again.InvokeAsync<RunSummary>("GetRun", run.Id, Cancellation);
            Assert.Equal(RunStatus.Completed, ended.Status);
            Assert.Equal(RunMarkKind.Resumed, Assert.Single(ended.Marks!).Kind);
        }
    }
}

using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Worker.Runs;
using Playground.Worker.Snapshots;
using Playground.Worker.Storage;
using Playground.Worker.Tests.Runs;

namespace Playground.Worker.Tests.Snapshots;

/// <summary>Moments whose files go while they are asked: other runs need their room, or somebody tidies up.</summary>
public sealed class LostMomentTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private static readonly ProbeRequest Dog = new("the dog sat near the tree .", [new(4, 7)]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_moment_that_goes_between_being_found_and_being_read_does_not_exist()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Masked(4));
        var id = $"runs/{run.Id}@2";
        File.Delete(shared.Worker.Service<SnapshotStore>().FileOf(run.Id, 2));
        var refusal = await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<MaskAnswer>("FillMask", new FillMaskRequest(id, Dog.Text, Dog.Masked), Cancellation));
        Assert.EndsWith($"Model {id} does not exist", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await shared.Worker.Http.GetAsync(new Uri($"/api/models/{id}", UriKind.Relative), Cancellation)).StatusCode);
        Assert.Equal([0, 1, 4], (await hub.InvokeAsync<RunSnapshots>("GetSnapshots", run.Id, Cancellation)).Snapshots.Select(s => s.Step));
    }

    [Fact]
    public async Task A_moment_whose_file_is_broken_is_a_conflict_that_says_so()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Masked(4));
        await Break(run.Id, 2);
        using var refusal = await shared.Worker.Http.PostAsJsonAsync($"/models/runs/{run.Id}@2", new { inputs = "the [MASK] sat" }, Cancellation);
        Assert.Equal(HttpStatusCode.Conflict, refusal.StatusCode);
        Assert.Contains("the file may be incomplete", await refusal.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_a_run_is_paused_stays_said_when_a_moment_of_it_cannot_be_written()
    {
        await using var worker = await TestWorker.Start();
        var (runs, store) = (worker.Service<TrainingRuns>(), worker.Service<SnapshotStore>());
        var run = runs.Find((await worker.Train(TinyRecipe.Masked(1_000_000))).Id);
        await using var hub = await worker.Connect();
        await RunTests.Reach(hub, run.Id, 1);
        await runs.Pause(run.Id);
        run.State.Say("Paused for a reason.");
        Directory.Delete(Path.GetDirectoryName(store.FileOf(run.Id, 0))!, recursive: true);
        while (store.List(run.Id).Note is null)
        {
            await runs.Step(run.Id);
        }

        Assert.Equal("Paused for a reason.", run.State.Summary.Message);
    }

    [Fact]
    public async Task A_board_goes_on_with_the_moments_that_are_there()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Masked(4));
        File.Delete(shared.Worker.Service<SnapshotStore>().FileOf(run.Id, 2));
        BoardCurves? last = null;
        await foreach (var curves in hub.StreamAsync<BoardCurves>("WatchBoard", run.Id, Dog, Cancellation))
        {
            last = curves;
        }

        Assert.Equal(([0, 1, 4], null, 0), (last!.Steps.ToArray(), last.Error, last.Waiting), Same);
    }

    [Theory]
    [InlineData(4, new[] { 0, 1, 2 })]
    [InlineData(2, new[] { 0, 1, 4 })]
    [InlineData(0, new[] { 1, 2, 4 })]
    public async Task A_board_leaves_out_a_moment_that_is_broken(int step, int[] others)
    {
        await using var hub = await shared.Worker.Connect();
        var run = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Masked(4));
        await Break(run.Id, step);
        var curves = await shared.Worker.Service<ProbeBoards>().Now(run.Id, Dog, Cancellation);
        Assert.Equal((others, null, 0), (curves.Steps.ToArray(), curves.Error, curves.Waiting), Same);
    }

    [Fact]
    public async Task A_board_of_which_every_moment_is_broken_says_why()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Masked(2));
        foreach (var step in (int[])[0, 1, 2])
        {
            await Break(run.Id, step);
        }

        Assert.Contains("the file may be incomplete", (await shared.Worker.Service<ProbeBoards>().Now(run.Id, Dog, Cancellation)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_moments_of_a_deleted_run_are_gone_with_it_and_back_with_it()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Masked(4));
        var moment = new Uri($"/api/models/runs/{run.Id}@2", UriKind.Relative);
        await hub.InvokeAsync<RunSummary>("DeleteRun", run.Id, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, (await shared.Worker.Http.GetAsync(moment, Cancellation)).StatusCode);
        await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<MaskAnswer>("FillMask", new FillMaskRequest($"runs/{run.Id}@2", Dog.Text, Dog.Masked), Cancellation));
        await hub.InvokeAsync<RunSummary>("RestoreRun", run.Id, Cancellation);
        Assert.Equal(HttpStatusCode.OK, (await shared.Worker.Http.GetAsync(moment, Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""{"oneIn":0}""")]
    public async Task A_run_trains_and_its_moments_are_listed_though_a_power_failure_left_nothing_of_what_was_noted_of_them(string left)
    {
        var folder = TestFolders.New();
        string id;
        await using (var first = await TestWorker.Start(folder))
        {
            await using var hub = await first.Connect();
            id = (await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation)).Id;
            await RunTests.Reach(hub, id, 3);
            await hub.InvokeAsync<RunSummary>("PauseRun", id, Cancellation);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "runs", id, "snapshots", "kept.json"), left, Cancellation);
        await using var second = await TestWorker.Start(folder);
        await using var again = await second.Connect();
        Assert.NotEmpty((await again.InvokeAsync<RunSnapshots>("GetSnapshots", id, Cancellation)).Snapshots);
        var step = (await again.InvokeAsync<RunSummary>("StepRun", id, Cancellation)).Step;
        await again.InvokeAsync<RunSummary>("ResumeRun", id, Cancellation);
        await RunTests.Reach(again, id, step + 40);
        Assert.Equal(RunStatus.Stopped, (await again.InvokeAsync<RunSummary>("StopRun", id, Cancellation)).Status);
    }

    private async Task Break(string run, int step)
    {
        var file = shared.Worker.Service<SnapshotStore>().FileOf(run, step);
        await File.WriteAllBytesAsync(file, (await File.ReadAllBytesAsync(file, Cancellation))[..^10], Cancellation);
    }

    private static bool Same((int[] Steps, string? Error, int Waiting) one, (int[] Steps, string? Error, int Waiting) other) =>
        one.Steps.SequenceEqual(other.Steps) && (one.Error, one.Waiting) == (other.Error, other.Waiting);

    [Fact]
    public async Task Moments_that_could_not_be_written_are_told_until_they_are_there()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var run = (await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation)).Id;
        await RunTests.Reach(hub, run, 1);
        await hub.InvokeAsync<RunSummary>("PauseRun", run, Cancellation);
        var store = worker.Service<SnapshotStore>();
        var step = (await hub.InvokeAsync<RunSummary>("GetRun", run, Cancellation)).Step;
        var wanted = Enumerable.Range(step + 1, 1000).Where(SnapshotSteps.IsDue).Take(2).ToArray();
        var inTheWay = wanted.Select(at => Directory.CreateDirectory($"{store.FileOf(run, at)}.part").FullName).ToArray();
        while (step < wanted[1])
        {
            step = (await hub.InvokeAsync<RunSummary>("StepRun", run, Cancellation)).Step;
        }

        var kept = await hub.InvokeAsync<RunSnapshots>("GetSnapshots", run, Cancellation);
        Assert.Equal($"2 moments from step {wanted[0]} to {wanted[1]} could not be written; the disk was full or closed to them.", kept.Note);
        Assert.DoesNotContain(kept.Snapshots, moment => wanted.Contains(moment.Step));
        Assert.Equal(kept.Note, new SnapshotStore(worker.Service<DataFolder>(), worker.Service<SnapshotQuota>()).List(run).Note); // as the next worker reads it

        await File.WriteAllTextAsync(store.FileOf(run, wanted[0]), "there now", Cancellation);
        store.Add(run, wanted[0]);
        Assert.Equal($"The moment of step {wanted[1]} could not be written; the disk was full or closed to it.", store.List(run).Note);
        Array.ForEach(inTheWay, Directory.Delete);
    }
}

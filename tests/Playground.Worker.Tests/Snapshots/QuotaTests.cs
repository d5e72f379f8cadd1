using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Worker.Snapshots;
using Playground.Worker.Tests.Runs;

namespace Playground.Worker.Tests.Snapshots;

public sealed class QuotaTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Moments_beyond_the_quota_are_thinned_out_evenly_and_the_run_says_so()
    {
        var size = (await Train(75, null, null)).Kept.Snapshots[0].Bytes;
        var (run, kept) = await Train(75, perRun: (6 * size) + 100, null);
        Assert.Equal([0, 2, 8, 32, 72, 75], kept.Snapshots.Select(s => s.Step).Order());
        Assert.StartsWith("Only one in 2 of the run's moments is kept, because their quota is", kept.Note, StringComparison.Ordinal);
        Assert.Equal((RunStatus.Completed, kept.Note), (run.Status, run.Message));
    }

    [Fact]
    public async Task All_runs_together_share_a_quota_and_the_largest_gives_way()
    {
        var folder = TestFolders.New();
        var (first, kept) = await Train(75, null, null, folder);
        var (_, second) = await Train(4, null, inAll: kept.Snapshots.Sum(s => s.Bytes) + 100, folder);
        Assert.Equal([0, 1, 2, 4], second.Snapshots.Select(s => s.Step));
        await using var worker = await TestWorker.Start(folder);
        var thinned = worker.Service<SnapshotModels>().Of(first.Id);
        Assert.Equal([0, 2, 8, 32, 72, 75], thinned.Snapshots.Select(s => s.Step));
        Assert.Contains("for all runs together", thinned.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quota_of_nothing_keeps_nothing_and_lets_the_run_train()
    {
        var (run, kept) = await Train(4, perRun: 0, null);
        Assert.Empty(kept.Snapshots);
        Assert.Matches("^No moments are kept: one takes 0.0[0-9] MB, and their quota is 0 MB a run.$", run.Message);
        Assert.Equal(RunStatus.Completed, run.Status);
    }

    [Fact]
    public async Task A_moment_that_does_not_fit_into_the_quota_of_all_runs_alone_takes_nothing_from_the_others_and_the_run_says_so()
    {
        var folder = TestFolders.New();
        var (first, before) = await Train(75, null, null, folder);
        var (_, none) = await Train(4, null, inAll: 10_000, folder);
        Assert.Empty(none.Snapshots);
        Assert.Matches("^No moments are kept: one takes 0.0[0-9] MB, and their quota is 0.01 MB for all runs together.$", none.Note);
        await using var worker = await TestWorker.Start(folder);
        Assert.Equal(before.Snapshots, worker.Service<SnapshotModels>().Of(first.Id).Snapshots);
    }

    [Fact]
    public async Task Where_the_moments_of_other_runs_leave_no_room_the_run_says_so_and_not_that_it_had_some()
    {
        var folder = TestFolders.New();
        var (_, first) = await Train(1, null, null, folder);
        var (_, none) = await Train(1, null, inAll: first.Snapshots.Sum(moment => moment.Bytes) + 100, folder);
        Assert.Empty(none.Snapshots);
        Assert.StartsWith("No moments are kept: those of all runs together fill their quota of ", none.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quota_that_is_no_number_stops_the_start_by_name()
    {
        var refusal = await Assert.ThrowsAsync<ConfigurationException>(() => TestWorker.Start(null, null, "--Snapshots:MegabytesPerRun", "lots"));
        Assert.Contains("Snapshots:MegabytesPerRun is lots", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<(RunSummary Run, RunSnapshots Kept)> Train(int steps, long? perRun, long? inAll, string? folder = null)
    {
        static string Megabytes(long bytes) => (bytes / 1024.0 / 1024.0).ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        string[] settings =
        [
            .. perRun is { } run ? ["--Snapshots:MegabytesPerRun", Megabytes(run)] : Array.Empty<string>(),
            .. inAll is { } all ? ["--Snapshots:MegabytesInAll", Megabytes(all)] : Array.Empty<string>(),
        ];
        await using var worker = await TestWorker.Start(folder, null, settings);
        await using var hub = await worker.Connect();
        var ended = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Masked(steps));
        return (ended, await hub.InvokeAsync<RunSnapshots>("GetSnapshots", ended.Id, Cancellation));
    }
}

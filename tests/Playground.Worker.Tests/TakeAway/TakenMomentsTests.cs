using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Worker.Tests.Runs;
using Playground.Worker.Tests.Snapshots;

namespace Playground.Worker.Tests.TakeAway;

public sealed class TakenMomentsTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_that_takes_its_moments_along_can_be_rewound_elsewhere_as_at_home()
    {
        await using var here = await shared.Worker.Connect();
        var run = await SnapshotTests.RunToTheEnd(here, TinyRecipe.Masked(75));
        await using var elsewhere = await TestWorker.Start();
        await using var there = await elsewhere.Connect();
        var imported = await Import(elsewhere, await Export(run.Id));

        var (ours, theirs) = (await Kept(here, run), await Kept(there, imported));
        Assert.Equal(ours.Snapshots.Select(moment => (moment.Step, moment.Bytes)), theirs.Snapshots.Select(moment => (moment.Step, moment.Bytes)));
        Assert.Null(theirs.Note);
        foreach (var (mine, brought) in ours.Snapshots.Zip(theirs.Snapshots))
        {
            Assert.Equal(await Candidates(here, mine), await Candidates(there, brought));
        }

        var probe = new ProbeRequest("the dog sat", [new(4, 7)]);
        Assert.Equal(
            JsonSerializer.Serialize(await Board(here, run, probe)),
            JsonSerializer.Serialize(await Board(there, imported, probe)));
        Assert.Equal((await Files(run.Id)).Keys, TakeAwayTests.Unzip(await elsewhere.Http.GetByteArrayAsync(Address(imported.Id), Cancellation)).Keys);
    }

    [Fact]
    public async Task A_run_that_is_taken_along_in_training_has_the_moments_up_to_its_step()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation);
        await RunTests.Reach(hub, run.Id, 10);
        var zip = await Export(run.Id);
        await hub.InvokeAsync<RunSummary>("StopRun", run.Id, Cancellation);
        var imported = await Import(shared.Worker, zip);
        var steps = (await Kept(hub, imported)).Snapshots.Select(moment => moment.Step).ToArray();
        Assert.Equal([0, 1, 2, 4, 8], steps[..5]);
        Assert.True(steps[^1] <= imported.Step);
    }

    [Fact]
    public async Task Moments_that_have_no_room_where_they_are_brought_to_are_thinned_out_there_and_the_run_says_so()
    {
        await using var here = await shared.Worker.Connect();
        var run = await SnapshotTests.RunToTheEnd(here, TinyRecipe.Masked(75));
        var size = (await Kept(here, run)).Snapshots[0].Bytes;
        var quota = (((6 * size) + 100) / 1024.0 / 1024.0).ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        await using var elsewhere = await TestWorker.Start(null, null, "--Snapshots:MegabytesPerRun", quota);
        await using var there = await elsewhere.Connect();
        var kept = await Kept(there, await Import(elsewhere, await Export(run.Id)));
        Assert.Equal([0, 2, 8, 32, 72, 75], kept.Snapshots.Select(moment => moment.Step));
        Assert.StartsWith("Only one in 2 of the run's moments is kept, because their quota is", kept.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_whose_moments_can_not_be_written_comes_in_without_them_and_says_so()
    {
        await using var here = await shared.Worker.Connect();
        var zip = await Export((await SnapshotTests.RunToTheEnd(here, TinyRecipe.Masked(5))).Id);
        await using var elsewhere = await TestWorker.Start();
        var runs = Path.Combine(elsewhere.DataFolder, "runs");
        Directory.Delete(runs, recursive: true);
        await File.WriteAllTextAsync(runs, "in the way", Cancellation);
        var imported = await Import(elsewhere, zip);
        Assert.EndsWith("Its moments could not be kept, because the disk is full or can't be written.", imported.Message, StringComparison.Ordinal);
        await using var there = await elsewhere.Connect();
        Assert.NotEmpty((await there.InvokeAsync<MaskAnswer>("FillMask", new FillMaskRequest(imported.ModelId, "the cat sat", [new(4, 7)]), Cancellation)).Masks.Single().Candidates);
    }

    [Fact]
    public async Task What_was_written_down_about_a_run_and_what_happened_to_it_come_along()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Masked(5) with { LearningRateChanges = [new(2, 1e-3)] });
        await hub.InvokeAsync<RunSummary>("DescribeRun", run.Id, null, "Seed 5 was the best of three.", Cancellation);
        var files = await Files(run.Id);
        var state = JsonSerializer.Deserialize<RunSummary>(files["run.json"], JsonSerializerOptions.Web)!;
        RunMark[] happened = [new(3, RunMarkKind.Resumed, "The worker had ended; resumed after step 3."), .. state.Marks!];
        files["run.json"] = JsonSerializer.SerializeToUtf8Bytes(state with { Marks = happened }, JsonSerializerOptions.Web);

        var folder = TestFolders.New();
        await using (var elsewhere = await TestWorker.Start(folder))
        {
            Check(await Import(elsewhere, TakeAwayTests.Zip(files)));
        }

        await using var restarted = await TestWorker.Start(folder);
        Check((await restarted.Http.GetFromJsonAsync<RunSummary[]>("/api/runs", Cancellation))!.Single());

        static void Check(RunSummary imported)
        {
            Assert.Equal("Seed 5 was the best of three.", imported.Note);
            Assert.Equal([(2, RunMarkKind.LearningRate), (3, RunMarkKind.Resumed)], imported.Marks!.Select(mark => (mark.Step, mark.Kind)));
            Assert.Equal("The worker had ended; resumed after step 3.", imported.Marks![1].Text);
        }
    }

    [Fact]
    public Task A_moment_with_other_weights_is_refused_by_name() => IsRefused(
        files => files["moments/4.safetensors"] = files["moments/4.safetensors"][..^10], "moments/4.safetensors does not hold the model's weights");

    [Fact]
    public Task A_moment_after_the_runs_last_step_is_refused() => IsRefused(
        files => files["moments/8.safetensors"] = files["moments/4.safetensors"], "a moment of step 8; the run in it is at step 5");

    [Theory]
    [InlineData("moments/04.safetensors")]
    [InlineData("moments/-1.safetensors")]
    [InlineData("moments/.safetensors")]
    [InlineData("moments/../4.safetensors")]
    [InlineData("moments/99999999999.safetensors")]
    [InlineData("moments/4/4.safetensors")]
    public Task A_moment_by_another_name_is_refused(string name) => IsRefused(files => files[name] = files["moments/4.safetensors"], "which no exported run has");

    [Fact]
    public Task More_moments_than_any_run_keeps_are_refused() => IsRefused(
        files =>
        {
            for (var step = 0; step <= 128; step++)
            {
                files[$"moments/{step}.safetensors"] = [1];
            }
        },
        "The zip holds 129 moments; a run has at most 128");

    [Theory]
    [InlineData("""{"step":6,"kind":"note","text":"Later."}""")]
    [InlineData("""{"step":1,"kind":"note","text":""}""")]
    [InlineData("""null""")]
    public Task A_mark_of_no_step_or_without_a_sentence_is_refused(string mark) => IsRefused(
        files => files["run.json"] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files["run.json"]).Replace("\"marks\": []", $"\"marks\": [{mark}]", StringComparison.Ordinal)),
        "has a mark that is of no step");

    private async Task IsRefused(Action<Dictionary<string, byte[]>> harm, string sentence)
    {
        await using var hub = await shared.Worker.Connect();
        var run = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Masked(5));
        var files = await Files(run.Id);
        harm(files);
        var before = Left();
        using var answer = await TakeAwayTests.Import(shared.Worker.Http, TakeAwayTests.Zip(files));
        var body = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, body);
        Assert.Contains(sentence, JsonDocument.Parse(body).RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, Left());
    }

    private string[] Left() =>
        [.. ((string[])["models/runs", "runs", "corpora"]).SelectMany(folder => Directory.EnumerateFileSystemEntries(Path.Combine(shared.Worker.DataFolder, folder))).Order(StringComparer.Ordinal)];

    private static Uri Address(string id) => new($"/api/runs/{id}/export?moments=true", UriKind.Relative);

    private Task<byte[]> Export(string id) => shared.Worker.Http.GetByteArrayAsync(Address(id), Cancellation);

    private async Task<Dictionary<string, byte[]>> Files(string id) => TakeAwayTests.Unzip(await Export(id));

    private static async Task<RunSummary> Import(TestWorker worker, byte[] zip)
    {
        using var answer = await TakeAwayTests.Import(worker.Http, zip);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Cancellation));
        return (await answer.Content.ReadFromJsonAsync<RunSummary>(Cancellation))!;
    }

    private static Task<RunSnapshots> Kept(HubConnection hub, RunSummary run) => hub.InvokeAsync<RunSnapshots>("GetSnapshots", run.Id, Cancellation);

    private static async Task<IReadOnlyList<Candidate>> Candidates(HubConnection hub, RunSnapshot moment) =>
        (await hub.InvokeAsync<MaskAnswer>("FillMask", new FillMaskRequest(moment.ModelId, "the cat sat", [new(4, 7)]), Cancellation)).Masks.Single().Candidates;

    private static async Task<BoardCurves> Board(HubConnection hub, RunSummary run, ProbeRequest probe)
    {
        var last = new BoardCurves([], 1, []);
        await foreach (var curves in hub.StreamAsync<BoardCurves>("WatchBoard", run.Id, probe, Cancellation))
        {
            last = curves;
        }

        return last;
    }
}

using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Worker.Corpora;
using Playground.Worker.Runs;
using Playground.Worker.Storage;
using Playground.Worker.Tests.Runs;

namespace Playground.Worker.Tests.TakeAway;

/// <summary>Runs that are taken along unfinished, and go on where they are brought to.</summary>
public sealed class TakenStateTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private const int Steps = 40, Taken = 20; // in the midst of a pass over the text, and at a step that validates in any case: a run that is to stop there does

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Objective.Masked, TrainingPrecision.Float32)]
    [InlineData(Objective.Causal, TrainingPrecision.Float32)]
    [InlineData(Objective.Masked, TrainingPrecision.BFloat16)]
    public async Task A_run_that_was_taken_along_goes_on_elsewhere_as_if_it_had_never_been_interrupted(Objective objective, TrainingPrecision precision)
    {
        var recipe = (objective == Objective.Masked ? TinyRecipe.Masked(Steps) : TinyRecipe.Causal(Steps)) with { Precision = precision };
        var (whole, points) = await Whole(recipe);
        var run = await TakenStates.Stopped(shared.Worker, recipe, Taken);
        await using var elsewhere = await TestWorker.Start();
        var imported = await TakenStates.Import(elsewhere, await TakenStates.Export(shared.Worker, run.Id));
        Assert.Equal((RunStatus.Stopped, Taken), (imported.Status, imported.Step));
        Assert.Null((await TakenStates.StateOf(elsewhere, imported.Id)).Needs);
        Assert.Equal(points, (await TakenStates.ResumedToTheEnd(elsewhere, imported.Id)).Select(TakenStates.Learnt));
        Assert.Equal(whole, await Weights(elsewhere, imported.Id));
        var ended = elsewhere.Service<TrainingRuns>().Get(imported.Id);
        Assert.Equal((RunStatus.Completed, Steps), (ended.Status, ended.Step));
        Assert.Contains($"Stopped, and resumed after step {Taken}.", ended.Marks!.Select(mark => mark.Text));
    }

    [Fact]
    public async Task Where_its_text_is_not_it_says_which_one_to_add_first_and_goes_on_after_that_also_after_a_restart()
    {
        var recipe = TinyRecipe.Masked(Steps) with { Name = "From school" };
        var (whole, points) = await Whole(recipe);
        var run = await TakenStates.Stopped(shared.Worker, recipe, Taken);
        var files = TakenStates.WithoutText(await TakenStates.Export(shared.Worker, run.Id));
        var home = TestFolders.New();
        string id;
        var text = shared.Worker.Service<CorpusLibrary>().Find(run.Recipe.CorpusId!);
        var needed = new NeededText(text.Name, CorpusText.Hash(TinyRecipe.Corpus), text.Characters);
        await using (var first = await TestWorker.Start(home))
        {
            id = (await TakenStates.Import(first, files)).Id;
            Assert.All(first.Service<CorpusLibrary>().List(), corpus => Assert.Equal("bundled", corpus.Source));
            Assert.Equal(needed, (await TakenStates.StateOf(first, id)).Needs);
            Assert.Equal(
                string.Create(CultureInfo.InvariantCulture, $"From school can't go on without its text: first add “{text.Name}” ({text.Characters:N0} characters, SHA-256 {needed.Sha256}) on the Texts page."),
                await TakenStates.Refusal(Resume(first, id), HttpStatusCode.Conflict));
            await Upload(first, TinyRecipe.Corpus[..^1] + "!"); // as long, and another
            Assert.Equal(needed, (await TakenStates.StateOf(first, id)).Needs);
        }

        await using var second = await TestWorker.Start(home);
        Assert.Equal(needed, (await TakenStates.StateOf(second, id)).Needs);
        var added = await Upload(second, TinyRecipe.Corpus);
        Assert.Null((await TakenStates.StateOf(second, id)).Needs);
        Assert.Equal(points, (await TakenStates.ResumedToTheEnd(second, id)).Select(TakenStates.Learnt));
        Assert.Equal(whole, await Weights(second, id));
        Assert.Equal(added.Id, second.Service<TrainingRuns>().Get(id).Recipe.CorpusId);
    }

    [Fact]
    public async Task Where_its_text_is_under_another_name_it_goes_on_with_that_one()
    {
        var run = await TakenStates.Stopped(shared.Worker, TinyRecipe.Masked(Steps), Taken);
        await using var elsewhere = await TestWorker.Start();
        var text = await Upload(elsewhere, TinyRecipe.Corpus);
        var imported = await TakenStates.Import(elsewhere, TakenStates.WithoutText(await TakenStates.Export(shared.Worker, run.Id)));
        Assert.Equal(text.Id, imported.Recipe.CorpusId);
        Assert.Null((await TakenStates.StateOf(elsewhere, imported.Id)).Needs);
        Assert.Equal(Steps, (await TakenStates.ResumedToTheEnd(elsewhere, imported.Id)).Count);
    }

    [Fact]
    public async Task A_paused_run_takes_its_state_along_without_being_stopped_and_so_does_one_that_was_brought_in()
    {
        var recipe = TinyRecipe.Masked(100_000);
        await using var hub = await shared.Worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", recipe, Cancellation);
        await RunTests.Reach(hub, run.Id, 5);
        run = await hub.InvokeAsync<RunSummary>("PauseRun", run.Id, Cancellation);
        var files = await TakenStates.Export(shared.Worker, run.Id);
        Assert.Equal(RunStatus.Paused, (await hub.InvokeAsync<RunSummary>("GetRun", run.Id, Cancellation)).Status);
        run = await hub.InvokeAsync<RunSummary>("StepRun", run.Id, Cancellation);

        await using var elsewhere = await TestWorker.Start();
        var imported = await TakenStates.Import(elsewhere, files);
        var again = (await TakenStates.Export(elsewhere, imported.Id))[TakenStates.File];
        Assert.Equal(TakenStates.WithMetadata(files[TakenStates.File], "text_name", "as it is called there"), TakenStates.WithMetadata(again, "text_name", "as it is called there"));
        await using var there = await elsewhere.Connect();
        await there.InvokeAsync<RunSummary>("ResumeRun", imported.Id, Cancellation);
        await there.InvokeAsync<RunSummary>("PauseRun", imported.Id, Cancellation);
        await there.InvokeAsync<RunSummary>("StepRun", imported.Id, Cancellation);
        var (ours, theirs) = (await Points(shared.Worker, run.Id), await Points(elsewhere, imported.Id));
        Assert.Equal(ours[^1].Step, run.Step);
        Assert.Equal(ours.Select(TakenStates.Learnt), theirs.Take(ours.Length).Select(TakenStates.Learnt));
        await hub.InvokeAsync<RunSummary>("StopRun", run.Id, Cancellation);
        await there.InvokeAsync<RunSummary>("StopRun", imported.Id, Cancellation);
    }

    [Fact]
    public async Task The_zip_holds_the_state_only_where_it_is_asked_for_and_the_card_says_what_it_is_in_one_line()
    {
        var run = await TakenStates.Stopped(shared.Worker, TinyRecipe.Masked(Steps), Taken);
        var (with, without) = (await TakenStates.Export(shared.Worker, run.Id), TakeAwayTests.Unzip(await shared.Worker.Http.GetByteArrayAsync(Address(run.Id), Cancellation)));
        Assert.Equal([TakenStates.File], with.Keys.Except(without.Keys));
        Assert.Empty(without.Keys.Except(with.Keys));
        Assert.Equal(with["model.safetensors"], without["model.safetensors"]);
        var (card, plain) = (Lines(with), Lines(without));
        Assert.Equal("- Training state: optimizer.safetensors holds what step 21 goes on from: AdamW's moments of every weight in float32, as state.{weight}.exp_avg and state.{weight}.exp_avg_sq", Assert.Single(card.Except(plain)));
        Assert.Equal(plain.Length + 1, card.Length);

        var size = (await TakenStates.StateOf(shared.Worker, run.Id)).Bytes;
        Assert.InRange(with[TakenStates.File].Length, 0.9 * size, 1.5 * size); // of a model this small the header is not nothing
        await using var elsewhere = await TestWorker.Start();
        var imported = await TakenStates.Import(elsewhere, with);
        Assert.DoesNotContain("optimizer.safetensors", await File.ReadAllTextAsync(Path.Combine(elsewhere.Service<DataFolder>().RunModel(imported.Id), "README.md"), Cancellation), StringComparison.Ordinal);
        Assert.Equal(plain.Select(line => line.Replace(run.Recipe.CorpusId!, imported.Recipe.CorpusId, StringComparison.Ordinal)), Lines(TakeAwayTests.Unzip(await elsewhere.Http.GetByteArrayAsync(Address(imported.Id), Cancellation))));
        static string[] Lines(Dictionary<string, byte[]> files) => Encoding.UTF8.GetString(files["README.md"]).ReplaceLineEndings("\n").Split('\n');
    }

    [Fact]
    public async Task The_state_goes_along_together_with_the_moments()
    {
        var run = await TakenStates.Stopped(shared.Worker, TinyRecipe.Masked(Steps), Taken);
        using var answer = await shared.Worker.Http.GetAsync(new Uri($"/api/runs/{run.Id}/export?state=true&moments=true", UriKind.Relative), Cancellation);
        Assert.EndsWith(" with moments and training state.zip", answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        await using var elsewhere = await TestWorker.Start();
        var imported = await TakenStates.Import(elsewhere, TakeAwayTests.Unzip(await answer.Content.ReadAsByteArrayAsync(Cancellation)));
        await using var there = await elsewhere.Connect();
        Assert.Contains(Taken, (await there.InvokeAsync<RunSnapshots>("GetSnapshots", imported.Id, Cancellation)).Snapshots.Select(moment => moment.Step));
        Assert.Equal(Steps, (await TakenStates.ResumedToTheEnd(elsewhere, imported.Id)).Count);
        Assert.Contains(Steps, (await there.InvokeAsync<RunSnapshots>("GetSnapshots", imported.Id, Cancellation)).Snapshots.Select(moment => moment.Step));
    }

    [Fact]
    public async Task A_run_that_was_brought_in_without_a_state_has_none_to_take_along_and_says_so()
    {
        var old = await TakenStates.Stopped(shared.Worker, TinyRecipe.Masked(Steps) with { Name = "Old" }, Taken);
        var files = await TakenStates.Export(shared.Worker, old.Id);
        files.Remove(TakenStates.File);
        var brought = await TakenStates.Import(shared.Worker, files);
        Assert.Equal("Old, imported has no training state on this machine: it was imported without one.", await TakenStates.Refusal(Ask(brought.Id), HttpStatusCode.Conflict));
        Assert.Equal("`state` is \"maybe\"; it must be true or false.", await TakenStates.Refusal(shared.Worker.Http.GetAsync(new Uri($"/api/runs/{old.Id}/export?state=maybe", UriKind.Relative), Cancellation), HttpStatusCode.BadRequest));
        Assert.Equal("Old, imported can't go on: no checkpoint of it is on this machine to go on from.", await TakenStates.Refusal(Resume(shared.Worker, brought.Id), HttpStatusCode.Conflict));
        Task<HttpResponseMessage> Ask(string id) => shared.Worker.Http.GetAsync(new Uri($"/api/runs/{id}/export?state=true", UriKind.Relative), Cancellation);
    }

    private async Task<(byte[] Weights, IReadOnlyList<TrainingPoint> Points)> Whole(RunRecipe recipe)
    {
        await using var hub = await shared.Worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", recipe, Cancellation);
        var points = await RunTests.Watch(hub, run.Id, 0, slow: false);
        await shared.Worker.Service<TrainingRuns>().Find(run.Id).Ended;
        Assert.Equal(Steps, points.Count);
        return (await Weights(shared.Worker, run.Id), [.. points.Select(TakenStates.Learnt)]);
    }

    private static Task<byte[]> Weights(TestWorker worker, string id) => File.ReadAllBytesAsync(Path.Combine(worker.Service<DataFolder>().RunModel(id), "model.safetensors"), Cancellation);

    private static async Task<TrainingPoint[]> Points(TestWorker worker, string id) => (await worker.Http.GetFromJsonAsync<TrainingPoint[]>($"/api/runs/{id}/points", Cancellation))!;

    private static Uri Address(string id) => new($"/api/runs/{id}/export", UriKind.Relative);

    private static Task<HttpResponseMessage> Resume(TestWorker worker, string id) => worker.Http.PostAsync(new Uri($"/api/runs/{id}/resume", UriKind.Relative), null, Cancellation);

    private static async Task<CorpusSummary> Upload(TestWorker worker, string text)
    {
        using var body = new StringContent(text, Encoding.UTF8, "text/plain");
        using var answer = await worker.Http.PostAsync(new Uri("/api/corpora?name=Of%20my%20own", UriKind.Relative), body, Cancellation);
        return JsonSerializer.Deserialize<CorpusSummary>(await answer.Content.ReadAsStringAsync(Cancellation), JsonSerializerOptions.Web)!;
    }
}

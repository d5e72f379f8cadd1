using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Worker.Catalogue;
using Playground.Worker.Corpora;
using Playground.Worker.Hosting;
using Playground.Worker.Runs;
using Playground.Worker.Storage;
using Playground.Worker.Tests.Runs;

namespace Playground.Worker.Tests.Catalogue;

/// <summary>What is said of the model of a run that is there and has none to ask.</summary>
public sealed class ClosedModelTests
{
    private const string Trouble = "Paused, because it could not go on: the disk is full. Resume it when that is mended.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_that_waits_has_no_model_yet_in_every_dialect_and_one_that_was_deleted_does_not_exist()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation);
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000) with { Name = "Mine" }, Cancellation);
        await AreRefused(worker, hub, run.ModelId, HttpStatusCode.Conflict, "Mine has no model yet.");
        await hub.InvokeAsync<RunSummary>("DeleteRun", run.Id, Cancellation);
        await AreRefused(worker, hub, run.ModelId, HttpStatusCode.NotFound, $"Model {run.ModelId} does not exist");
    }

    /// <summary>As it is until the worker has loaded its first models and read the run's checkpoint.</summary>
    [Theory]
    [InlineData(RunStatus.Paused, 5, null, "The model of Mine is still being read; ask again in a moment.")]
    [InlineData(RunStatus.Paused, 5, "Paused since it was deleted; resume it to go on.", "The model of Mine is still being read; ask again in a moment.")]
    [InlineData(RunStatus.Paused, 5, Trouble, "The model of Mine could not be read yet; the run says why it is paused.")]
    [InlineData(RunStatus.Paused, 0, null, "Mine has no model yet.")]
    [InlineData(RunStatus.Running, 5, null, "Mine waits for this machine; ask its model when its turn has come.")]
    [InlineData(RunStatus.Queued, 0, null, "Mine has no model yet.")]
    [InlineData(RunStatus.Failed, 5, "The loss is not finite.", "Mine is failed and has no model.")]
    public async Task A_restarted_worker_says_of_a_run_whose_model_it_has_not_read_what_it_waits_for(RunStatus status, int step, string? message, string sentence)
    {
        await using var app = WorkerHost.Build(["--Data:Folder", TestFolders.New(), "--Models:Starter", TestFolders.New()]);
        var corpus = await app.Services.GetRequiredService<CorpusLibrary>().Add("tiny", "pasted", TinyRecipe.Corpus, Cancellation);
        var recipe = TinyRecipe.Masked(100) with { CorpusId = corpus.Id, CorpusText = null };
        app.Services.GetRequiredService<RunStore>().Insert(new StoredRun("mine", "Mine", TimeProvider.System.GetUtcNow(), recipe, status, message, step));
        app.Services.GetRequiredService<Database>().Write(connection => MarkStore.Add(connection, "mine", new RunMark(step, RunMarkKind.Trouble, Trouble))); // of the past, where the run does not say it now
        app.Services.GetRequiredService<TrainingRuns>().Restore();
        var models = app.Services.GetRequiredService<IModelHost>();
        foreach (var ask in new Func<Task>[] { () => models.Open("runs/mine", Cancellation), () => models.OpenTokenizer("runs/mine", Cancellation), () => models.Describe("runs/mine", Cancellation) })
        {
            Assert.Equal(sentence, (await Assert.ThrowsAsync<RunStateException>(ask)).Message);
        }
    }

    [Fact]
    public void A_run_that_begins_anew_after_a_kill_reads_its_checkpoint_first() => Assert.Equal(
        "The model of Mine is still being read; ask again in a moment.",
        RunStateException.NoModel(new RunSummary("mine", "Mine", RunStatus.Preparing, null, 5, TimeProvider.System.GetUtcNow(), "runs/mine", TinyRecipe.Masked(9), null, null)).Message);

    private static async Task AreRefused(TestWorker worker, HubConnection hub, string id, HttpStatusCode status, string sentence)
    {
        await IsRefused(worker.Http.GetAsync(new Uri($"/api/models/{id}", UriKind.Relative), Cancellation));
        await IsRefused(worker.Http.PostAsJsonAsync($"/api/models/{id}/inspect", new { text = "the cat", want = new[] { "logits" } }, Cancellation));
        await IsRefused(worker.Http.PostAsJsonAsync($"/models/{id}", new { inputs = "the [MASK]" }, Cancellation));
        await IsRefused(worker.Http.PostAsJsonAsync($"/models/{id}/v1/completions", new { prompt = "the", max_tokens = 1, stream = true }, Cancellation));
        await Refuses("FillMask", new FillMaskRequest(id, "the [MASK]", []));
        await Refuses("NextWord", new NextWordRequest(id, "the", new SamplingOptions()));
        await Refuses("Inspect", id, new InspectRequest("the cat"));
        await Refuses("LookInside", new LookInsideRequest(id, "the cat", [], 0, 0, 0));
        await Refuses("GetModelDetails", id);
        await Refuses("CutSentence", new CutSentenceRequest("the cat", null, [], 100, [id]));
        Assert.EndsWith(sentence, (await Assert.ThrowsAsync<HubException>(Generate)).Message, StringComparison.Ordinal);

        async Task IsRefused(Task<HttpResponseMessage> asked)
        {
            using var answer = await asked;
            Assert.Equal((status, $$"""{"error":"{{sentence}}"}"""), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation)));
        }

        async Task Refuses(string method, params object[] arguments) => Assert.EndsWith(
            sentence, (await Assert.ThrowsAsync<HubException>(() => hub.InvokeCoreAsync<object>(method, arguments, Cancellation))).Message, StringComparison.Ordinal);

        async Task Generate()
        {
            await foreach (var _ in hub.StreamAsync<GeneratedToken>("Generate", new GenerateRequest(id, "the", new SamplingOptions(), 1), Cancellation))
            {
            }
        }
    }
}

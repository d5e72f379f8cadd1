using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Worker.Tests.Runs;

namespace Playground.Worker.Tests.Snapshots;

public sealed class SnapshotTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private static readonly TextSpan[] Cat = [new(4, 7)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_runs_moments_from_before_its_first_step_to_its_last_are_models_of_their_own()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await RunToTheEnd(hub, TinyRecipe.Masked(75));
        var kept = await hub.InvokeAsync<RunSnapshots>("GetSnapshots", run.Id, Cancellation);
        Assert.Equal([0, 1, 2, 4, 8, 16, 32, 64, 72, 75], kept.Snapshots.Select(s => s.Step));
        Assert.Equal(($"runs/{run.Id}@8", null, run.ModelId), (kept.Snapshots[4].ModelId, kept.Note, kept.Model!.Id));
        Assert.Equal(kept, await shared.Worker.Http.GetFromJsonAsync<RunSnapshots>($"/api/runs/{run.Id}/snapshots", Cancellation), SameAsJson);

        var before = await Ask(hub, $"runs/{run.Id}@0");
        var after = await Ask(hub, $"runs/{run.Id}@75");
        var finished = await Ask(hub, run.ModelId);
        Assert.Equal((0, 75), (before.Step, after.Step));
        var truths = new[] { before, after, finished }.Select(answer => answer.Masks.Single().Truth!.Probability).ToArray();
        Assert.Equal(truths[2], truths[1], 0.005); // half precision
        Assert.NotEqual(truths[0], truths[1], 0.005);

        var models = await hub.InvokeAsync<List<ModelDescription>>("GetModels", Cancellation);
        Assert.DoesNotContain(models, model => model.Id.Contains('@', StringComparison.Ordinal));
        Assert.Equal(("other", "other"), (models.Single(model => model.Id == run.ModelId).Licence, kept.Model.Licence));
    }

    [Fact]
    public async Task A_moment_can_be_looked_into_and_asked_over_http()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await RunToTheEnd(hub, TinyRecipe.Masked(5));
        var view = await hub.InvokeAsync<InsideView>("LookInside", new LookInsideRequest($"runs/{run.Id}@4", "the cat sat", Cat, 0, 1, 2), Cancellation);
        Assert.All(view.Attention, row => Assert.Equal(1, row.Sum(), 1e-4));
        Assert.Equal(view, await hub.InvokeAsync<InsideView>("LookInside", new LookInsideRequest($"runs/{run.Id}@4", "the cat sat", Cat, 0, 1, 2), Cancellation), SameAsJson);

        var description = await shared.Worker.Http.GetFromJsonAsync<ModelDescription>($"/api/models/runs/{run.Id}@4", Cancellation);
        Assert.Equal(($"runs/{run.Id}@4", "BertForMaskedLM"), (description!.Id, description.Architecture));
        using var inspected = await shared.Worker.Http.PostAsJsonAsync($"/api/models/runs/{run.Id}@4/inspect", new { text = "the cat", want = new[] { "logits" } }, Cancellation);
        Assert.Equal(HttpStatusCode.OK, inspected.StatusCode);
        using var filled = await shared.Worker.Http.PostAsJsonAsync($"/models/runs/{run.Id}@4", new { inputs = "the [MASK] sat" }, Cancellation);
        Assert.Equal(5, (await filled.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetArrayLength());
    }

    [Fact]
    public async Task A_causal_runs_moments_say_the_next_word_and_write_on()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await RunToTheEnd(hub, TinyRecipe.Causal(4));
        var next = await hub.InvokeAsync<NextWordAnswer>("NextWord", new NextWordRequest($"runs/{run.Id}@2", "the cat", new SamplingOptions()), Cancellation);
        Assert.Equal(2, next.Step);
        var written = new List<GeneratedToken>();
        await foreach (var token in hub.StreamAsync<GeneratedToken>("Generate", new GenerateRequest($"runs/{run.Id}@2", "the cat", new SamplingOptions(), 3, 1), Cancellation))
        {
            written.Add(token);
        }

        Assert.Equal(3, written.Count);
        var reading = await hub.InvokeAsync<TextReading>("ReadText", new ReadTextRequest($"runs/{run.Id}@2", "the cat sat"), Cancellation);
        Assert.Equal(2, reading.Step);
        Assert.NotEmpty(reading.Pieces);
        Assert.Equal(reading, await hub.InvokeAsync<TextReading>("ReadText", new ReadTextRequest($"runs/{run.Id}@2", "the cat sat"), Cancellation), SameAsJson);
        Assert.NotEqual(reading.Pieces, (await hub.InvokeAsync<TextReading>("ReadText", new ReadTextRequest($"runs/{run.Id}@4", "the cat sat"), Cancellation)).Pieces);
    }

    [Theory]
    [InlineData("@3")]
    [InlineData("@99")]
    [InlineData("@x")]
    public async Task A_moment_that_was_not_kept_does_not_exist(string moment)
    {
        await using var hub = await shared.Worker.Connect();
        var run = await RunToTheEnd(hub, TinyRecipe.Masked(5));
        var refusal = await Assert.ThrowsAsync<HubException>(() => Ask(hub, $"runs/{run.Id}{moment}"));
        Assert.Contains($"Model runs/{run.Id}{moment} does not exist", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await shared.Worker.Http.GetAsync(new Uri($"/api/models/runs/{run.Id}{moment}", UriKind.Relative), Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_run_in_training_has_moments_already()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation);
        await RunTests.Reach(hub, run.Id, 20);
        await hub.InvokeAsync<RunSummary>("PauseRun", run.Id, Cancellation);
        var kept = await hub.InvokeAsync<RunSnapshots>("GetSnapshots", run.Id, Cancellation);
        Assert.Equal([0, 1, 2, 4, 8, 16], kept.Snapshots.Select(s => s.Step).Take(6));
        Assert.Equal(16, (await Ask(hub, $"runs/{run.Id}@16")).Step);
        await hub.InvokeAsync<RunSummary>("StopRun", run.Id, Cancellation);
    }

    internal static async Task<RunSummary> RunToTheEnd(HubConnection hub, RunRecipe recipe)
    {
        var run = await hub.InvokeAsync<RunSummary>("StartRun", recipe, Cancellation);
        await RunTests.Watch(hub, run.Id, 0, slow: false);
        return await hub.InvokeAsync<RunSummary>("GetRun", run.Id, Cancellation);
    }

    private static Task<MaskAnswer> Ask(HubConnection hub, string model) =>
        hub.InvokeAsync<MaskAnswer>("FillMask", new FillMaskRequest(model, "the cat sat near the mat .", Cat), Cancellation);

    private static bool SameAsJson<T>(T one, T other) => JsonSerializer.Serialize(one) == JsonSerializer.Serialize(other);
}

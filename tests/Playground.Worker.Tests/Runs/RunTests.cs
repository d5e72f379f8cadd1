using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Worker.Storage;

namespace Playground.Worker.Tests.Runs;

public sealed class RunTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_point_is_seen_once_and_in_order_from_any_cursor_by_many_watchers()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(120), Cancellation);
        var watchers = Enumerable.Range(0, 8).Select(i => Watch(hub, run.Id, i * 10, slow: i % 2 == 1)).ToArray();
        var seen = await Task.WhenAll(watchers);
        for (var i = 0; i < seen.Length; i++)
        {
            Assert.Equal(Enumerable.Range(i * 10 + 1, 120 - i * 10), seen[i].Select(p => p.Step));
        }

        Assert.Equal(seen[0].Skip(70), seen[7]);
        Assert.All(seen[0], p => Assert.Equal(p.Step % 10 == 0, p.ValidationLoss is not null));
        Assert.Equal(seen[0], await shared.Worker.Http.GetFromJsonAsync<List<TrainingPoint>>($"/api/runs/{run.Id}/points?afterStep=0", Cancellation));
        Assert.Equal(PackedPoints.Pack(seen[1]), await shared.Worker.Http.GetByteArrayAsync(new Uri($"/curves/{run.Id}?afterStep=10", UriKind.Relative), Cancellation));
        Assert.Equal(RunStatus.Completed, (await hub.InvokeAsync<RunSummary>("GetRun", run.Id, Cancellation)).Status);
    }

    [Fact]
    public async Task A_watcher_that_reconnects_in_the_middle_misses_nothing()
    {
        await using var first = await shared.Worker.Connect();
        var run = await first.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(200), Cancellation);
        var seen = new List<int>();
        await foreach (var point in first.StreamAsync<TrainingPoint>("WatchRun", run.Id, 0, Cancellation))
        {
            seen.Add(point.Step);
            if (point.Step == 50)
            {
                break;
            }
        }

        await first.DisposeAsync();
        await using var second = await shared.Worker.Connect();
        seen.AddRange((await Watch(second, run.Id, seen[^1], slow: false)).Select(p => p.Step));
        Assert.Equal(Enumerable.Range(1, 200), seen);
    }

    [Fact]
    public async Task A_run_pauses_steps_resumes_and_stops_and_leaves_its_model()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Causal(100_000), Cancellation);
        await Reach(hub, run.Id, 5);

        var paused = await hub.InvokeAsync<RunSummary>("PauseRun", run.Id, Cancellation);
        Assert.Equal(RunStatus.Paused, paused.Status);
        var stepped = await hub.InvokeAsync<RunSummary>("StepRun", run.Id, Cancellation);
        Assert.Equal((RunStatus.Paused, paused.Step + 1), (stepped.Status, stepped.Step));
        Assert.Equal(stepped.Step, shared.Worker.Service<PointStore>().Latest(run.Id)!.Step);

        var answer = await hub.InvokeAsync<NextWordAnswer>("NextWord", new NextWordRequest(run.ModelId, "the cat", new SamplingOptions()), Cancellation);
        Assert.Equal(stepped.Step, answer.Step);

        await hub.InvokeAsync<RunSummary>("ResumeRun", run.Id, Cancellation);
        await Reach(hub, run.Id, stepped.Step + 5);
        Assert.Equal(HttpStatusCode.Conflict, (await shared.Worker.Http.PostAsync(new Uri($"/api/runs/{run.Id}/step", UriKind.Relative), null, Cancellation)).StatusCode);
        var stopped = await hub.InvokeAsync<RunSummary>("StopRun", run.Id, Cancellation);
        Assert.Equal(RunStatus.Stopped, stopped.Status);

        var after = await hub.InvokeAsync<NextWordAnswer>("NextWord", new NextWordRequest(run.ModelId, "the cat", new SamplingOptions()), Cancellation);
        Assert.Null(after.Step);
        Assert.Contains(await hub.InvokeAsync<List<ModelDescription>>("GetModels", Cancellation), model => model.Id == run.ModelId && model.Source == "run");
        var refusal = await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<RunSummary>("StepRun", run.Id, Cancellation));
        Assert.Contains("can't be stepped", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_activity_shows_the_batch_and_the_probes_answer_at_once_after_a_step_and_a_new_probe()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation);
        var first = await Activity(hub, run.Id, activity => activity.Batch is not null);
        Assert.Contains(first.Batch!.Rows.SelectMany(row => row), token => token.Rule == MaskingRule.Masked && token.Label is not null);
        Assert.Equal("cat", first.Probe!.Mask!.Masks.Single().Truth!.Text);

        var paused = await hub.InvokeAsync<RunSummary>("PauseRun", run.Id, Cancellation);
        var still = await Activity(hub, run.Id, activity => activity.Batch is not null);
        Assert.Equal((paused.Step, paused.Step), (still.Batch!.Step, still.Probe!.Step)); // all of the step at which it stands
        await hub.InvokeAsync("SetProbe", run.Id, new ProbeRequest("the dog sat .", [new TextSpan(4, 7)]), Cancellation);
        var asked = await Activity(hub, run.Id, activity => activity.Probe?.Mask?.Masks[0].Truth?.Text == "dog");
        Assert.Equal(paused.Step, asked.Probe!.Step);
        Assert.Equal(("the dog sat .", new TextSpan(4, 7)), (asked.Probe.Asked!.Text, Assert.Single(asked.Probe.Asked.Masked))); // of several pages each knows its own
        await hub.InvokeAsync("SetProbe", run.Id, new ProbeRequest("the dog sat .", []), Cancellation);
        var refused = await Activity(hub, run.Id, activity => activity.Probe?.Error is not null);
        Assert.Contains("Nothing is hidden", refused.Probe!.Error, StringComparison.Ordinal);
        Assert.Empty(refused.Probe.Asked!.Masked);
        await hub.InvokeAsync("SetProbe", run.Id, new ProbeRequest("the dog sat .", [new TextSpan(4, 7)]), Cancellation);
        await hub.InvokeAsync<RunSummary>("StepRun", run.Id, Cancellation);
        await Activity(hub, run.Id, activity => activity.Probe?.Step == paused.Step + 1);
        await hub.InvokeAsync<RunSummary>("StopRun", run.Id, Cancellation);
        await hub.InvokeAsync<RunSummary>("ResumeRun", run.Id, Cancellation);
        var resumed = await Activity(hub, run.Id, activity => activity.Probe?.Step > paused.Step + 1);
        Assert.Equal(("dog", "the dog sat ."), (resumed.Probe!.Mask!.Masks[0].Truth!.Text, resumed.Run.Asked!.Text)); // what it says that it is asked
        await hub.InvokeAsync<RunSummary>("StopRun", run.Id, Cancellation);
    }

    [Fact]
    public async Task A_causal_run_says_how_it_rates_the_word_that_is_hidden_while_it_trains()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Causal(100_000) with { Probe = "the cat sat .", ProbeMasked = [new TextSpan(4, 7)] }, Cancellation);
        var first = await Activity(hub, run.Id, activity => activity.Probe is not null);
        Assert.Equal("cat", first.Probe!.Next!.Truth!.Text.Trim());
        var read = Assert.Single(first.Probe.Reading!.Pieces, piece => piece.Start == first.Probe.Next.TruthAt!.Value.Start); // the rest of the sentence has its numbers, too
        Assert.Equal(first.Probe.Next.Truth.Probability, Math.Exp(read.LogProbability), 1e-6);
        Assert.Equal((first.Probe.Step, true), (first.Probe.Reading.Step, first.Probe.Reading.Pieces.Count > 1));
        await hub.InvokeAsync("SetProbe", run.Id, new ProbeRequest("the cat sat .", [new TextSpan(8, 11)]), Cancellation);
        await Activity(hub, run.Id, activity => activity.Probe?.Next?.Truth?.Text.Trim() == "sat");
        await hub.InvokeAsync("SetProbe", run.Id, new ProbeRequest("the cat sat .", [new TextSpan(0, 3)]), Cancellation);
        var refused = await Activity(hub, run.Id, activity => activity.Probe?.Error is not null);
        Assert.StartsWith("Nothing stands before the hidden word", refused.Probe!.Error, StringComparison.Ordinal);
        await hub.InvokeAsync<RunSummary>("StopRun", run.Id, Cancellation);
    }

    [Fact]
    public async Task The_batch_and_the_probes_answer_that_stay_when_a_run_has_ended_are_of_its_last_step()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(37), Cancellation);
        var last = await Activity(hub, run.Id, activity => activity.Run.Status is RunStatus.Completed);
        Assert.Equal((37, 37), (last.Batch!.Step, last.Probe!.Step));
    }

    [Fact]
    public async Task A_second_run_waits_its_turn_and_a_waiting_one_can_be_stopped()
    {
        await using var hub = await shared.Worker.Connect();
        var first = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation);
        await Reach(hub, first.Id, 1); // a worker that has just started lets runs begin a little later
        var second = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(3), Cancellation);
        var third = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(3), Cancellation);
        Assert.Equal((RunStatus.Queued, 1), (second.Status, second.QueuePosition));
        Assert.Equal((RunStatus.Queued, 2), (third.Status, third.QueuePosition));
        var stopped = await hub.InvokeAsync<RunSummary>("StopRun", third.Id, Cancellation);
        Assert.Equal(RunStatus.Stopped, stopped.Status);
        await hub.InvokeAsync<RunSummary>("PauseRun", first.Id, Cancellation);
        Assert.Equal([1, 2, 3], (await Watch(hub, second.Id, 0, slow: false)).Select(p => p.Step));
        await hub.InvokeAsync<RunSummary>("StopRun", first.Id, Cancellation);
    }

    [Fact]
    public async Task A_run_is_exported_as_a_hugging_face_folder_while_it_trains_and_afterwards()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation);
        await Reach(hub, run.Id, 1);
        Assert.Contains("model.safetensors", await Export(run.Id));
        await hub.InvokeAsync<RunSummary>("StopRun", run.Id, Cancellation);
        var names = await Export(run.Id);
        Assert.Superset(new HashSet<string> { "config.json", "model.safetensors", "tokenizer.json", "README.md" }, names);
    }

    [Fact]
    public async Task A_text_too_short_for_a_sequence_fails_with_a_sentence()
    {
        await using var hub = await shared.Worker.Connect();
        var words = string.Join(' ', Enumerable.Repeat("cat", 25));
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Causal(10) with { CorpusText = words, ContextLength = 128 }, Cancellation);
        Assert.Empty(await Watch(hub, run.Id, 0, slow: false));
        var failed = await hub.InvokeAsync<RunSummary>("GetRun", run.Id, Cancellation);
        Assert.Equal(RunStatus.Failed, failed.Status);
        Assert.Contains("tokens", failed.Message, StringComparison.Ordinal);
    }

    internal static async Task<List<TrainingPoint>> Watch(HubConnection hub, string run, int after, bool slow)
    {
        var points = new List<TrainingPoint>();
        await foreach (var point in hub.StreamAsync<TrainingPoint>("WatchRun", run, after, Cancellation))
        {
            points.Add(point);
            if (slow)
            {
                await Task.Yield();
            }
        }

        return points;
    }

    internal static async Task Reach(HubConnection hub, string run, int step)
    {
        await foreach (var point in hub.StreamAsync<TrainingPoint>("WatchRun", run, step - 1, Cancellation))
        {
            return;
        }
    }

    private static async Task<RunActivity> Activity(HubConnection hub, string run, Func<RunActivity, bool> wanted)
    {
        await foreach (var activity in hub.StreamAsync<RunActivity>("WatchActivity", run, Cancellation))
        {
            if (wanted(activity))
            {
                return activity;
            }
        }

        throw new InvalidOperationException("The run ended before it showed that.");
    }

    private async Task<HashSet<string>> Export(string run)
    {
        await using var stream = await shared.Worker.Http.GetStreamAsync(new Uri($"/api/runs/{run}/export", UriKind.Relative), Cancellation);
        using var zip = new ZipArchive(stream);
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }
}

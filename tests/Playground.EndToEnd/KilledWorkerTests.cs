using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;

namespace Playground.EndToEnd;

/// <summary>An outside SignalR client at the web process's own address, while workers die under it.</summary>
public sealed class KilledWorkerTests
{
    private static readonly JsonSerializerOptions Json = JsonSerializerOptions.Web;

    private static readonly RunRecipe SmallRun = new()
    {
        Name = "Killed on purpose",
        CorpusId = "simple-english",
        Layers = 1,
        Heads = 2,
        Hidden = 32,
        ContextLength = 24,
        BatchSize = 8,
        Vocabulary = 500,
        Steps = 600,
        EvaluateEvery = 100,
        Seed = 7,
    };

    [Fact]
    public async Task A_run_whose_worker_is_killed_goes_on_and_every_step_is_there_once()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var server = await PlaygroundServer.Start();
        var run = await StartRun(server);
        var seen = new List<TrainingPoint>();
        var kills = new Queue<int>([120, 300]);
        while (true)
        {
            await using var hub = new HubConnectionBuilder().WithUrl(new Uri(server.Url, IPlaygroundHub.HubPath)).Build();
            try
            {
                await hub.StartAsync(cancel);
                await foreach (var point in hub.StreamAsync<TrainingPoint>(nameof(IPlaygroundHub.WatchRun), run.Id, seen.LastOrDefault()?.Step ?? 0, cancel))
                {
                    seen.Add(point);
                    if (kills.TryPeek(out var at) && point.Step >= at)
                    {
                        kills.Dequeue();
                        await server.KillWorker();
                    }
                }

                break; // the stream ended by itself: the run is over
            }
            catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
            {
                // The worker is away: the cursor says where to go on.
            }
        }

        Assert.Empty(kills);
        Assert.Equal(Enumerable.Range(1, SmallRun.Steps), seen.Select(p => p.Step));
        var stored = await server.Http.GetFromJsonAsync<TrainingPoint[]>($"/api/runs/{run.Id}/points?afterStep=0", Json, cancel);
        Assert.Equal(seen, stored);
        var ended = await server.Http.GetFromJsonAsync<RunSummary>($"/api/runs/{run.Id}", Json, cancel);
        Assert.Equal(RunStatus.Completed, ended!.Status);
    }

    [Fact]
    public async Task A_run_that_is_killed_at_random_moments_ends_with_the_curve_weights_and_moments_of_an_undisturbed_one()
    {
        var cancel = TestContext.Current.CancellationToken;
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        await using var server = await PlaygroundServer.Start();
        var undisturbed = await StartRun(server);
        await WatchToTheEnd(server, undisturbed.Id, []);
        var killed = await StartRun(server);
        await WatchToTheEnd(server, killed.Id, [.. Enumerable.Range(0, 3).Select(_ => random.Next(1, SmallRun.Steps - 20)).Order()]);

        var curves = new List<IEnumerable<TrainingPoint>>();
        foreach (var run in new[] { undisturbed, killed })
        {
            var points = await server.Http.GetFromJsonAsync<TrainingPoint[]>($"/api/runs/{run.Id}/points", Json, cancel);
            curves.Add(points!.Select(point => point with { Seconds = 0, TokensPerSecond = 0 }));
        }

        TestContext.Current.SendDiagnosticMessage($"kills drawn with seed {seed}");
        Assert.Equal(curves[0], curves[1]);
        byte[] Read(RunSummary run, params string[] path) => File.ReadAllBytes(Path.Combine([server.DataFolder, .. path.Select(part => part == "*" ? run.Id : part)]));
        Assert.Equal(Read(undisturbed, "models", "runs", "*", "model.safetensors"), Read(killed, "models", "runs", "*", "model.safetensors"));
        var moments = (await server.Http.GetFromJsonAsync<RunSnapshots>($"/api/runs/{undisturbed.Id}/snapshots", Json, cancel))!.Snapshots.Select(snapshot => snapshot.Step).ToArray();
        Assert.Equal(moments, (await server.Http.GetFromJsonAsync<RunSnapshots>($"/api/runs/{killed.Id}/snapshots", Json, cancel))!.Snapshots.Select(snapshot => snapshot.Step));
        Assert.Equal(SmallRun.Steps, moments[^1]);
        Assert.All(moments, step => Assert.Equal(Read(undisturbed, "runs", "*", "snapshots", $"{step}.safetensors"), Read(killed, "runs", "*", "snapshots", $"{step}.safetensors")));
    }

    /// <summary>Follows a run as an outside client does, and kills its worker when it has passed these steps.</summary>
    private static async Task WatchToTheEnd(PlaygroundServer server, string run, IReadOnlyList<int> killAt)
    {
        var cancel = TestContext.Current.CancellationToken;
        var kills = new Queue<int>(killAt);
        var last = 0;
        for (var isOver = false; !isOver;)
        {
            await using var hub = new HubConnectionBuilder().WithUrl(new Uri(server.Url, IPlaygroundHub.HubPath)).Build();
            try
            {
                await hub.StartAsync(cancel);
                await foreach (var point in hub.StreamAsync<TrainingPoint>(nameof(IPlaygroundHub.WatchRun), run, last, cancel))
                {
                    last = point.Step;
                    if (kills.TryPeek(out var at) && last >= at)
                    {
                        kills.Dequeue();
                        await server.KillWorker();
                    }
                }

                isOver = true;
            }
            catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
            {
                // The worker is away: the cursor says where to go on.
            }
        }

        Assert.Empty(kills);
    }

    [Fact]
    public async Task What_a_run_was_told_and_has_heard_outlives_a_worker_that_is_killed_at_once()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var server = await PlaygroundServer.Start();
        var id = (await StartRun(server, SmallRun with { Steps = 100_000 })).Id;

        await Train();
        await Tell("stop-at", new StopConditions(AtStep: 90_000));
        await Tell("learning-rate", new NewLearningRate(0.0123));
        await Tell("pace", new NewPace(7));
        using (var answer = await server.Http.PatchAsJsonAsync($"/api/runs/{id}", new RunWords("Another name", "A note"), Json, cancel))
        {
            Assert.True(answer.IsSuccessStatusCode);
        }

        var run = await AfterKill();
        Assert.Equal((90_000, 0.0123, 7, "Another name", "A note"), (run.Recipe.StopAtStep, Assert.Single(run.Recipe.LearningRateChanges).LearningRate, run.Pace, run.Name, run.Note));
        await Tell("pause");
        Assert.Equal(RunStatus.Paused, (await AfterKill()).Status);
        await Tell("resume");
        Assert.NotEqual(RunStatus.Paused, (await AfterKill()).Status);
        await Train();
        await Tell("stop");
        Assert.Equal(RunStatus.Stopped, (await AfterKill()).Status);
        await Tell("resume");
        Assert.NotEqual(RunStatus.Stopped, (await AfterKill()).Status);
        await Train();
        RunSummary next;
        await using (var hub = await Connect())
        {
            next = (await hub.InvokeAsync<List<RunSummary>>(nameof(IPlaygroundHub.StartInPlaceOf), new[] { id }, new[] { SmallRun with { Steps = 20 } }, cancel))[0];
        }

        await AfterKill();
        await WatchToTheEnd(server, id, []);
        run = await Get(id);
        Assert.Equal((RunStatus.Stopped, null), (run.Status, run.Message)); // and not at the step that it was told before
        await WatchToTheEnd(server, next.Id, []);
        Assert.Equal((RunStatus.Completed, 20), ((await Get(next.Id)).Status, (await Get(next.Id)).Step));

        async Task<HubConnection> Connect()
        {
            var hub = new HubConnectionBuilder().WithUrl(new Uri(server.Url, IPlaygroundHub.HubPath)).Build();
            await hub.StartAsync(cancel);
            return hub;
        }

        async Task Train() // one more step at least
        {
            await using var hub = await Connect();
            await foreach (var _ in hub.StreamAsync<TrainingPoint>(nameof(IPlaygroundHub.WatchRun), id, (await Get(id)).Step, cancel))
            {
                return;
            }
        }

        async Task Tell(string command, object? body = null)
        {
            using var answer = await server.Http.PostAsJsonAsync($"/api/runs/{id}/{command}", body, Json, cancel);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(cancel));
        }

        async Task<RunSummary> AfterKill()
        {
            await server.KillWorker();
            using var ready = await server.WhenReady();
            return await Get(id);
        }

        async Task<RunSummary> Get(string run) => (await server.Http.GetFromJsonAsync<RunSummary>($"/api/runs/{run}", Json, cancel))!;
    }

    [Fact]
    public async Task The_worker_ends_when_the_web_process_is_killed()
    {
        var server = await PlaygroundServer.Start();
        using var worker = System.Diagnostics.Process.GetProcessById(server.WorkerId);
        await server.DisposeAsync();
        await worker.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_program_ends_soon_when_it_is_asked_to_though_a_page_is_open()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Nothing there asks a program to end from outside.");
        await using var server = await PlaygroundServer.Start();
        var run = await StartRun(server);
        await using var browser = await Browser.Open();
        var page = await browser.NewPage();
        await page.GotoAsync(new Uri(server.Url, $"/training/{run.Id}").ToString());
        await Microsoft.Playwright.Assertions.Expect(page.Locator(".tr-run-title h2")).ToBeVisibleAsync();
        await server.End().WaitAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken);
    }

    private static async Task<RunSummary> StartRun(PlaygroundServer server, RunRecipe? recipe = null)
    {
        using var ready = await server.WhenReady();
        using var answer = await server.Http.PostAsJsonAsync("/api/runs", recipe ?? SmallRun, Json, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (await answer.Content.ReadFromJsonAsync<RunSummary>(Json, TestContext.Current.CancellationToken))!;
    }
}

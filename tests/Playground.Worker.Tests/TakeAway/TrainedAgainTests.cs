using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Worker.CommandLine;
using Playground.Worker.Corpora;
using Playground.Worker.Runs;
using Playground.Worker.TakeAway;
using Playground.Worker.Tests.Runs;

namespace Playground.Worker.Tests.TakeAway;

/// <summary>What an exported recipe trains again of a run that had not done all its steps.</summary>
public sealed class TrainedAgainTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_model_from_before_its_runs_last_step_is_made_again_with_the_same_losses_and_weights_and_no_step_more(bool stopped)
    {
        await using var hub = await shared.Worker.Connect();
        var run = await PausedAfter(hub, TinyRecipe.Masked(100_000) with { StopAtStep = 90_000 }, 12);
        var folder = stopped ? await Unpacked((await hub.InvokeAsync<RunSummary>("StopRun", run.Id, Cancellation)).Id) : await Unpacked(run.Id);
        await Stop(hub, run.Id);

        var again = TrainAgain(folder);
        Assert.Equal(Losses(folder), Losses(again));
        Assert.Equal(run.Step, Losses(again).Length);
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(folder, "model.safetensors"), Cancellation), await File.ReadAllBytesAsync(Path.Combine(again, "model.safetensors"), Cancellation));
        Assert.Equal((run.Step, 100_000), StopOf(await Text(folder, "recipe.json")));
        Assert.Equal((run.Step, 100_000), StopOf((await Text(folder, "README.md")).Split("```json")[1].Split("```")[0])); // the card's recipe is the same one
        Assert.Contains($"- Steps: {run.Step} of 100,000, ", await Text(folder, "README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_validation_loss_that_was_asked_for_late_does_not_stop_the_recipe_before_the_model()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await PausedAfter(hub, TinyRecipe.Masked(100_000), 12);
        await hub.InvokeAsync<RunSummary>("SetStop", run.Id, null, 100.0, Cancellation);
        await hub.InvokeAsync<RunSummary>("ResumeRun", run.Id, Cancellation);
        var points = await RunTests.Watch(hub, run.Id, 0, slow: false);
        Assert.True(points[9].ValidationLoss <= 100 && points.Count >= 20); // gone past, since nobody had asked for it yet
        var folder = await Unpacked(run.Id);
        Assert.Equal(Losses(folder), Losses(TrainAgain(folder)));
    }

    [Fact]
    public async Task A_run_that_was_given_more_steps_is_trained_again_with_the_same_losses_and_weights()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Causal(12), Cancellation);
        await RunTests.Watch(hub, run.Id, 0, slow: false);
        await hub.InvokeAsync<RunSummary>("GiveMoreSteps", run.Id, 6, Cancellation);
        await RunTests.Watch(hub, run.Id, 0, slow: false);
        await shared.Worker.Service<TrainingRuns>().Find(run.Id).Ended;
        var folder = await Unpacked(run.Id);
        var again = TrainAgain(folder);
        Assert.Equal(18, Losses(folder).Length);
        Assert.Equal(Losses(folder), Losses(again));
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(folder, "model.safetensors"), Cancellation), await File.ReadAllBytesAsync(Path.Combine(again, "model.safetensors"), Cancellation));
    }

    [Fact]
    public async Task A_run_that_is_brought_in_is_to_stop_when_the_run_itself_was_and_its_own_export_ends_where_the_first_did()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await PausedAfter(hub, TinyRecipe.Masked(100_000) with { StopAtValidationLoss = 0.001 }, 3);
        await Stop(hub, run.Id);
        await using var elsewhere = await TestWorker.Start();
        using var answer = await TakeAwayTests.Import(elsewhere.Http, await Export(shared.Worker, run.Id));
        var imported = (await answer.Content.ReadFromJsonAsync<RunSummary>(Cancellation))!;
        Assert.Equal((null, 0.001, run.Step), (imported.Recipe.StopAtStep, imported.Recipe.StopAtValidationLoss, imported.Step));
        Assert.Equal((run.Step, 100_000), StopOf(System.Text.Encoding.UTF8.GetString(TakeAwayTests.Unzip(await Export(elsewhere, imported.Id))["recipe.json"])));
    }

    [Theory]
    [InlineData(0, null, null)] // no recipe stops before its first step
    [InlineData(7, null, 7)]
    [InlineData(7, 9, 7)]
    [InlineData(7, 6, 6)]
    [InlineData(10, null, null)]
    public void The_recipe_stops_at_the_models_step_unless_that_is_none_or_the_last(int step, int? asked, int? expected)
    {
        var recipe = TinyRecipe.Masked(10) with { StopAtStep = asked };
        var run = new RunSummary("r", "R", RunStatus.Stopped, null, step, TimeProvider.System.GetUtcNow(), "runs/r", recipe, null, null);
        Assert.Equal(expected, RunExport.EndingThere(run, []).StopAtStep);
        RecipeRules.Check(RunExport.EndingThere(run, []));
    }

    private static async Task<RunSummary> PausedAfter(HubConnection hub, RunRecipe recipe, int step)
    {
        var run = await hub.InvokeAsync<RunSummary>("StartRun", recipe, Cancellation);
        await RunTests.Reach(hub, run.Id, step);
        run = await hub.InvokeAsync<RunSummary>("PauseRun", run.Id, Cancellation);
        return run.Step % 10 == 0 ? await hub.InvokeAsync<RunSummary>("StepRun", run.Id, Cancellation) : run; // no step that validates
    }

    private static async Task Stop(HubConnection hub, string id)
    {
        if ((await hub.InvokeAsync<RunSummary>("GetRun", id, Cancellation)).Status == RunStatus.Paused)
        {
            await hub.InvokeAsync<RunSummary>("StopRun", id, Cancellation);
        }
    }

    private static string TrainAgain(string folder)
    {
        using var output = new StringWriter();
        var again = Path.Combine(folder, "again");
        var code = TrainCommand.Run(["train", Path.Combine(folder, "recipe.json"), "--out", again, "--data", Path.Combine(folder, "data")], BundledCorpora.All, output);
        Assert.True(code == 0, output.ToString());
        return again;
    }

    private async Task<string> Unpacked(string id)
    {
        var folder = TestFolders.New();
        using var zip = new ZipArchive(new MemoryStream(await Export(shared.Worker, id)));
        zip.ExtractToDirectory(folder);
        return folder;
    }

    private static (int Step, double Loss, double Norm)[] Losses(string folder) => [.. File.ReadLines(Path.Combine(folder, "points.csv")).Skip(1)
        .Select(row => TrainingPointCsv.TryRead(row, out var point) ? (point.Step, point.Loss, point.GradientNorm) : throw new InvalidDataException(row))];

    private static (int StopAtStep, int Steps) StopOf(string json)
    {
        var recipe = JsonSerializer.Deserialize<JsonElement>(json);
        return (recipe.GetProperty("stopAtStep").GetInt32(), recipe.GetProperty("steps").GetInt32());
    }

    private static Task<string> Text(string folder, string name) => File.ReadAllTextAsync(Path.Combine(folder, name), Cancellation);

    private static Task<byte[]> Export(TestWorker worker, string id) => worker.Http.GetByteArrayAsync(new Uri($"/api/runs/{id}/export", UriKind.Relative), Cancellation);
}

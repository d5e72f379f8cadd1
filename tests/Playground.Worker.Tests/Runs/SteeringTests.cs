using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Worker.Runs;

namespace Playground.Worker.Tests.Runs;

/// <summary>What can be asked of a run on its way.</summary>
public sealed class SteeringTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_stops_by_itself_at_a_step_and_its_model_stays()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(1_000) with { StopAtStep = 37 }, Cancellation);
        var points = await RunTests.Watch(hub, run.Id, 0, slow: false);
        Assert.Equal(37, points[^1].Step);
        Assert.NotNull(points[^1].ValidationLoss);
        var stopped = await hub.InvokeAsync<RunSummary>("GetRun", run.Id, Cancellation);
        Assert.Equal((RunStatus.Stopped, "Stopped at step 37, as asked."), (stopped.Status, stopped.Message));
        Assert.Contains(await hub.InvokeAsync<List<ModelDescription>>("GetModels", Cancellation), model => model.Id == run.ModelId);
    }

    [Fact]
    public async Task A_run_stops_by_itself_at_a_validation_loss_and_says_which()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000) with { StopAtValidationLoss = 3.9 }, Cancellation);
        var points = await RunTests.Watch(hub, run.Id, 0, slow: false);
        Assert.True(points[^1].ValidationLoss <= 3.9);
        Assert.DoesNotContain(points.SkipLast(1), p => p.ValidationLoss <= 3.9);
        var stopped = await hub.InvokeAsync<RunSummary>("GetRun", run.Id, Cancellation);
        Assert.Equal(RunStatus.Stopped, stopped.Status);
        Assert.Contains("at or below the 3.9 that was asked for", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_to_stop_can_be_changed_while_the_run_is_on_and_taken_back()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000) with { StopAtStep = 90_000 }, Cancellation);
        await RunTests.Reach(hub, run.Id, 3);
        var paused = await hub.InvokeAsync<RunSummary>("PauseRun", run.Id, Cancellation);
        var set = await Post<RunSummary>($"/api/runs/{run.Id}/stop-at", new StopConditions(paused.Step + 5, 0.001));
        Assert.Equal((paused.Step + 5, 0.001), (set.Recipe.StopAtStep, set.Recipe.StopAtValidationLoss));
        set = await hub.InvokeAsync<RunSummary>("SetStop", run.Id, paused.Step + 2, null, Cancellation);
        Assert.Equal((paused.Step + 2, null), (set.Recipe.StopAtStep, set.Recipe.StopAtValidationLoss));
        await hub.InvokeAsync<RunSummary>("StepRun", run.Id, Cancellation);
        var last = await hub.InvokeAsync<RunSummary>("StepRun", run.Id, Cancellation);
        Assert.Equal((RunStatus.Stopped, $"Stopped at step {paused.Step + 2}, as asked."), (last.Status, last.Message));
    }

    [Fact]
    public async Task A_changed_learning_rate_is_in_the_recipe_and_among_the_marks_and_the_recipe_gives_the_same_losses()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(60) with { StopAtStep = 25 }, Cancellation);
        RunSummary changed = run;
        foreach (var rate in (double[])[0.01, 0.0005])
        {
            changed = await Post<RunSummary>($"/api/runs/{run.Id}/learning-rate", new { learningRate = rate });
        }

        var points = await RunTests.Watch(hub, run.Id, 0, slow: false);
        var recipe = changed.Recipe with { CorpusText = null };
        Assert.Equal(0.0005, recipe.LearningRateChanges[^1].LearningRate);
        changed = await hub.InvokeAsync<RunSummary>("GetRun", run.Id, Cancellation);
        Assert.Contains(changed.Marks!, mark => mark.Kind == RunMarkKind.LearningRate && mark.Text.EndsWith("to 0.0005.", StringComparison.Ordinal));

        var again = await hub.InvokeAsync<RunSummary>("StartRun", recipe, Cancellation);
        var same = await RunTests.Watch(hub, again.Id, 0, slow: false);
        Assert.Equal(points.Select(p => (p.Step, p.Loss, p.LearningRate)), same.Select(p => (p.Step, p.Loss, p.LearningRate)));
    }

    [Fact]
    public async Task A_rate_changed_in_the_middle_counts_from_the_next_step_on()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000) with { WarmupSteps = 0 }, Cancellation);
        await RunTests.Reach(hub, run.Id, 3);
        var paused = await hub.InvokeAsync<RunSummary>("PauseRun", run.Id, Cancellation);
        var changed = await hub.InvokeAsync<RunSummary>("ChangeLearningRate", run.Id, 0.5, Cancellation);
        Assert.Equal(new LearningRateChange(paused.Step, 0.5), Assert.Single(changed.Recipe.LearningRateChanges));
        Assert.Equal(paused.Step, Assert.Single(changed.Marks!).Step);
        var stepped = await hub.InvokeAsync<RunSummary>("StepRun", run.Id, Cancellation);
        Assert.Equal(0.5, stepped.Latest!.LearningRate, 5);
        Assert.Equal(0.002, paused.Latest!.LearningRate, 5);
        await hub.InvokeAsync<RunSummary>("StopRun", run.Id, Cancellation);
    }

    [Fact]
    public async Task A_pace_is_given_over_the_hub_and_over_HTTP_and_whoever_has_the_runs_before_them_hears_of_it()
    {
        await using var hub = await shared.Worker.Connect();
        var heard = new TaskCompletionSource<RunSummary>(TaskCreationOptions.RunContinuationsAsynchronously);
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation);
        Assert.Null(run.Pace);
        await RunTests.Reach(hub, run.Id, 1); // nothing else of it is told any more
        hub.On<RunSummary>("RunChanged", changed =>
        {
            if (changed.Pace == 0.5)
            {
                heard.TrySetResult(changed);
            }
        });
        Assert.Equal(0.5, (await hub.InvokeAsync<RunSummary>("SetPace", run.Id, 0.5, Cancellation)).Pace);
        Assert.Equal(run.Id, (await heard.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancellation)).Id);
        Assert.Equal(30, (await Post<RunSummary>($"/api/runs/{run.Id}/pace", new NewPace(30))).Pace);
        Assert.Null((await Post<RunSummary>($"/api/runs/{run.Id}/pace", new NewPace())).Pace);
        using var refused = await shared.Worker.Http.PostAsJsonAsync($"/api/runs/{run.Id}/pace", new NewPace(5_000), Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        await hub.InvokeAsync<RunSummary>("StopRun", run.Id, Cancellation);
        using var late = await shared.Worker.Http.PostAsJsonAsync($"/api/runs/{run.Id}/pace", new NewPace(3), Cancellation);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Fact]
    public void A_rate_that_the_run_has_already_changes_nothing_and_is_refused()
    {
        var recipe = TinyRecipe.Masked(60) with { LearningRate = 0.002, LearningRateChanges = [new(10, 0.0005), new(30, 0.004)] };
        foreach (var (step, rate, said) in ((int, double, string)[])[(9, 0.002, "0.002"), (10, 0.0005, "0.0005"), (29, 0.0005, "0.0005"), (30, 0.004, "0.004")])
        {
            Assert.Equal($"The learning rate is {said} already; nothing was changed.", Assert.Throws<RunStateException>(() => SteeringRules.WithRate(recipe, step, rate)).Message);
        }

        Assert.Equal([new(10, 0.0005), new(20, 0.004), new(30, 0.004)], SteeringRules.WithRate(recipe, 20, 0.004).LearningRateChanges);
        Assert.Equal([new(30, 0.004)], SteeringRules.WithRate(recipe, 10, 0.002).LearningRateChanges); // before a step took the other one
    }

    [Fact]
    public async Task What_cannot_be_asked_of_a_run_is_refused_with_fact_and_limit()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100) with { StopAtStep = 5, ValidationShare = 0 }, Cancellation);
        await RunTests.Watch(hub, run.Id, 0, slow: false);
        async Task Refuses(string sentence, string method, params object?[] arguments) => Assert.Contains(
            sentence, (await Assert.ThrowsAsync<HubException>(() => hub.InvokeCoreAsync<RunSummary>(method, [.. arguments], Cancellation))).Message, StringComparison.Ordinal);
        await Refuses("is stopped and can't be given another learning rate", "ChangeLearningRate", run.Id, 0.1);
        await Refuses("is stopped and can't be told when to stop", "SetStop", run.Id, 50, null);
        await Refuses("is stopped and can't be stepped.", "StepRun", run.Id);
        await Refuses("is stopped and can't be given another pace.", "SetPace", run.Id, 3);
        await Refuses("The step to stop at is 101; it must be between 1 and the run's 100 steps.", "StartRun", TinyRecipe.Masked(100) with { StopAtStep = 101 });
        await Refuses("because its validation share is 0", "StartRun", TinyRecipe.Masked(100) with { StopAtValidationLoss = 2, ValidationShare = 0 });
        await Refuses("The learning rate changes after step 100; that must be between 0 and 99", "StartRun", TinyRecipe.Masked(100) with { LearningRateChanges = [new(100, 0.1)] });
        await Refuses("The name is empty", "DescribeRun", run.Id, " ", null);
        await Refuses("The name holds the control character U+0007", "DescribeRun", run.Id, "a\u0007b", null);
        await Refuses("`group` is given by /api/runs/group", "StartRun", TinyRecipe.Masked(3) with { Group = "abc" });
        await Refuses("`group` is given by /api/runs/group", "StartGroup", (object)new[] { TinyRecipe.Masked(3), TinyRecipe.Masked(3) with { Group = "abc" } });
        await Refuses("The note holds the control character U+0000; of those only line breaks and tabs can stand in it.", "DescribeRun", run.Id, null, "a\0b\u001b[31m");
        await Refuses("The note holds the control character U+001B", "DescribeRun", run.Id, null, "b\u001b[31m");
        Assert.Equal("one\r\n\ttwo", (await hub.InvokeAsync<RunSummary>("DescribeRun", run.Id, null, "one\r\n\ttwo", Cancellation)).Note);
        await Refuses("at most 2000 fit", "DescribeRun", run.Id, null, new string('x', 2_001));
        await Refuses("A group has 1 recipe; it takes 2 to 4", "StartGroup", (object)new[] { TinyRecipe.Masked(3) });

        var answer = await shared.Worker.Http.PostAsJsonAsync($"/api/runs/{run.Id}/learning-rate", new { rate = 1 }, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("`rate` is not a setting of a change of the learning rate", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_runs_than_may_wait_are_refused_and_those_that_wait_hear_that_they_moved_up()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var first = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation);
        await RunTests.Reach(hub, first.Id, 1);
        var waiting = new List<RunSummary>();
        for (var i = 0; i < Limits.QueuedRuns; i++)
        {
            waiting.Add(await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation));
        }

        var refusal = await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(3), Cancellation));
        Assert.Contains("20 runs wait for this machine, and at most 20 can", refusal.Message, StringComparison.Ordinal);

        var movedUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        hub.On<RunSummary>("RunChanged", run =>
        {
            if (run.Id == waiting[^1].Id && run.QueuePosition == Limits.QueuedRuns - 1)
            {
                movedUp.TrySetResult();
            }
        });
        await hub.InvokeAsync<RunSummary>("StopRun", waiting[0].Id, Cancellation);
        await movedUp.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
    }

    private async Task<T> Post<T>(string path, object body)
    {
        var answer = await shared.Worker.Http.PostAsJsonAsync(path, body, Cancellation);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
        return (await answer.Content.ReadFromJsonAsync<T>(Cancellation))!;
    }
}

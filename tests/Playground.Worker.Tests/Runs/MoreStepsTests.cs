using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Runs;
using Playground.Worker.Storage;
using Playground.Worker.Tests.TakeAway;

namespace Playground.Worker.Tests.Runs;

/// <summary>Runs that are given more steps than they began with.</summary>
public sealed class MoreStepsTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private const int First = 25, More = 17; // the first end is no step that validates in any case

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static RunRecipe Longer(RunRecipe recipe) => recipe with { Steps = First + More, EarlierEnds = [First] };

    [Theory]
    [InlineData(Objective.Masked)]
    [InlineData(Objective.Causal)]
    public async Task A_run_whose_steps_are_all_done_goes_on_as_if_it_had_had_more_from_its_start_also_after_a_restart(Objective objective)
    {
        var recipe = objective == Objective.Masked ? TinyRecipe.Masked(First) : TinyRecipe.Causal(First);
        var home = TestFolders.New();
        string id;
        List<TrainingPoint> planned;
        await using (var first = await TestWorker.Start(home))
        {
            (id, planned) = await ToTheEnd(first, recipe);
        }

        await using var worker = await TestWorker.Start(home);
        var longer = await Given(worker, id, More);
        Assert.Equal((First + More, First), (longer.Recipe.Steps, Assert.Single(longer.Recipe.EarlierEnds)));
        var points = await Points(worker, id);
        Assert.Equal(planned.Select(TakenStates.Learnt), points.Take(First).Select(TakenStates.Learnt));
        Assert.All(points.Skip(First), point => Assert.Equal(planned[^1].LearningRate, point.LearningRate));

        var (whole, undisturbed) = await ToTheEnd(worker, Longer(recipe));
        Assert.Equal(undisturbed.Select(TakenStates.Learnt), points.Select(TakenStates.Learnt));
        Assert.Equal(await Weights(worker, whole), await Weights(worker, id));
        var run = worker.Service<TrainingRuns>().Get(id);
        Assert.Equal((RunStatus.Completed, First + More, null), (run.Status, run.Step, run.Message));
        Assert.Equal(new RunMark(First, RunMarkKind.MoreSteps, "Here the run was to end; it was given 17 steps more, at the learning rate that it had come to."), run.Marks![0]);
        Assert.DoesNotContain(RunMarkKind.Resumed, run.Marks.Select(mark => mark.Kind));
        Assert.Contains($"- Steps: {First + More} of {First + More} (the learning rate's schedule ended at step {First}), ", await File.ReadAllTextAsync(Path.Combine(worker.Service<DataFolder>().RunModel(id), ModelCard.FileName), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_makes_no_difference_whether_they_are_given_before_the_end_or_behind_it_and_they_can_be_given_again()
    {
        await using var hub = await shared.Worker.Connect();
        var runs = shared.Worker.Service<TrainingRuns>();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(First), Cancellation);
        await hub.InvokeAsync<RunSummary>("GiveMoreSteps", run.Id, More, Cancellation); // queued, on its way or done: whatever it is by now
        var before = await Points(shared.Worker, run.Id);
        var (other, undisturbed) = await ToTheEnd(shared.Worker, Longer(TinyRecipe.Masked(First)));
        Assert.Equal(undisturbed.Select(TakenStates.Learnt), before.Select(TakenStates.Learnt));

        await Given(shared.Worker, run.Id, 1);
        await Given(shared.Worker, other, 1);
        Assert.Equal((await Points(shared.Worker, other)).Select(TakenStates.Learnt), (await Points(shared.Worker, run.Id)).Select(TakenStates.Learnt));
        var again = runs.Get(run.Id);
        Assert.Equal(First + More + 1, again.Recipe.Steps);
        Assert.Equal([First, First + More], again.Recipe.EarlierEnds);
        Assert.Equal("Here it was to end again; it was given 1 step more.", again.Marks!.Last(mark => mark.Kind == RunMarkKind.MoreSteps).Text);
    }

    [Fact]
    public async Task A_paused_run_stays_paused_and_its_mark_comes_when_it_has_come_there()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(100_000), Cancellation);
        await RunTests.Reach(hub, run.Id, 3);
        await hub.InvokeAsync<RunSummary>("PauseRun", run.Id, Cancellation);
        var longer = await Given(shared.Worker, run.Id, More);
        Assert.Equal((RunStatus.Paused, 100_000 + More), (longer.Status, longer.Recipe.Steps));
        Assert.Empty(longer.Marks!);
        await hub.InvokeAsync<RunSummary>("StopRun", run.Id, Cancellation);
    }

    /// <summary>However they meet: before the run goes on, while it is read, on its way, or at its end again.</summary>
    [Fact]
    public async Task Whatever_is_given_at_the_same_moment_adds_up()
    {
        var (id, _) = await ToTheEnd(shared.Worker, TinyRecipe.Masked(First));
        for (var round = 1; round <= 4; round++)
        {
            using var all = new Barrier(10);
            await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(
                () =>
                {
                    all.SignalAndWait(Cancellation);
                    return Given(shared.Worker, id, 1);
                },
                Cancellation)));
            Assert.Equal(First + (10 * round), (await Points(shared.Worker, id)).Count);
        }

        Assert.Equal(40, shared.Worker.Service<TrainingRuns>().Get(id).Recipe.EarlierEnds.Count);
    }

    [Fact]
    public async Task A_stop_that_was_behind_its_last_step_does_not_come_back_and_a_reached_loss_does_not_stop_it_again()
    {
        var (id, _) = await ToTheEnd(shared.Worker, TinyRecipe.Masked(First) with { StopAtStep = First, StopAtValidationLoss = 0.0001 });
        var longer = await Given(shared.Worker, id, More);
        Assert.Equal((null, 0.0001), (longer.Recipe.StopAtStep, longer.Recipe.StopAtValidationLoss));
        Assert.Equal(First + More, (await Points(shared.Worker, id)).Count);
    }

    [Fact]
    public async Task A_worker_that_is_killed_before_the_run_stands_in_line_puts_it_there_when_it_begins_anew()
    {
        var folder = TestFolders.New();
        await RestartTests.LeaveKilled(folder, Longer(TinyRecipe.Masked(First)), RunStatus.Completed, checkpoint: 25);
        await using var worker = await TestWorker.Start(folder);
        Assert.Equal(First + More, (await Points(worker, "killed")).Count);
        Assert.Equal(RunStatus.Completed, worker.Service<TrainingRuns>().Get("killed").Status);
    }

    [Fact]
    public async Task The_runs_of_a_group_are_given_more_one_by_one_and_each_goes_on_as_it_would_alone()
    {
        await using var hub = await shared.Worker.Connect();
        RunRecipe[] twins = [TinyRecipe.Masked(First), TinyRecipe.Causal(First)];
        var group = await hub.InvokeAsync<List<RunSummary>>("StartGroup", twins, Cancellation);
        foreach (var run in group)
        {
            await Points(shared.Worker, run.Id);
        }

        foreach (var run in group)
        {
            await Given(shared.Worker, run.Id, More);
        }

        foreach (var (run, recipe) in group.Zip(twins))
        {
            Assert.Equal((await ToTheEnd(shared.Worker, Longer(recipe))).Points.Select(TakenStates.Learnt), (await Points(shared.Worker, run.Id)).Select(TakenStates.Learnt));
        }
    }

    [Fact]
    public async Task A_run_that_is_done_takes_its_state_along_and_is_given_more_where_it_is_brought_to()
    {
        var (id, _) = await ToTheEnd(shared.Worker, TinyRecipe.Masked(First));
        await using var elsewhere = await TestWorker.Start();
        var imported = await TakenStates.Import(elsewhere, await TakenStates.Export(shared.Worker, id));
        Assert.Equal((RunStatus.Completed, First), (imported.Status, imported.Step));
        await Given(elsewhere, imported.Id, More);
        await Given(shared.Worker, id, More);
        var points = await Points(elsewhere, imported.Id);
        Assert.Equal((await Points(shared.Worker, id)).Select(TakenStates.Learnt), points.Select(TakenStates.Learnt));

        // A second time, with an end that its recipe tells of.
        var back = await TakenStates.Import(shared.Worker, await TakenStates.Export(elsewhere, imported.Id));
        Assert.Equal((First, First + More, 1), (back.Recipe.ScheduledSteps, back.Step, back.Marks!.Count(mark => mark.Kind == RunMarkKind.MoreSteps)));
        await Given(shared.Worker, back.Id, 3);
        Assert.Equal(First + More + 3, (await Points(shared.Worker, back.Id)).Count);
    }

    [Fact]
    public async Task What_cannot_be_given_more_says_why()
    {
        await using var hub = await shared.Worker.Connect();
        var stopped = await TakenStates.Stopped(shared.Worker, TinyRecipe.Masked(First) with { Name = "Halfway" }, 8);
        Assert.Equal("Halfway was stopped at step 8 of its 25; resume it, and give it more steps then.", await Refused(stopped.Id, More, HttpStatusCode.Conflict));
        var before = await shared.Worker.Train(TinyRecipe.Masked(1_000_000));
        var early = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(First) with { Name = "Not begun" }, Cancellation);
        await hub.InvokeAsync<RunSummary>("StopRun", early.Id, Cancellation);
        await hub.InvokeAsync<RunSummary>("StopRun", before.Id, Cancellation);
        Assert.Equal("Not begun was stopped before its first step, so there is nothing to go on from; start a new run with as many steps as it should have.", await Refused(early.Id, More, HttpStatusCode.Conflict));
        var (flat, _) = await ToTheEnd(shared.Worker, TinyRecipe.Masked(First) with { FinalLearningRateShare = 0 });
        Assert.Equal("The learning rate of this run ends at 0, so more steps would teach it nothing; duplicate it with more steps instead.", await Refused(flat, More, HttpStatusCode.Conflict));
        var (done, _) = await ToTheEnd(shared.Worker, TinyRecipe.Masked(First) with { Name = "Done" });
        Assert.Equal("0 more steps were asked for; the run has 25 and a run has at most 1000000, so choose from 1 to 999975.", await Refused(done, 0, HttpStatusCode.BadRequest));
        Assert.Equal("999976 more steps were asked for; the run has 25 and a run has at most 1000000, so choose from 1 to 999975.", await Refused(done, 999_976, HttpStatusCode.BadRequest));
        Assert.Equal("`steps` is missing; it says how many more the run gets.", await Refused(done, null, HttpStatusCode.BadRequest));
        Assert.Equal("Run nobody does not exist.", await Refused("nobody", More, HttpStatusCode.NotFound));
        File.Delete(TrainingSession.CheckpointIn(shared.Worker.Service<DataFolder>().Run(done)));
        Assert.Equal("Done can't go on: no checkpoint of it is on this machine to go on from.", await Refused(done, More, HttpStatusCode.Conflict));
        var run = shared.Worker.Service<TrainingRuns>().Get(done);
        Assert.Equal((RunStatus.Completed, First, 0), (run.Status, run.Recipe.Steps, run.Recipe.EarlierEnds.Count)); // nothing of it changed
    }

    [Theory]
    [InlineData("An earlier end is step 0; it must be between 1 and 41, so that a step comes after it.", 0)]
    [InlineData("An earlier end is step 42; it must be between 1 and 41, so that a step comes after it.", 42)]
    [InlineData("The earlier end at step 20 is listed behind step 20; list them by rising steps.", 20, 20)]
    public void Earlier_ends_that_are_none_are_refused(string sentence, params int[] ends) =>
        Assert.Equal(sentence, Assert.Throws<PlaygroundException>(() => RecipeRules.CheckSettings(TinyRecipe.Masked(First + More) with { EarlierEnds = ends })).Message);

    [Fact]
    public void A_warm_up_longer_than_the_schedule_is_refused_and_too_many_ends_are() // the schedule is that of the steps before there were more
    {
        var recipe = Longer(TinyRecipe.Masked(First));
        Assert.Equal(
            "Warm-up is 26 steps; it must be between 0 and 25, the number of steps before the run was given more.",
            Assert.Throws<PlaygroundException>(() => RecipeRules.CheckSettings(recipe with { WarmupSteps = 26 })).Message);
        var often = TinyRecipe.Masked(101) with { EarlierEnds = [.. Enumerable.Range(1, 100)] };
        RecipeRules.CheckSettings(often);
        Assert.Equal(
            "The run was given more steps 100 times already, which is the most; duplicate it with more steps instead.",
            Assert.Throws<RunStateException>(() => SteeringRules.WithMoreSteps(often, 1)).Message);
        Assert.Equal("The run was given more steps 101 times; that can be done 100 times.", Assert.Throws<PlaygroundException>(() => RecipeRules.CheckSettings(often with { Steps = 102, EarlierEnds = [.. Enumerable.Range(1, 101)] })).Message);
        Assert.Equal("The run has 1000000 steps, the most that a run can have.", Assert.Throws<PlaygroundException>(() => SteeringRules.WithMoreSteps(TinyRecipe.Masked(Limits.MaxSteps), 1)).Message);
        Assert.Equal("The earlier ends are null; leave them out or give a list.", Assert.Throws<PlaygroundException>(() => RecipeRules.CheckSettings(recipe with { EarlierEnds = null! })).Message);
    }

    [Fact]
    public void What_was_done_at_a_step_stands_before_what_is_to_be_known_of_it() => Assert.Equal(
        [RunMarkKind.MoreSteps, RunMarkKind.Note],
        RunMarks.Of(Longer(TinyRecipe.Masked(First)), First, [new(First, RunMarkKind.Note, "The validation loss was asked of more.")]).Select(mark => mark.Kind));

    private static async Task<(string Id, List<TrainingPoint> Points)> ToTheEnd(TestWorker worker, RunRecipe recipe)
    {
        await using var hub = await worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", recipe, Cancellation);
        return (run.Id, await Points(worker, run.Id));
    }

    private static async Task<List<TrainingPoint>> Points(TestWorker worker, string id)
    {
        await using var hub = await worker.Connect();
        var points = await RunTests.Watch(hub, id, 0, slow: false);
        await worker.Service<TrainingRuns>().Find(id).Ended;
        return points;
    }

    private static async Task<RunSummary> Given(TestWorker worker, string id, int steps)
    {
        using var answer = await Give(worker, id, steps);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(Cancellation));
        return (await answer.Content.ReadFromJsonAsync<RunSummary>(Cancellation))!;
    }

    private Task<string> Refused(string id, int? steps, HttpStatusCode status) => TakenStates.Refusal(Give(shared.Worker, id, steps), status);

    private static Task<HttpResponseMessage> Give(TestWorker worker, string id, int? steps) => worker.Http.PostAsJsonAsync($"/api/runs/{id}/more-steps", new MoreSteps(steps), Cancellation);

    private static Task<byte[]> Weights(TestWorker worker, string id) => File.ReadAllBytesAsync(Path.Combine(worker.Service<DataFolder>().RunModel(id), "model.safetensors"), Cancellation);
}

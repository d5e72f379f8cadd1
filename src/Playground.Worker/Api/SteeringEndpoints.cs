using Playground.Contracts;
using Playground.Worker.Runs;

namespace Playground.Worker.Api;

/// <summary>Groups, steering, names, and deleting with its undoing; under <c>/api/runs</c>.</summary>
internal static class SteeringEndpoints
{
    public static void MapSteering(this RouteGroupBuilder runs)
    {
        runs.MapPost("group", StartGroup).WithSummary($"Starts 2 to {Limits.GroupRuns} runs side by side, which hold one place of the queue")
            .Accepts<IReadOnlyList<RunRecipe>>(ApiJson.MediaType).Produces<IReadOnlyList<RunSummary>>(StatusCodes.Status201Created).ProducesConflict();
        runs.MapGet("deleted", (HttpContext http, RunDeletion deletion) => ApiJson.Answer(http, deletion.List()))
            .WithSummary($"Runs that can be brought back, for {Limits.DeletedRunDays} days").Produces<IReadOnlyList<RunSummary>>();
        runs.MapPost("{id}/stop-at", async (HttpContext http, string id, TrainingRuns all) => await ApiJson.Answer(http, await all.SetStop(id, await RecordBody.Read<StopConditions>(http, "when a run stops"))))
            .WithSummary("Lets the run stop by itself; what is left out is taken back").Accepts<StopConditions>(ApiJson.MediaType).Produces<RunSummary>().ProducesConflict().ProducesBusy();
        runs.MapPost("{id}/learning-rate", ChangeLearningRate).WithSummary("Changes the learning rate's peak from the next step on")
            .Accepts<NewLearningRate>(ApiJson.MediaType).Produces<RunSummary>().ProducesConflict().ProducesBusy();
        runs.MapPost("{id}/more-steps", GiveMoreSteps).WithSummary("Gives the run more steps, at the last rate of its schedule; one whose steps are all done goes on")
            .Accepts<MoreSteps>(ApiJson.MediaType).Produces<RunSummary>().ProducesConflict().ProducesBusy();
        runs.MapPost("{id}/pace", async (HttpContext http, string id, TrainingRuns all) => await ApiJson.Answer(http, all.SetPace(id, (await RecordBody.Read<NewPace>(http, "a run's pace")).StepsPerSecond)))
            .WithSummary("Slows the run down to so many steps a second, or lets it go; its numbers stay the same").Accepts<NewPace>(ApiJson.MediaType).Produces<RunSummary>().ProducesConflict();
        runs.MapPatch("{id}", async (HttpContext http, string id, TrainingRuns all) => await ApiJson.Answer(http, all.Describe(id, await RecordBody.Read<RunWords>(http, "a run's name and note"))))
            .WithSummary("Changes the run's name, its note, or both").Accepts<RunWords>(ApiJson.MediaType).Produces<RunSummary>();
        runs.MapDelete("{id}", async (HttpContext http, string id, RunDeletion deletion) => await ApiJson.Answer(http, await deletion.Delete(id)))
            .WithSummary("Deletes the run and its model; one that is on is paused first").Produces<RunSummary>().ProducesConflict().ProducesBusy();
        runs.MapPost("{id}/restore", (HttpContext http, string id, RunDeletion deletion) => ApiJson.Answer(http, deletion.BringBack(id)))
            .WithSummary("Brings a deleted run back").Produces<RunSummary>().ProducesConflict();
    }

    private static async Task StartGroup(HttpContext http, NewRuns runs)
    {
        var started = await runs.StartGroup(await RecordBody.ReadList<RunRecipe>(http, "a run"), http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status201Created;
        await ApiJson.Answer(http, started);
    }

    private static async Task GiveMoreSteps(HttpContext http, string id, LongerRuns runs)
    {
        var asked = await RecordBody.Read<MoreSteps>(http, "more steps for a run");
        await ApiJson.Answer(http, await runs.GiveMoreSteps(id, asked.Steps ?? throw ApiRefusal.Malformed("`steps` is missing; it says how many more the run gets.")));
    }

    private static async Task ChangeLearningRate(HttpContext http, string id, TrainingRuns runs)
    {
        var asked = await RecordBody.Read<NewLearningRate>(http, "a change of the learning rate");
        await ApiJson.Answer(http, await runs.ChangeLearningRate(id, asked.LearningRate ?? throw ApiRefusal.Malformed("`learningRate` is missing; it says the new learning rate.")));
    }
}

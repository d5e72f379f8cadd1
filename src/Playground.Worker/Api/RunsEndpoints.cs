using System.Globalization;
using Playground.Contracts;
using Playground.Worker.Runs;
using Playground.Worker.Storage;

namespace Playground.Worker.Api;

/// <summary>Training over HTTP: <c>/api/runs</c>.</summary>
internal static class RunsEndpoints
{
    public static void MapRuns(this IEndpointRouteBuilder routes)
    {
        var runs = routes.MapGroup("/api/runs").WithTags("Training")
            .AddEndpointFilter<RouteGroupBuilder, RefusalFilter>().AddEndpointFilter<RouteGroupBuilder, RunsRefusals>().ProducesRefusals();
        runs.MapGet("", (HttpContext http, TrainingRuns all) => ApiJson.Answer(http, all.List())).WithSummary("All runs, newest first").Produces<IReadOnlyList<RunSummary>>();
        runs.MapPost("", Start).WithSummary("Starts a run, or queues it").Accepts<RunRecipe>(ApiJson.MediaType).Produces<RunSummary>(StatusCodes.Status201Created).ProducesConflict();
        runs.MapGet("{id}", (HttpContext http, string id, TrainingRuns all) => ApiJson.Answer(http, all.Get(id))).WithSummary("One run").Produces<RunSummary>();
        runs.MapPost("{id}/pause", async (HttpContext http, string id, TrainingRuns all) => await ApiJson.Answer(http, await all.Pause(id))).WithSummary("Pauses").Produces<RunSummary>().ProducesConflict().ProducesBusy();
        runs.MapPost("{id}/resume", (HttpContext http, string id, TrainingRuns all) => ApiJson.Answer(http, all.Resume(id))).WithSummary("Resumes a paused run, or one that was stopped before its last step").Produces<RunSummary>().ProducesConflict();
        runs.MapPost("{id}/step", async (HttpContext http, string id, TrainingRuns all) => await ApiJson.Answer(http, await all.Step(id))).WithSummary("Trains one step of a paused run").Produces<RunSummary>().ProducesConflict().ProducesBusy();
        runs.MapPost("{id}/stop", async (HttpContext http, string id, TrainingRuns all) => await ApiJson.Answer(http, await all.Stop(id))).WithSummary("Stops and saves the model; a run with steps left can be resumed").Produces<RunSummary>().ProducesConflict();
        runs.MapSteering();
        runs.MapGet("{id}/points", Points).WithSummary("Points with a step above afterStep").Produces<IReadOnlyList<TrainingPoint>>().WithWhole("afterStep");

        // For the charts of the pages, which have no key: the same that the hub tells anyone who watches.
        routes.MapGet("/curves/{id}", Curve).ExcludeFromDescription().AddEndpointFilter<RouteHandlerBuilder, RefusalFilter>().AddEndpointFilter<RouteHandlerBuilder, RunsRefusals>();
        runs.MapGet("{id}/baselines", async (HttpContext http, string id, RunBaselines all) => await ApiJson.Answer(http, await all.Get(id, http.RequestAborted)))
            .WithSummary("What models that only count reach on the run's own text").Produces<Baselines>()
            .Produces<ErrorBody>(StatusCodes.Status400BadRequest).ProducesConflict().WorksItOut(); // 400: it keeps nothing aside
    }

    private static async Task Start(HttpContext http, NewRuns runs)
    {
        var run = await runs.Start(await RecordBody.Read<RunRecipe>(http, "a run"), http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.Headers.Location = $"/api/runs/{run.Id}";
        await ApiJson.Answer(http, run);
    }

    private static Task Points(HttpContext http, string id, TrainingRuns runs, PointStore points, string? afterStep = null) =>
        ApiJson.Answer(http, points.Stream(runs.Find(id).Id, Cursor(afterStep)));

    private static IResult Curve(HttpContext http, string id, TrainingRuns runs, CurvePages curves, string? afterStep = null)
    {
        var run = runs.Get(id);
        var pages = curves.Read(run.Id, Cursor(afterStep));
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Run-Steps"] = run.Recipe.Steps.ToString(CultureInfo.InvariantCulture); // so that the axis is right at once
        return Results.Stream(async body =>
        {
            foreach (var page in pages)
            {
                await body.WriteAsync(page, http.RequestAborted);
            }
        }, System.Net.Mime.MediaTypeNames.Application.Octet);
    }

    private static int Cursor(string? afterStep) =>
        string.IsNullOrEmpty(afterStep) ? 0 : QueryWords.Whole("afterStep", afterStep);
}

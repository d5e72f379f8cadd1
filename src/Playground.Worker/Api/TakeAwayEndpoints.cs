using System.Text;
using Playground.Contracts;
using Playground.Worker.Runs;
using Playground.Worker.Storage;
using Playground.Worker.TakeAway;

namespace Playground.Worker.Api;

/// <summary>Runs out of the house and back in: <c>/api/runs/{id}/export</c>, their points as files, <c>/api/runs/import</c>.</summary>
internal static class TakeAwayEndpoints
{
    private const int RowsAtOnce = 5_000;

    public static void MapTakeAway(this IEndpointRouteBuilder routes)
    {
        var runs = routes.MapGroup("/api/runs").WithTags("Training")
            .AddEndpointFilter<RouteGroupBuilder, RefusalFilter>().AddEndpointFilter<RouteGroupBuilder, RunsRefusals>().ProducesRefusals();
        runs.MapGet("{id}/export", Export).WithSummary("The model in the Hugging Face layout, with recipe, points and own text, as a zip; with moments=true also the moments that were kept, so that it can be rewound where it is brought to").Produces(StatusCodes.Status200OK, contentType: "application/zip").ProducesConflict().WorksItOut().WithFlag("moments");
        runs.MapGet("{id}/points.csv", Csv).WithSummary("All points as a table").Produces<string>(StatusCodes.Status200OK, "text/csv");
        runs.MapGet("{id}/points.json", Json).WithSummary("All points as a file").Produces<IReadOnlyList<TrainingPoint>>();
        runs.MapPost("import", Import).WithSummary("Takes an exported run in").Accepts<byte[]>("application/zip").Produces<RunSummary>(StatusCodes.Status201Created);
    }

    private static async Task<IResult> Export(HttpContext http, string id, RunExport export, string moments = "false") =>
        Results.File(await export.Zip(id, QueryWords.Flag("moments", moments), http.RequestAborted), "application/zip", $"{id}.zip");

    private static async Task Csv(HttpContext http, string id, TrainingRuns runs, PointStore points)
    {
        var run = runs.Find(id).Id;
        AsFile(http, $"{run}.csv", "text/csv; charset=utf-8");
        await http.Response.WriteAsync(TrainingPointCsv.Header + "\n", http.RequestAborted);
        for (var after = 0; ;)
        {
            var rows = points.Read(run, after, RowsAtOnce);
            await http.Response.WriteAsync(rows.Aggregate(new StringBuilder(), (text, row) => text.Append(TrainingPointCsv.Row(row)).Append('\n')).ToString(), http.RequestAborted);
            if (rows.Count < RowsAtOnce)
            {
                return;
            }

            after = rows[^1].Step;
        }
    }

    private static Task Json(HttpContext http, string id, TrainingRuns runs, PointStore points)
    {
        var all = points.Stream(runs.Find(id).Id, 0);
        AsFile(http, $"{id}.json", ApiJson.MediaType);
        return ApiJson.Answer(http, all);
    }

    private static async Task Import(HttpContext http, RunImport import)
    {
        if (http.Request.ContentLength > Limits.ImportBytes)
        {
            throw RunImport.TooLarge();
        }

        var run = await import.Import(http.Request.Body, http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.Headers.Location = $"/api/runs/{run.Id}";
        await ApiJson.Answer(http, run);
    }

    private static void AsFile(HttpContext http, string name, string type)
    {
        http.Response.ContentType = type;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
    }
}

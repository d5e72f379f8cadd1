using System.Text;
using Microsoft.Net.Http.Headers;
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
        runs.MapGet("{id}/export", Export).WithSummary("The model in the Hugging Face layout, with recipe, points and own text, as a zip; with moments=true also the moments that were kept, so that it can be rewound where it is brought to, and with state=true the training state of a run that has steps left (optimizer.safetensors), so that it can be resumed where it is brought to and its text is").Produces(StatusCodes.Status200OK, contentType: "application/zip").ProducesConflict().WorksItOut().WithFlag("moments").WithFlag("state");
        runs.MapGet("{id}/training-state", (HttpContext http, string id, TrainingRuns all, TrainingStates states) => ApiJson.Answer(http, states.Of(all.Find(id).State.Summary)))
            .WithSummary("What a run with steps left goes on from: how large it is in an export, and which text has to be added first where it is not here").Produces<TrainingStateSummary>().ProducesConflict();
        runs.MapGet("{id}/points.csv", Csv).WithSummary("All points as a table").Produces<string>(StatusCodes.Status200OK, "text/csv");
        runs.MapGet("{id}/points.json", Json).WithSummary("All points as a file").Produces<IReadOnlyList<TrainingPoint>>();
        runs.MapPost("import", Import).WithSummary("Takes an exported run in").Accepts<byte[]>("application/zip").Produces<RunSummary>(StatusCodes.Status201Created);
    }

    private static async Task<IResult> Export(HttpContext http, string id, RunExport export, TrainingRuns runs, string moments = "false", string state = "false")
    {
        var (along, run) = (new TakenAlong(QueryWords.Flag("moments", moments), QueryWords.Flag("state", state)), runs.Find(id));
        var with = string.Join(" and ", ((string?[])[along.Moments ? "moments" : null, along.State ? "training state" : null]).OfType<string>());
        return Results.File(await export.Zip(id, along, http.RequestAborted), "application/zip", FileName(run, with.Length > 0 ? $" with {with}.zip" : ".zip"));
    }

    private static async Task Csv(HttpContext http, string id, TrainingRuns runs, PointStore points)
    {
        var run = runs.Find(id);
        AsFile(http, FileName(run, ".csv"), "text/csv; charset=utf-8");
        await http.Response.WriteAsync(TrainingPointCsv.Header + "\n", http.RequestAborted);
        for (var after = 0; ;)
        {
            var rows = points.Read(run.Id, after, RowsAtOnce);
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
        var run = runs.Find(id);
        var all = points.Stream(run.Id, 0);
        AsFile(http, FileName(run, ".json"), ApiJson.MediaType);
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

    private static string FileName(Run run, string ending) => RunFileName.Of(run.State.Summary.Name, run.Id, ending);

    /// <summary>The name in every letter for those who read filename*, in ASCII beside it (RFC 6266).</summary>
    private static void AsFile(HttpContext http, string name, string type)
    {
        http.Response.ContentType = type;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
    }
}

using Playground.Contracts;
using Playground.Worker.Runs;
using Playground.Worker.Snapshots;

namespace Playground.Worker.Api;

/// <summary>The kept moments of a run and its probe board over HTTP.</summary>
internal static class SnapshotsEndpoints
{
    public static void MapSnapshots(this IEndpointRouteBuilder routes)
    {
        var runs = routes.MapGroup("/api/runs").WithTags("Training")
            .AddEndpointFilter<RouteGroupBuilder, RefusalFilter>().AddEndpointFilter<RouteGroupBuilder, RunsRefusals>().ProducesRefusals();
        runs.MapGet("{id}/snapshots", (HttpContext http, string id, TrainingRuns all, SnapshotModels snapshots) => ApiJson.Answer(http, snapshots.Of(all.Find(id).Id)))
            .WithSummary("The moments of a run that were kept: models of their own").Produces<RunSnapshots>();
        runs.MapGet("{id}/board", Board).WithSummary("Each sentence of the board with its curves over the kept moments").Produces<IReadOnlyList<BoardSentence>>();
        runs.MapPut("{id}/board", SetBoard).WithSummary("Puts these sentences on the board").Accepts<IReadOnlyList<ProbeRequest>>(ApiJson.MediaType).Produces<RunSummary>();
    }

    private static async Task Board(HttpContext http, string id, TrainingRuns runs, ProbeBoards boards)
    {
        var sentences = new List<BoardSentence>();
        foreach (var probe in runs.Get(id).Recipe.Board)
        {
            sentences.Add(new BoardSentence(probe, await boards.Now(id, probe, http.RequestAborted)));
        }

        await ApiJson.Answer(http, sentences);
    }

    private static async Task SetBoard(HttpContext http, string id, TrainingRuns runs, ProbeBoards boards)
    {
        runs.Find(id);
        await ApiJson.Answer(http, boards.Set(id, await RecordBody.ReadList<ProbeRequest>(http, "a sentence of the board")));
    }
}

/// <summary>One line of <c>GET /api/runs/{id}/board</c>.</summary>
public sealed record BoardSentence(ProbeRequest Probe, BoardCurves Curves);

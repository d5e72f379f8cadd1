using Playground.Worker.Catalogue;

namespace Playground.Worker.Api;

/// <summary><c>GET /api/models</c> and one of its lines.</summary>
internal static class ModelsEndpoints
{
    public static Task List(HttpContext http, IModelHost models) => ApiJson.Answer(http, models.List());

    /// <summary>Also one that the list leaves out: a moment of a run.</summary>
    public static async Task One(HttpContext http, string id, IModelHost models)
    {
        var wanted = ModelPath.Id(id);
        await ApiJson.Answer(
            http,
            Snapshots.SnapshotId.TryParse(wanted, out _) ? (await models.Open(wanted, http.RequestAborted)).Description : await models.Describe(wanted, http.RequestAborted));
    }
}

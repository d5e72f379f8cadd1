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
        var found = models.List().FirstOrDefault(m => m.Id == wanted)
            ?? (Snapshots.SnapshotId.TryParse(wanted, out _) ? (await models.Open(wanted, http.RequestAborted)).Description : null);
        if (found is null)
        {
            await models.OpenTokenizer(wanted, http.RequestAborted); // one that is there and broken says so itself
            throw new UnknownModelException(wanted);
        }

        await ApiJson.Answer(http, found);
    }
}

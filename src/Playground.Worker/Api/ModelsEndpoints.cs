using Playground.Worker.Catalogue;

namespace Playground.Worker.Api;

/// <summary><c>GET /api/models</c> and one of its lines.</summary>
internal static class ModelsEndpoints
{
    public static Task List(HttpContext http, IModelHost models) => ApiJson.Answer(http, models.List());

    public static Task One(HttpContext http, string id, IModelHost models)
    {
        var wanted = ModelPath.Id(id);
        var found = models.List().FirstOrDefault(m => m.Id == wanted) ?? throw new UnknownModelException(wanted);
        return ApiJson.Answer(http, found);
    }
}

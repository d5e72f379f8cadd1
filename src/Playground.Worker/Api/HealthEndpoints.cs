using Playground.Worker.Catalogue;

namespace Playground.Worker.Api;

internal static class HealthEndpoints
{
    /// <summary><c>/healthz/live</c>: the process answers. <c>/healthz/ready</c>: a model can answer.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz/live", () => Results.Text("live")).ExcludeFromDescription();
        routes.MapGet("/healthz/ready", (ModelCatalogue models) => models.IsReady
            ? Results.Text("ready")
            : Results.Text("no model is loaded yet", statusCode: StatusCodes.Status503ServiceUnavailable)).ExcludeFromDescription();
    }
}

using Playground.Worker.Catalogue;

namespace Playground.Worker.Api;

internal static class HealthEndpoints
{
    /// <summary><c>/healthz/live</c>: the process answers. <c>/healthz/ready</c>: a model can answer.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/healthz/live", ["HEAD"], () => Results.StatusCode(StatusCodes.Status200OK)).ExcludeFromDescription();
        routes.MapMethods("/healthz/ready", ["HEAD"], (ModelCatalogue models) =>
            Results.StatusCode(models.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable)).ExcludeFromDescription();
        routes.MapGet("/healthz/live", () => Results.Text("live")).WithTags("Health").WithSummary("The process answers").Produces<string>(StatusCodes.Status200OK, "text/plain");
        routes.MapGet("/healthz/ready", (ModelCatalogue models) => models.IsReady
            ? Results.Text("ready")
            : Results.Text("no model is loaded yet", statusCode: StatusCodes.Status503ServiceUnavailable)).WithTags("Health").WithSummary("A model can answer")
            .Produces<string>(StatusCodes.Status200OK, "text/plain").Produces<string>(StatusCodes.Status503ServiceUnavailable, "text/plain");
    }
}

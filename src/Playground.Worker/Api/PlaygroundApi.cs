using Playground.Worker.Api.Inspect;
using Playground.Worker.Api.TextGeneration;
using Playground.Worker.Catalogue;

namespace Playground.Worker.Api;

/// <summary>The models' side of the HTTP API: listing, inspection, the Hugging Face and OpenAI dialects, and the document that describes everything.</summary>
public static class PlaygroundApi
{
    public static IServiceCollection AddPlaygroundApi(this IServiceCollection services)
    {
        services.AddSingleton<IStartupFilter, ApiKeyGate>();
        services.AddSingleton<IStartupFilter, RoutingRefusals>();
        services.AddApiDescription();
        return services;
    }

    public static IEndpointRouteBuilder MapPlaygroundApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("").AddEndpointFilter<RouteGroupBuilder, RefusalFilter>();
        api.MapGet("/api/models", ModelsEndpoints.List).DescribeModels();
        api.MapGet("/api/models/{id}", ModelsEndpoints.One).DescribeModel();
        api.MapPost("/api/models/{id}/inspect", Inspect).DescribeInspect();
        api.MapPost("/models/{id}", HuggingFace).DescribeHuggingFace();
        api.MapPost("/models/{id}/v1/completions", Completions).DescribeCompletions();

        // The same for ids that hold a slash, which only a catch-all matches.
        api.MapGet("/api/models/{**id}", ModelsEndpoints.One).ExcludeFromDescription();
        api.MapPost("/api/models/{**path}", UnderApiModels).ExcludeFromDescription();
        api.MapPost("/models/{**path}", UnderModels).ExcludeFromDescription();
        routes.MapOpenApi();
        return routes;
    }

    private static async Task Inspect(HttpContext http, string id, IModelHost models)
    {
        var body = await RequestBody.ReadJson(http);
        await InspectEndpoint.Answer(http, await models.Open(ModelPath.Id(id), http.RequestAborted), body);
    }

    private static async Task HuggingFace(HttpContext http, string id, IModelHost models)
    {
        var body = await RequestBody.ReadJson(http);
        await HuggingFaceEndpoint.Answer(http, await models.Open(ModelPath.Id(id), http.RequestAborted), body);
    }

    private static async Task Completions(HttpContext http, string id, IModelHost models, TimeProvider time)
    {
        var body = await RequestBody.ReadJson(http);
        await CompletionsEndpoint.Answer(http, await models.Open(ModelPath.Id(id), http.RequestAborted), body, time);
    }

    private static Task UnderApiModels(HttpContext http, string? path, IModelHost models)
    {
        if (ModelPath.IdBefore(ModelPath.Inspect, path) is { } id)
        {
            return Inspect(http, id, models);
        }

        http.Response.Headers.Allow = HttpMethods.Get; // what routing says of other addresses
        throw new ApiRefusal(StatusCodes.Status405MethodNotAllowed, $"{http.Request.Path} takes GET, not POST.", ErrorTypes.Validation);
    }

    private static Task UnderModels(HttpContext http, string? path, IModelHost models, TimeProvider time) =>
        ModelPath.IdBefore(ModelPath.Completions, path) is { } id
            ? Completions(http, id, models, time)
            : HuggingFace(http, path ?? "", models);
}

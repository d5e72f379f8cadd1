using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing.Template;

namespace Playground.Worker.Api;

/// <summary>
/// Gives what routing refuses without a word a sentence; no endpoint has run then, and so no filter. An address that does not
/// exist (404), a method that it does not take (405), and a body that is marked as something else than its address takes
/// (415): that one says what to mark it as; a body without a mark is read as what the address takes.
/// </summary>
internal sealed class RoutingRefusals(EndpointDataSource endpoints) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (http, then) =>
        {
            await then(http);
            if (http.Response is { HasStarted: false, ContentType: null } && Refusal(http) is { } refusal)
            {
                await ApiJson.Answer(http, refusal);
            }
        });
        next(app);
    };

    private ErrorBody? Refusal(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound when ApiKeyGate.IsGuarded(http.Request.Path) => new ErrorBody($"Nothing answers {http.Request.Method} at {http.Request.Path}."),
        StatusCodes.Status405MethodNotAllowed when ApiKeyGate.IsGuarded(http.Request.Path) => new ErrorBody($"{http.Request.Path} takes {http.Response.Headers.Allow}, not {http.Request.Method}.", ErrorTypes.Validation),
        StatusCodes.Status415UnsupportedMediaType => new ErrorBody(WrongType(http.Request), ErrorTypes.Validation),
        _ => null,
    };

    private string WrongType(HttpRequest request) => Taken(request) is { } types
        ? $"The body of this request needs the header Content-Type: {string.Join(" or ", types)}; it has {request.ContentType}."
        : $"This address takes no body of the Content-Type {request.ContentType}.";

    private IReadOnlyList<string>? Taken(HttpRequest request) => endpoints.Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(request.Method) == true)
        .Where(endpoint => endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is not null)
        .OrderBy(endpoint => endpoint.RoutePattern.InboundPrecedence)
        .FirstOrDefault(endpoint => new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(request.Path, []))
        ?.Metadata.GetMetadata<IAcceptsMetadata>()!.ContentTypes;
}

using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing.Template;

namespace Playground.Worker.Api;

/// <summary>
/// Gives routing's refusal of a body that is marked as something else than its address takes (415, without a word) a sentence
/// that says what to mark it as; a body without a mark is read as what the address takes. No endpoint has run then, and so no filter.
/// </summary>
internal sealed class BodyTypes(EndpointDataSource endpoints) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (http, then) =>
        {
            await then(http);
            if (http.Response is { StatusCode: StatusCodes.Status415UnsupportedMediaType, HasStarted: false })
            {
                await ApiJson.Answer(http, new ErrorBody(Sentence(http.Request), ErrorTypes.Validation));
            }
        });
        next(app);
    };

    private string Sentence(HttpRequest request) => Taken(request) is { } types
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

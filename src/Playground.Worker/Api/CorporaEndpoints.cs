using Microsoft.AspNetCore.Http.Features;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Corpora;

namespace Playground.Worker.Api;

/// <summary>Texts to train on: <c>/api/corpora</c>.</summary>
internal static class CorporaEndpoints
{
    public static void MapCorpora(this IEndpointRouteBuilder routes)
    {
        var corpora = routes.MapGroup("/api/corpora").WithTags("Training")
            .AddEndpointFilter<RouteGroupBuilder, RefusalFilter>().AddEndpointFilter<RouteGroupBuilder, RunsRefusals>();
        corpora.MapGet("", (HttpContext http, CorpusLibrary library) => ApiJson.Answer(http, library.List()))
            .WithSummary("All texts to train on").Produces<IReadOnlyList<CorpusSummary>>();
        corpora.MapPost("", Add).WithSummary("Stores a text (UTF-8) as a corpus").Accepts<string>("text/plain").Produces<CorpusSummary>(StatusCodes.Status201Created);
    }

    private static async Task Add(HttpContext http, CorpusLibrary library, string? name = null, string source = "pasted")
    {
        if (source is not ("pasted" or "uploaded"))
        {
            throw new PlaygroundException($"The source is \"{source}\"; it must be pasted or uploaded.");
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = Limits.CorpusBytes + 1L; // one more, so that our own sentence answers
        }

        if (http.Request.ContentLength > Limits.CorpusBytes)
        {
            throw CorpusText.TooLarge();
        }

        var corpus = await library.Add(name, source, await CorpusText.Read(http.Request.Body, http.RequestAborted), http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status201Created;
        await ApiJson.Answer(http, corpus);
    }
}

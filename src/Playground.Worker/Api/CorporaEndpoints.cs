using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Corpora;
using Playground.Worker.Runs;
using Playground.Worker.TakeAway;

namespace Playground.Worker.Api;

/// <summary>Texts to train on: <c>/api/corpora</c>.</summary>
internal static class CorporaEndpoints
{
    private const int LongestNameRead = 1_000; // our own sentence names the limit

    public static void MapCorpora(this IEndpointRouteBuilder routes)
    {
        var corpora = routes.MapGroup("/api/corpora").WithTags("Training")
            .AddEndpointFilter<RouteGroupBuilder, RefusalFilter>().AddEndpointFilter<RouteGroupBuilder, RunsRefusals>();
        corpora.MapGet("", (HttpContext http, CorpusLibrary library) => ApiJson.Answer(http, library.List()))
            .WithSummary("All texts to train on").Produces<IReadOnlyList<CorpusSummary>>();
        corpora.MapPost("", Add).WithSummary("Stores a text (UTF-8) as a corpus").Accepts<string>("text/plain").Produces<CorpusSummary>(StatusCodes.Status201Created);
        corpora.MapGet("{id}", async (HttpContext http, string id, CorpusReports reports) => await ApiJson.Answer(http, await reports.Get(id, http.RequestAborted)))
            .WithSummary("One text looked at closely").Produces<CorpusReport>();
        corpora.MapPut("{id}/name", Rename).WithSummary("Gives an own text another name").Accepts<string>("text/plain").Produces<CorpusSummary>();
        corpora.MapDelete("{id}", Delete).WithSummary("Deletes an own text that no run has, nor one that can be brought back").Produces(StatusCodes.Status204NoContent);
        corpora.MapGet("{id}/vocabulary", Vocabulary).WithSummary("A vocabulary learnt from the text, as a zip that Hugging Face tokenizers open")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip");
    }

    private static async Task Rename(HttpContext http, string id, OwnCorpora corpora)
    {
        using var name = new StreamReader(http.Request.Body);
        var text = new char[LongestNameRead];
        await ApiJson.Answer(http, corpora.Rename(id, new string(text, 0, await name.ReadBlockAsync(text, http.RequestAborted))));
    }

    private static async Task<IResult> Delete(HttpContext http, string id, OwnCorpora corpora)
    {
        await corpora.Delete(id, http.RequestAborted);
        return Results.NoContent();
    }

    private static async Task<IResult> Vocabulary(HttpContext http, string id, Vocabularies vocabularies, string kind = "byteLevelBpe", string objective = "", string size = "2000")
    {
        if (!Enum.TryParse<TokenizerKind>(kind, ignoreCase: true, out var known) || !Enum.IsDefined(known))
        {
            throw new PlaygroundException($"The kind is \"{kind}\"; it must be wordPiece, byteLevelBpe or characters.");
        }

        if (!int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var pieces))
        {
            throw new PlaygroundException($"The size is \"{size}\"; it must be a whole number.");
        }

        var forModel = objective is "" ? SentenceCuts.ObjectiveOf(known)
            : Enum.TryParse<Objective>(objective, ignoreCase: true, out var named) && Enum.IsDefined(named) ? named
            : throw new PlaygroundException($"The objective is \"{objective}\"; it must be masked or causal.");
        var folder = await vocabularies.Folder(new VocabularyKey(id, known, forModel, pieces), http.RequestAborted);
        return Results.File(TemporaryZip.Of(folder), "application/zip", $"{id}-{known}.zip".ToLowerInvariant());
    }

    private static async Task Add(HttpContext http, CorpusLibrary library, string? name = null, string source = "pasted")
    {
        if (source is not ("pasted" or "uploaded"))
        {
            throw new PlaygroundException($"The source is \"{source}\"; it must be pasted or uploaded.");
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null; // so that our own sentence answers, also to somebody who is still sending
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

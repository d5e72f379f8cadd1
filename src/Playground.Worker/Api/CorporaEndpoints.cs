using System.Text;
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
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void MapCorpora(this IEndpointRouteBuilder routes)
    {
        var corpora = routes.MapGroup("/api/corpora").WithTags("Training")
            .AddEndpointFilter<RouteGroupBuilder, RefusalFilter>().AddEndpointFilter<RouteGroupBuilder, RunsRefusals>().ProducesRefusals();
        corpora.MapGet("", (HttpContext http, CorpusLibrary library) => ApiJson.Answer(http, library.List()))
            .WithSummary("All texts to train on").Produces<IReadOnlyList<CorpusSummary>>();
        corpora.MapPost("", Add).WithSummary("Stores a text (UTF-8) as a corpus; a name that another text has gets a number").Accepts<string>("text/plain").Produces<CorpusSummary>(StatusCodes.Status201Created);
        corpora.MapGet("{id}", async (HttpContext http, string id, CorpusReports reports) => await ApiJson.Answer(http, await reports.Get(id, http.RequestAborted)))
            .WithSummary("One text looked at closely").Produces<CorpusReport>().WorksItOut();
        corpora.MapPut("{id}/name", Rename).WithSummary("Gives an own text another name, which no other text has").Accepts<string>("text/plain").Produces<CorpusSummary>()
            .Produces<ErrorBody>(StatusCodes.Status400BadRequest).ProducesConflict();
        corpora.MapDelete("{id}", Delete).WithSummary("Deletes an own text that no run has, nor one that can be brought back").Produces(StatusCodes.Status204NoContent)
            .Produces<ErrorBody>(StatusCodes.Status400BadRequest).ProducesConflict(); // 400: it comes with the program
        corpora.MapGet("{id}/vocabulary", Vocabulary).WithSummary("A vocabulary learnt from the text, as a zip that Hugging Face tokenizers open")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip").WorksItOut().WithWhole("size");
    }

    private static async Task Rename(HttpContext http, string id, OwnCorpora corpora)
    {
        await ApiJson.Answer(http, await corpora.Rename(id, await ReadName(http), http.RequestAborted));
    }

    private static async Task<string> ReadName(HttpContext http)
    {
        using var body = new StreamReader(http.Request.Body, StrictUtf8, detectEncodingFromByteOrderMarks: false);
        var text = new char[LongestNameRead + 1];
        try
        {
            var characters = await body.ReadBlockAsync(text, http.RequestAborted);
            return characters <= LongestNameRead ? new string(text, 0, characters).TrimStart('\uFEFF')
                : throw ApiRefusal.Malformed($"The name has more than {LongestNameRead} characters; it needs 1 to {Limits.CorpusNameCharacters}.");
        }
        catch (DecoderFallbackException)
        {
            throw ApiRefusal.Malformed("The name is not UTF-8; send it as UTF-8.");
        }
    }

    private static async Task<IResult> Delete(HttpContext http, string id, OwnCorpora corpora)
    {
        await corpora.Delete(id, http.RequestAborted);
        return Results.NoContent();
    }

    private static async Task<IResult> Vocabulary(HttpContext http, string id, CorpusLibrary library, Vocabularies vocabularies, string kind = "byteLevelBpe", string objective = "", string size = "2000")
    {
        var (known, pieces) = (QueryWords.Named<TokenizerKind>("kind", kind), QueryWords.Whole("size", size));
        var forModel = objective is "" ? SentenceCuts.ObjectiveOf(known) : QueryWords.Named<Objective>("objective", objective);
        var folder = await vocabularies.Folder(new VocabularyKey(id, known, forModel, pieces), http.RequestAborted);
        return Results.File(TemporaryZip.Of(folder), "application/zip", VocabularyFileName.Of(library.Find(id).Name, known, pieces));
    }

    private static async Task Add(HttpContext http, CorpusLibrary library, RunTexts texts, string? name = null, string source = "pasted")
    {
        if (source is not ("pasted" or "uploaded"))
        {
            throw new PlaygroundException($"The source is \"{source}\"; it must be pasted or uploaded.");
        }

        if (http.Request.ContentLength > Limits.CorpusBytes)
        {
            throw CorpusText.TooLarge();
        }

        var text = await CorpusText.Read(http.Request.Body, http.RequestAborted);
        var corpus = await texts.Holding(() => library.Add(name, source, text, http.RequestAborted), http.RequestAborted); // a refused run that brought the same text takes it away again
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.Headers.Location = $"/api/corpora/{corpus.Id}";
        await ApiJson.Answer(http, corpus);
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Worker.Corpora;

namespace Playground.Worker.Tests.Runs;

/// <summary>Requests to <c>/api/runs</c> that can't be honoured.</summary>
public sealed class RunRequestTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"objectiv":"masked"}""", "`objectiv` is not a setting")]
    [InlineData("""{"pieces":"characters"}""", "`pieces` is not a setting")]
    [InlineData("""{"\ud800":1}""", "half a character")]
    [InlineData("""{"objective":"both"}""", "`objective` has")]
    [InlineData("""{"steps":"many"}""", "`steps` has")]
    [InlineData("""{"steps":1.5}""", "`steps` has")]
    [InlineData("""{"probeMasked":[{"start":"x"}]}""", "`probeMasked[0].start` has")]
    [InlineData("{}", "Choose one text")]
    [InlineData("[]", "JSON object")]
    [InlineData("null", "JSON object")]
    [InlineData("{", "not valid JSON")]
    [InlineData("", "not valid JSON")]
    public async Task A_recipe_that_cannot_be_read_is_refused_with_the_name_of_what_is_wrong(string body, string fact)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var answer = await shared.Worker.Http.PostAsync(new Uri("/api/runs", UriKind.Relative), content, Cancellation);
        await AssertRefused(answer, HttpStatusCode.BadRequest, fact);
    }

    [Fact]
    public async Task A_refused_run_leaves_its_text_behind_only_where_it_was_before()
    {
        var library = shared.Worker.Service<CorpusLibrary>();
        var known = await library.Add("Known", "pasted", "five words are too few", Cancellation);
        var before = library.List().Select(corpus => corpus.Id).ToArray();
        var recipe = TinyRecipe.Masked(1);
        string[] refused = ["five words are too few", "these four are not"];
        foreach (var text in refused)
        {
            var answer = await shared.Worker.Http.PostAsJsonAsync("/api/runs", recipe with { CorpusText = text }, JsonSerializerOptions.Web, Cancellation);
            await AssertRefused(answer, HttpStatusCode.BadRequest, "training needs at least");
        }

        await using var hub = await shared.Worker.Connect();
        await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<RunSummary>("StartRun", recipe with { CorpusText = refused[1] }, Cancellation));
        RunRecipe[] group = [recipe, recipe with { CorpusText = null, CorpusId = "nowhere" }];
        await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<IReadOnlyList<RunSummary>>("StartGroup", group, Cancellation));
        Assert.Equal(before, library.List().Select(corpus => corpus.Id));
        var own = library.List().Count(corpus => corpus.Source != "bundled");
        Assert.Equal(own, Directory.GetFiles(Path.Combine(shared.Worker.DataFolder, "corpora")).Length);
        Assert.Equal("five words are too few", library.Text(known.Id));
    }

    [Theory]
    [InlineData("/api/runs/nowhere/points?afterStep=0", HttpStatusCode.NotFound, "Run nowhere does not exist")]
    [InlineData("/curves/nowhere?afterStep=0", HttpStatusCode.NotFound, "Run nowhere does not exist")]
    [InlineData("/api/runs/nowhere/export", HttpStatusCode.NotFound, "Run nowhere does not exist")]
    public async Task An_unknown_run_is_refused_with_a_sentence(string path, HttpStatusCode status, string fact) =>
        await AssertRefused(await shared.Worker.Http.GetAsync(new Uri(path, UriKind.Relative), Cancellation), status, fact);

    [Fact]
    public async Task A_cursor_that_is_no_number_is_refused_with_a_sentence()
    {
        var answer = await shared.Worker.Http.GetAsync(new Uri("/api/runs/nowhere/points?afterStep=last", UriKind.Relative), Cancellation);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        using var document = JsonDocument.Parse(await shared.Worker.Http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Cancellation));
        var parameter = document.RootElement.GetProperty("paths").GetProperty("/api/runs/{id}/points").GetProperty("get").GetProperty("parameters").EnumerateArray()
            .Single(p => p.GetProperty("name").GetString() == "afterStep");
        Assert.Equal("integer", parameter.GetProperty("schema").GetProperty("type").GetString());
    }

    private static async Task AssertRefused(HttpResponseMessage answer, HttpStatusCode status, string fact)
    {
        Assert.Equal(status, answer.StatusCode);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Contains(fact, body.RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Playground.", body.RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
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
    [InlineData("""{"board":[{"text":"a [MASK]","foo":-5}]}""", "`board[0].foo` is not a setting; there are text, topK, masked.")]
    [InlineData("""{"learningRateChanges":[{"afterStep":1,"rate":0.1}]}""", "`learningRateChanges[0].rate` is not a setting; there are afterStep, learningRate.")]
    [InlineData("""{"steps":99999999999999999999}""", "`steps` is 99999999999999999999, which is outside the range from -2147483648 to 2147483647.")]
    [InlineData("""{"seed":-1}""", "`seed` is -1, which is outside the range from 0 to 18446744073709551615.")]
    [InlineData("""{"seed":18446744073709551616}""", "`seed` is 18446744073709551616, which is outside the range from 0 to 18446744073709551615.")]
    [InlineData("""{"learningRate":[]}""", "`learningRate` has a value of the wrong kind; it must be a number.")]
    [InlineData("""{"board":{}}""", "`board` has a value of the wrong kind; it must be a list.")]
    [InlineData("""{"board":[5]}""", "`board[0]` has a value of the wrong kind; it must be a JSON object with text, topK, masked.")]
    [InlineData("""{"steps":null}""", "`steps` is null; it must be a whole number in digits.")]
    [InlineData("""{"dynamicMasking":1}""", "`dynamicMasking` has a value of the wrong kind; it must be true or false.")]
    [InlineData("""{"objective":1}""", "`objective` has a value of the wrong kind; it must be one of masked, causal.")]
    [InlineData("""{"name":"\ud800"}""", "`name` holds half a character")]
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

    [Theory]
    [InlineData("""{"group":"abc"}""", "`group` is given by /api/runs/group")]
    [InlineData("""{"name":"two\nlines"}""", "The name holds the control character U+000A")]
    [InlineData("""{"probe":"a [MASK]","probeMasked":[{"start":5,"end":1}]}""", "The stretch 5..1 is not inside the probe sentence, which has 8 characters.")]
    [InlineData("""{"probeMasked":[{"start":0,"end":1}]}""", "The stretch 0..1 is not inside the probe sentence, which has 0 characters.")]
    [InlineData("""{"probeMasked":null}""", "The probe's hidden stretches are null")]
    [InlineData("""{"board":[{"text":"a [MASK]","topK":-1}]}""", "-1 candidates were asked for; it must be between 1 and 200.")]
    [InlineData("""{"board":[{"text":"a [MASK]","topK":201}]}""", "201 candidates were asked for; it must be between 1 and 200.")]
    public async Task A_setting_that_no_run_can_have_is_refused_with_the_fact_and_the_limit(string settings, string fact)
    {
        var recipe = new JsonObject { ["corpusId"] = "simple-english" };
        foreach (var (name, value) in JsonNode.Parse(settings)!.AsObject())
        {
            recipe[name] = value?.DeepClone();
        }

        var answer = await shared.Worker.Http.PostAsJsonAsync("/api/runs", recipe, Cancellation);
        await AssertRefused(answer, HttpStatusCode.BadRequest, fact);
    }

    [Theory]
    [InlineData("afterStep=99999999999", "`afterStep` is 99999999999, which is outside the range from -2147483648 to 2147483647.")]
    [InlineData("afterStep=last", "`afterStep` is \"last\"; it must be a whole number.")]
    public async Task A_cursor_that_no_step_can_have_is_refused_with_the_range(string query, string fact)
    {
        var run = (await (await shared.Worker.Http.PostAsJsonAsync("/api/runs", TinyRecipe.Masked(1), JsonSerializerOptions.Web, Cancellation)).Content.ReadFromJsonAsync<RunSummary>(Cancellation))!;
        await AssertRefused(await shared.Worker.Http.GetAsync(new Uri($"/api/runs/{run.Id}/points?{query}", UriKind.Relative), Cancellation), HttpStatusCode.BadRequest, fact);
    }

    [Theory]
    [InlineData("/api/runs", false)]
    [InlineData("/api/runs/group", true)]
    public async Task A_recipe_whose_text_is_above_the_limit_is_too_large(string path, bool isGroup)
    {
        var recipe = TinyRecipe.Masked(1) with { CorpusText = new string('a', Limits.CorpusBytes + 1) };
        object body = isGroup ? new[] { TinyRecipe.Masked(1), recipe } : recipe;
        using var answer = await shared.Worker.Http.PostAsJsonAsync(path, body, JsonSerializerOptions.Web, Cancellation);
        await AssertRefused(answer, HttpStatusCode.RequestEntityTooLarge, Limits.CorpusTooLarge);
    }

    [Fact]
    public async Task A_stop_beyond_every_run_is_refused_with_the_range()
    {
        using var content = new StringContent("""{"atStep":99999999999}""", Encoding.UTF8, "application/json");
        var answer = await shared.Worker.Http.PostAsync(new Uri("/api/runs/any/stop-at", UriKind.Relative), content, Cancellation);
        await AssertRefused(answer, HttpStatusCode.BadRequest, "`atStep` is 99999999999, which is outside the range from -2147483648 to 2147483647.");
    }

    [Fact]
    public async Task A_run_on_its_way_takes_no_probe_that_cannot_be_asked()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(1), Cancellation);
        foreach (var (probe, fact) in new[]
        {
            (new ProbeRequest("a [MASK]", [], -1), "-1 candidates were asked for; it must be between 1 and 200."),
            (new ProbeRequest(" ", []), "The text is empty; write a sentence first."),
            (new ProbeRequest("a cat", [new TextSpan(5, 1)]), "The stretch 5..1 is not inside the probe sentence, which has 5 characters."),
        })
        {
            var refusal = await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync("SetProbe", run.Id, probe, Cancellation));
            Assert.Contains(fact, refusal.Message, StringComparison.Ordinal);
        }

        Assert.Equal(TinyRecipe.Masked(1).Probe, (await hub.InvokeAsync<RunSummary>("GetRun", run.Id, Cancellation)).Recipe.Probe);
    }

    [Theory]
    [InlineData("{}", "The body must be a JSON list of objects, each of which describes a sentence of the board.")]
    [InlineData("[5]", "Each item of the list must be a JSON object that describes a sentence of the board.")]
    [InlineData("""[{"text":"a [MASK]","topK":"x"}]""", "`[0].topK` has a value of the wrong kind; it must be a whole number in digits.")]
    [InlineData("""[{"text":"a [MASK]"},{"text":"a","masked":[null]}]""", "`[1].masked[0]` is null; it must be a JSON object with start, end.")]
    [InlineData("""[{"text":"a [MASK]","foo":1}]""", "`[0].foo` is not a setting of a sentence of the board; there are text, topK, masked.")]
    [InlineData("""[{"text":"a [MASK]","topK":0}]""", "0 candidates were asked for; it must be between 1 and 200.")]
    [InlineData("""[{"text":null}]""", "One of the sentences to follow over time is empty; write one, or leave it out.")]
    [InlineData("[", "not valid JSON")]
    public async Task A_board_that_cannot_be_read_is_refused_with_what_is_wrong(string body, string fact)
    {
        var run = (await (await shared.Worker.Http.PostAsJsonAsync("/api/runs", TinyRecipe.Masked(1), JsonSerializerOptions.Web, Cancellation)).Content.ReadFromJsonAsync<RunSummary>(Cancellation))!;
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        await AssertRefused(await shared.Worker.Http.PutAsync(new Uri($"/api/runs/{run.Id}/board", UriKind.Relative), content, Cancellation), HttpStatusCode.BadRequest, fact);
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
        Assert.Equal(status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge ? "validation" : null, body.RootElement.TryGetProperty("error_type", out var type) ? type.GetString() : null);
        Assert.DoesNotContain("Playground.", body.RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
    }
}

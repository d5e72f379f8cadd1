using System.Net;
using System.Text;
using System.Text.Json;

namespace Playground.Worker.Tests.Api;

/// <summary>What the OpenAPI document of a whole worker says about training and health.</summary>
public sealed class DescribedTrainingTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    [Theory]
    [InlineData("/api/runs", "get", "200 401")]
    [InlineData("/api/runs", "post", "201 400 401 404 409 413 415 507")]
    [InlineData("/api/runs/group", "post", "201 400 401 404 409 413 415 507")]
    [InlineData("/api/runs/import", "post", "201 400 401 413 415 507")]
    [InlineData("/api/runs/{id}", "get", "200 401 404")]
    [InlineData("/api/runs/{id}", "patch", "200 400 401 404 413 415 507")]
    [InlineData("/api/runs/{id}/pause", "post", "200 401 404 409 429 507")]
    [InlineData("/api/runs/{id}/stop-at", "post", "200 400 401 404 409 413 415 429 507")]
    [InlineData("/api/runs/{id}/pace", "post", "200 400 401 404 409 413 415 507")]
    [InlineData("/api/runs/{id}/points", "get", "200 400 401 404")]
    [InlineData("/api/runs/{id}/export", "get", "200 400 401 404 409 429 507")]
    [InlineData("/api/runs/{id}/baselines", "get", "200 400 401 404 409 429 507")]
    [InlineData("/api/runs/{id}/board", "put", "200 400 401 404 413 415 507")]
    [InlineData("/api/corpora", "post", "201 400 401 413 415 507")]
    [InlineData("/api/corpora/{id}", "delete", "204 400 401 404 409 507")]
    [InlineData("/api/corpora/{id}/name", "put", "200 400 401 404 409 413 415 507")]
    [InlineData("/api/corpora/{id}", "get", "200 401 404 429 507")]
    [InlineData("/api/corpora/{id}/vocabulary", "get", "200 400 401 404 429 507")]
    [InlineData("/healthz/live", "get", "200")]
    [InlineData("/healthz/ready", "get", "200 503")]
    public async Task Every_operation_says_which_answers_occur(string path, string method, string statuses)
    {
        var responses = (await Document()).GetProperty("paths").GetProperty(path).GetProperty(method).GetProperty("responses");
        Assert.Equal(statuses.Split(' '), responses.EnumerateObject().Select(response => response.Name).Order(StringComparer.Ordinal));
        foreach (var refusal in responses.EnumerateObject().Where(response => response.Name[0] == '4' || response.Name == "507"))
        {
            Assert.Equal("#/components/schemas/ErrorBody", refusal.Value.GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("$ref").GetString());
        }
    }

    [Fact]
    public async Task Whatever_changes_something_says_that_the_disk_may_be_full()
    {
        var changes = (await Document()).GetProperty("paths").EnumerateObject().Where(path => path.Name.StartsWith("/api/runs", StringComparison.Ordinal) || path.Name.StartsWith("/api/corpora", StringComparison.Ordinal))
            .SelectMany(path => path.Value.EnumerateObject().Where(operation => operation.Name != "get").Select(operation => (Name: $"{operation.Name} {path.Name}", operation.Value))).ToArray();
        Assert.Contains(changes, change => change.Name == "post /api/runs/{id}/restore");
        Assert.Empty(changes.Where(change => !change.Value.GetProperty("responses").TryGetProperty("507", out _)).Select(change => change.Name));
    }

    [Theory]
    [InlineData("/api/runs", "{\"corpusId\":\"nowhere\"}", HttpStatusCode.NotFound)]
    [InlineData("/api/runs/group", "[{\"corpusId\":\"nowhere\"},{\"corpusId\":\"nowhere\",\"seed\":2}]", HttpStatusCode.NotFound)]
    [InlineData("/api/runs", "{\"steps\":0}", HttpStatusCode.BadRequest)]
    public async Task What_a_new_run_is_really_answered_with_is_described(string path, string body, HttpStatusCode status)
    {
        using var answer = await shared.Worker.Http.PostAsync(new Uri(path, UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        Assert.True((await Document()).GetProperty("paths").GetProperty(path).GetProperty("post").GetProperty("responses").TryGetProperty($"{(int)status}", out _));
    }

    [Fact]
    public async Task The_names_of_an_enum_are_described_as_texts()
    {
        var schemas = (await Document()).GetProperty("components").GetProperty("schemas").EnumerateObject().Where(schema => schema.Value.TryGetProperty("enum", out _)).ToArray();
        Assert.Contains(schemas, schema => schema.Name == "RunStatus");
        Assert.All(schemas, schema => Assert.Contains("string", schema.Value.GetProperty("type").ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("RunRecipe", "precision", "bfloat16 where the processor has instructions for it and the model is at least 64 wide, float32 elsewhere.")]
    [InlineData("RecentSteps", "steps", "Over how many")]
    [InlineData("RunSummary", "pace", "How many steps a second it trains at most; null: as many as the machine can.")]
    [InlineData("TrainingPoint", "tokensPerSecond", "what a run with a pace waits between two steps is not counted")]
    [InlineData("RecentSteps", "loss", "Mean of the steps' losses")]
    [InlineData("RunRecipe", "validationShare", "not its last part but the ends of 20 equal parts")]
    public async Task What_does_not_say_it_all_by_its_name_is_described(string schema, string setting, string sentence)
    {
        var settings = (await Document()).GetProperty("components").GetProperty("schemas").GetProperty(schema).GetProperty("properties");
        Assert.Contains(sentence, settings.GetProperty(setting).GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/runs/{id}/export", "moments", "boolean")]
    [InlineData("/api/corpora/{id}/vocabulary", "size", "integer")]
    public async Task What_is_read_as_text_to_refuse_it_well_is_described_as_what_it_is(string path, string parameter, string type)
    {
        var parameters = (await Document()).GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("parameters").EnumerateArray();
        Assert.Equal(type, parameters.Single(known => known.GetProperty("name").GetString() == parameter).GetProperty("schema").GetProperty("type").GetString());
    }

    private async Task<JsonElement> Document() => JsonElement.Parse(
        await shared.Worker.Http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken));
}

using System.Text.Json;

namespace Playground.Worker.Tests.Api;

public sealed class OpenApiTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Theory]
    [InlineData("/api/models", "get")]
    [InlineData("/api/models/{id}", "get")]
    [InlineData("/api/models/{id}/inspect", "post")]
    [InlineData("/models/{id}", "post")]
    [InlineData("/models/{id}/v1/completions", "post")]
    public async Task Every_endpoint_is_described_with_a_summary_and_the_shape_of_its_answer(string path, string method)
    {
        var operation = (await Document()).GetProperty("paths").GetProperty(path).GetProperty(method);
        Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
        Assert.True(operation.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").TryGetProperty("schema", out _));
        Assert.Equal(method == "post", operation.TryGetProperty("requestBody", out _));
    }

    [Fact]
    public async Task Paths_that_only_serve_ids_with_slashes_are_not_listed_twice()
    {
        var paths = (await Document()).GetProperty("paths").EnumerateObject().Select(path => path.Name);
        Assert.Equal(["/api/models", "/api/models/{id}", "/api/models/{id}/inspect", "/models/{id}", "/models/{id}/v1/completions"], paths.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_address_is_that_of_whoever_was_asked_and_not_the_workers_own()
    {
        var server = Assert.Single((await Document()).GetProperty("servers").EnumerateArray());
        Assert.Equal("/", server.GetProperty("url").GetString());
    }

    [Fact]
    public async Task Streams_and_both_dialects_are_described()
    {
        var operation = (await Document()).GetProperty("paths").GetProperty("/models/{id}").GetProperty("post");
        var content = operation.GetProperty("responses").GetProperty("200").GetProperty("content");
        Assert.True(content.TryGetProperty("text/event-stream", out _));
        Assert.Equal(3, content.GetProperty("application/json").GetProperty("schema").GetProperty("oneOf").GetArrayLength());
        Assert.Equal(
            2, operation.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("oneOf").GetArrayLength());
    }

    [Theory]
    [InlineData("Inspection", "tokens")]
    [InlineData("ErrorBody", "error")]
    [InlineData("TgiAnswer", "generated_text")]
    [InlineData("TgiBody", "inputs")]
    [InlineData("TgiEvent", "index token generated_text details")]
    public async Task Only_members_that_always_come_are_called_required(string schema, string required) => Assert.Equal(
        required.Split(' '),
        (await Document()).GetProperty("components").GetProperty("schemas").GetProperty(schema).GetProperty("required").EnumerateArray().Select(name => name.GetString()));

    [Fact]
    public async Task Numbers_are_described_as_numbers_alone() =>
        Assert.DoesNotContain("\"pattern\"", (await Document()).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("TgiBody.parameters", "/models/tiny-gpt2", "{\"inputs\":\"a\",\"parameters\":{\"*\":{}}}")]
    [InlineData("FillMaskBody.parameters", "/models/tiny-bert-mlm", "{\"inputs\":\"a\",\"parameters\":{\"*\":{}}}")]
    [InlineData("CompletionBody", "/models/tiny-gpt2/v1/completions", "{\"prompt\":\"a\",\"*\":{}}")]
    public async Task Every_described_parameter_is_known_to_the_reader(string schema, string path, string body)
    {
        var document = await Document();
        var properties = schema.Split('.').Aggregate(document.GetProperty("components").GetProperty("schemas"), (at, name) => Resolved(document, at.GetProperty(name)));
        foreach (var name in properties.EnumerateObject().Select(property => property.Name))
        {
            // An object is the wrong type for all of them: the refusal then speaks of the type, not of an unknown name.
            var (_, text) = await server.PostText(path, body.Replace("*", name, StringComparison.Ordinal));
            Assert.Contains($"`{name}` must be ", text, StringComparison.Ordinal);
        }
    }

    /// <summary>The properties of a schema, behind references and "this or null".</summary>
    private static JsonElement Resolved(JsonElement document, JsonElement schema) =>
        schema.TryGetProperty("oneOf", out var choices) ? Resolved(document, choices.EnumerateArray().Last())
        : schema.TryGetProperty("$ref", out var reference)
            ? Resolved(document, document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]))
        : schema.GetProperty("properties");

    private async Task<JsonElement> Document() => JsonElement.Parse(
        await server.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken));
}

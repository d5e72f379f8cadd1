using System.Net;
using System.Text.Json;

namespace Playground.Worker.Tests.Api;

public sealed class ModelsTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task The_list_has_the_published_members_also_where_they_are_null()
    {
        var models = await Get("/api/models");
        var gpt2 = models.EnumerateArray().Single(model => model.GetProperty("id").GetString() == FixtureModels.Gpt2);
        Assert.Equal(
            ["id", "architecture", "objective", "layers", "heads", "hidden", "vocabulary", "contextLength", "parameters", "maskToken", "source", "licence"],
            gpt2.EnumerateObject().Select(member => member.Name));
        Assert.Equal("causal", gpt2.GetProperty("objective").GetString());
        Assert.Equal(JsonValueKind.Null, gpt2.GetProperty("maskToken").ValueKind);

        var bert = models.EnumerateArray().Single(model => model.GetProperty("id").GetString() == FixtureModels.Bert);
        Assert.Equal("masked", bert.GetProperty("objective").GetString());
        Assert.Equal("[MASK]", bert.GetProperty("maskToken").GetString());
    }

    [Theory]
    [InlineData("/api/models/tiny-gpt2", FixtureModels.Gpt2)]
    [InlineData("/api/models/some-school/tiny-gpt2", FixtureModels.WithSlash)]
    [InlineData("/api/models/some-school%2Ftiny-gpt2", FixtureModels.WithSlash)]
    public async Task One_model_can_be_asked_for(string path, string id) =>
        Assert.Equal(id, (await Get(path)).GetProperty("id").GetString());

    [Fact]
    public async Task One_model_that_does_not_exist_is_a_404()
    {
        using var response = await server.Client.GetAsync(new Uri("/api/models/none", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/models/some-school/tiny-gpt2", "{\"inputs\":\"Hello\",\"parameters\":{\"max_new_tokens\":1}}")]
    [InlineData("/models/some-school%2Ftiny-gpt2", "{\"inputs\":\"Hello\",\"parameters\":{\"max_new_tokens\":1}}")]
    [InlineData("/models/some-school%2ftiny-gpt2/v1/completions", "{\"prompt\":\"Hello\",\"max_tokens\":1}")]
    [InlineData("/models/some-school/tiny-gpt2/v1/completions", "{\"prompt\":\"Hello\",\"max_tokens\":1}")]
    [InlineData("/models/some-school/tiny-bert-mlm", "{\"inputs\":\"[MASK]\"}")]
    [InlineData("/api/models/some-school/tiny-gpt2/inspect", "{\"text\":\"Hello\"}")]
    [InlineData("/api/models/some-school%2Ftiny-gpt2/inspect", "{\"text\":\"Hello\"}")]
    public Task An_id_may_hold_a_slash_plain_or_encoded(string path, string body) => server.Post(path, body);

    private async Task<JsonElement> Get(string path) =>
        JsonElement.Parse(await server.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));
}

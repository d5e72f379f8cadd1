using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Playground.Worker.Tests.Api;

/// <summary>Requests that no endpoint takes.</summary>
public sealed class RoutingRefusalTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    [Theory]
    [InlineData("GET", "/api/nothing", HttpStatusCode.NotFound, "Nothing answers GET at /api/nothing.", null)]
    [InlineData("POST", "/api/runs/r1/dance", HttpStatusCode.NotFound, "Nothing answers POST at /api/runs/r1/dance.", null)]
    [InlineData("DELETE", "/api/runs", HttpStatusCode.MethodNotAllowed, "/api/runs takes GET, POST, not DELETE.", "validation")]
    [InlineData("POST", "/api/models", HttpStatusCode.MethodNotAllowed, "/api/models takes GET, not POST.", "validation")]
    [InlineData("POST", "/api/models/tiny-gpt2", HttpStatusCode.MethodNotAllowed, "/api/models/tiny-gpt2 takes GET, not POST.", "validation")]
    [InlineData("GET", "/models/tiny-gpt2/v1/completions", HttpStatusCode.MethodNotAllowed, "/models/tiny-gpt2/v1/completions takes POST, not GET.", "validation")]
    [InlineData("GET", "/models/tiny-gpt2", HttpStatusCode.MethodNotAllowed, "/models/tiny-gpt2 takes POST, not GET.", "validation")]
    [InlineData("GET", "/api/runs/nobody", HttpStatusCode.NotFound, "Run nobody does not exist.", null)]
    public async Task What_no_address_takes_is_refused_with_a_sentence_that_says_what_is_there(string method, string path, HttpStatusCode status, string sentence, string? type)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await shared.Worker.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal((status, sentence), (answer.StatusCode, body.GetProperty("error").GetString()));
        Assert.Equal(type, body.TryGetProperty("error_type", out var given) ? given.GetString() : null);
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Playground.Worker.Tests.Api;

public sealed class BodyTypeTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    [Theory]
    [InlineData("POST", "/api/runs", "application/x-www-form-urlencoded", "application/json")]
    [InlineData("POST", "/api/runs/group", "text/plain", "application/json")]
    [InlineData("PATCH", "/api/runs/r1", "text/plain", "application/json")]
    [InlineData("POST", "/api/runs/r1/learning-rate", "text/plain", "application/json")]
    [InlineData("PUT", "/api/runs/r1/board", "text/plain", "application/json")]
    [InlineData("POST", "/api/runs/import", "application/json", "application/zip")]
    [InlineData("POST", "/api/corpora", "application/json", "text/plain")]
    public async Task A_body_of_another_type_than_its_address_takes_is_refused_with_the_type_to_send(string method, string path, string sent, string taken)
    {
        var (status, error) = await Send(method, path, sent);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, status);
        Assert.Equal(($"The body of this request needs the header Content-Type: {taken}; it has {sent}.", "validation"), error);
    }

    [Fact]
    public async Task A_body_without_a_type_is_read_as_what_its_address_takes()
    {
        var (status, error) = await Send("PATCH", "/api/runs/nobody", null);
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("nobody", error.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Models_answer_json_of_any_type_as_the_published_clients_send_it()
    {
        var (status, error) = await Send("POST", "/models/nobody", "text/plain");
        Assert.Equal((HttpStatusCode.NotFound, "Model nobody does not exist"), (status, error.Sentence));
    }

    private async Task<(HttpStatusCode Status, (string? Sentence, string? Type) Error)> Send(string method, string path, string? type)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new ByteArrayContent("{}"u8.ToArray()) };
        request.Content.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        using var answer = await shared.Worker.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return (answer.StatusCode, (body.GetProperty("error").GetString(), body.TryGetProperty("error_type", out var errorType) ? errorType.GetString() : null));
    }
}

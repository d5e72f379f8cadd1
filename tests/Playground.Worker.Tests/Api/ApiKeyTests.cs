using System.Net;
using System.Net.Http.Headers;

namespace Playground.Worker.Tests.Api;

public sealed class ApiKeyTests
{
    [Theory]
    [InlineData("/api/models", null, HttpStatusCode.Unauthorized)]
    [InlineData("/api/models", "Bearer wrong", HttpStatusCode.Unauthorized)]
    [InlineData("/api/models", "Basic open sesame", HttpStatusCode.Unauthorized)]
    [InlineData("/models/tiny-gpt2", null, HttpStatusCode.Unauthorized)]
    [InlineData("/api/models", "Bearer open sesame", HttpStatusCode.OK)]
    [InlineData("/openapi/v1.json", null, HttpStatusCode.OK)]
    public async Task Where_a_key_is_configured_it_must_come_along(string path, string? authorization, HttpStatusCode expected)
    {
        await using var server = new ApiServer { ApiKey = "open sesame" };
        await server.InitializeAsync();
        Assert.Equal(expected, await Status(server, path, authorization));
    }

    [Fact]
    public async Task Without_a_key_what_clients_send_as_authorization_is_ignored()
    {
        await using var server = new ApiServer();
        await server.InitializeAsync();
        Assert.Equal(HttpStatusCode.OK, await Status(server, "/api/models", "Bearer hf_something"));
    }

    private static async Task<HttpStatusCode> Status(ApiServer server, string path, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = authorization is null ? null : AuthenticationHeaderValue.Parse(authorization);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            Assert.StartsWith("{\"error\":\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        return response.StatusCode;
    }
}

using System.Net;
using Microsoft.Extensions.Configuration;

namespace Playground.Worker.Tests.Api;

public sealed class ApiKeyTests
{
    [Theory]
    [InlineData("/api/models", null, HttpStatusCode.Unauthorized)]
    [InlineData("/api/models", "Bearer wrong", HttpStatusCode.Unauthorized)]
    [InlineData("/api/models", "Basic open sesame", HttpStatusCode.Unauthorized)]
    [InlineData("/models/tiny-gpt2", null, HttpStatusCode.Unauthorized)]
    [InlineData("/api/models", "Bearer open sesame", HttpStatusCode.OK)]
    [InlineData("/api/models", "bearer open sesame", HttpStatusCode.OK)]
    [InlineData("/api/models", "BEARER  open sesame", HttpStatusCode.OK)]
    [InlineData("/api/models", "bearer OPEN sesame", HttpStatusCode.Unauthorized)]
    [InlineData("/api/models", "bearer", HttpStatusCode.Unauthorized)]
    [InlineData("/openapi/v1.json", null, HttpStatusCode.OK)]
    public async Task Where_a_key_is_configured_it_must_come_along(string path, string? authorization, HttpStatusCode expected)
    {
        await using var server = new ApiServer { ApiKey = "open sesame" };
        await server.InitializeAsync();
        Assert.Equal(expected, await Status(server, path, authorization));
    }

    [Theory]
    [InlineData("schlüssel")]
    [InlineData("two\nlines")]
    [InlineData(" open sesame")]
    [InlineData(" ")]
    public void A_key_that_no_header_can_carry_stops_the_start_with_its_name_and_without_its_value(string key)
    {
        var refusal = Assert.Throws<ConfigurationException>(() => WorkerOptions.Read(new ConfigurationBuilder().AddInMemoryCollection([new("Api:Key", key)]).Build()));
        Assert.Equal("Api:Key holds a character that no HTTP header can carry; it takes visible ASCII characters, and spaces only between them.", refusal.Message);
        Assert.Equal(Path.GetFullPath("a"), WorkerOptions.Read(new ConfigurationBuilder().AddInMemoryCollection([new("Api:Key", "open sesame!"), new("Data:Folder", "a")]).Build()).DataFolder);
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
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            Assert.StartsWith("{\"error\":\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        return response.StatusCode;
    }
}

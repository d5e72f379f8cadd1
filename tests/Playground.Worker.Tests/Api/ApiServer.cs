using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Playground.Worker.Api;
using Playground.Worker.Catalogue;

namespace Playground.Worker.Tests.Api;

/// <summary>The API over the fixture models, in process. Shared by a class of tests.</summary>
public sealed class ApiServer : IAsyncLifetime
{
    private WebApplication? app;
    private HttpClient? client;

    public FixtureModels Models { get; } = new();

    public string? ApiKey { get; init; }

    public HttpClient Client => client ?? throw new InvalidOperationException("The server has not been started.");

    public IServiceProvider Services => app!.Services;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Configuration["Api:Key"] = ApiKey;
        builder.Services.AddSingleton<IModelHost>(Models);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddPlaygroundApi();
        app = builder.Build();
        app.MapPlaygroundApi();
        await app.StartAsync();
        client = app.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        Models.Dispose();
    }

    /// <summary>Posts a body as it stands and returns status and text.</summary>
    public async Task<(HttpStatusCode Status, string Text)> PostText(string path, string body)
    {
        using var response = await Send(path, body);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Posts a body that must be answered well.</summary>
    public async Task<JsonElement> Post(string path, string body)
    {
        using var response = await Send(path, body);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return JsonElement.Parse(text);
    }

    public async Task<HttpResponseMessage> Send(string path, string body, CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, TestContext.Current.CancellationToken);
        return await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Worker.Catalogue;
using Playground.Worker.Hosting;
using Playground.Worker.Runs;

namespace Playground.Worker.Tests;

/// <summary>A whole worker on a free port, with the reference checkpoints as its models.</summary>
public sealed class TestWorker : IAsyncDisposable
{
    private readonly WebApplication app;

    private TestWorker(WebApplication app, string data)
    {
        this.app = app;
        DataFolder = data;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public static string Fixtures => Path.Combine(AppContext.BaseDirectory, "Fixtures", "models");

    public string DataFolder { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<TestWorker> Start(string? data = null, string? models = null, params string[] settings)
    {
        data ??= TestFolders.New();
        var app = WorkerHost.Build([
            "--Urls", "http://127.0.0.1:0", "--Data:Folder", data, "--Models:Folders:0", models ?? Fixtures, "--Models:Starter", Path.Combine(data, "none"),
            "--Logging:LogLevel:Default", "Warning", .. settings]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new TestWorker(app, data);
    }

    public T Service<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public async Task<HubConnection> Connect()
    {
        var connection = new HubConnectionBuilder().WithUrl(new Uri(Http.BaseAddress!, IPlaygroundHub.HubPath)).Build();
        await connection.StartAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    public Task<RunSummary> Train(RunRecipe recipe) => Service<NewRuns>().Start(recipe, TestContext.Current.CancellationToken);

    public Task<IOpenModel> Open(string id) => Service<IModelHost>().Open(id, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }
}

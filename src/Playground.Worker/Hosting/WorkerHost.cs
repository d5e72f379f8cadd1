using Microsoft.Extensions.Configuration.Memory;
using Playground.Worker.Api;
using Playground.Worker.Hubs;
using Playground.Worker.Snapshots;
using Playground.Worker.Storage;

namespace Playground.Worker.Hosting;

/// <summary>Puts the worker together.</summary>
public static class WorkerHost
{
    private static readonly Dictionary<string, string?> Defaults = new()
    {
        [WebHostDefaults.ServerUrlsKey] = WorkerOptions.DefaultUrls,
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher"] = "None", // every refusal as a stack trace; ours logs the unexpected
        ["Logging:LogLevel:Microsoft.Hosting"] = "Warning",
    };

    /// <summary>Throws <see cref="Transformers.PlaygroundException"/> when the configuration or the data folder can't be used.</summary>
    public static WebApplication Build(string[] args)
    {
        // Settings beside the program, whatever folder it is started from: that may be the web process's own.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults }); // anything else goes before them
        var options = WorkerOptions.Read(builder.Configuration);
        builder.Services
            .AddHosting(options)
            .AddStorage()
            .AddCorpora()
            .AddSnapshots()
            .AddModels()
            .AddPredictions()
            .AddRuns()
            .AddPlaygroundHub()
            .AddPlaygroundApi();

        var app = builder.Build();
        app.Services.GetRequiredService<Database>(); // refuses a folder in use before anything listens
        app.Services.GetRequiredService<SnapshotQuota>(); // and a quota that is no number
        app.RefuseWhileStopping();
        app.MapHealth();
        app.MapPlaygroundHub();
        app.MapPlaygroundApi();
        app.MapRuns();
        app.MapSnapshots();
        app.MapTakeAway();
        app.MapCorpora();
        return app;
    }
}

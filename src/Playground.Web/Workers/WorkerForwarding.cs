using Microsoft.AspNetCore.Http.Features;
using Playground.Contracts;
using Yarp.ReverseProxy.Forwarder;

namespace Playground.Web.Workers;

/// <summary>Passes what outside programs ask through to the worker, so that everything has one origin.</summary>
public static class WorkerForwarding
{
    private static readonly string[] Prefixes = ["/api", "/hubs", "/openapi", "/curves"];

    /// <summary>Starts the worker, unless it is somebody else's, and adds what speaks to it.</summary>
    public static IServiceCollection AddWorker(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Worker").Get<WorkerOptions>() ?? new WorkerOptions();
        var address = new WorkerAddress(options);
        var process = new WorkerProcess(configuration, address, options);
        if (!address.IsExternal)
        {
            process.StartAhead();
        }

        services.AddSingleton(options);
        services.AddSingleton(address);
        services.AddSingleton(process);
        services.AddHttpForwarder();
        services.AddHttpClient();
        services.ConfigureHttpClientDefaults(builder => builder.ConfigureHttpClient(client => client.DefaultRequestHeaders.Authorization = PageDownloads.Key(configuration)));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<WorkerSupervisor>();
        services.AddHostedService(s => s.GetRequiredService<WorkerSupervisor>());
        services.AddScoped<IWorkerClient, WorkerClient>();
        services.AddScoped<CorpusUploads>();
        services.AddScoped<RunImports>();
        return services;
    }

    public static void MapWorker(this WebApplication app)
    {
        var forwarder = app.Services.GetRequiredService<IHttpForwarder>();
        var worker = app.Services.GetRequiredService<WorkerAddress>().Url.ToString();
        var client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            UseCookies = false,
            EnableMultipleHttp2Connections = true,
        });
        app.Lifetime.ApplicationStopped.Register(client.Dispose);

        // A class may think for minutes between two streamed tokens of a slow machine; the worker decides when to end.
        var config = new ForwarderRequestConfig { ActivityTimeout = TimeSpan.FromMinutes(10) };
        async Task Forward(HttpContext context)
        {
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            {
                size.MaxRequestBodySize = null; // the worker knows what each of its addresses takes, and says so in a sentence
            }

            var error = await forwarder.SendAsync(context, worker, client, config);
            if (error is not ForwarderError.None && !context.Response.HasStarted && MostBytes(context.Request.Path) is { } most && context.Request.ContentLength > most)
            {
                // The worker has refused and hung up, long before a slow sender would have read its answer.
                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                await context.Response.WriteAsJsonAsync(new { error = $"The request is larger than {most / 1024 / 1024} MB, the largest that is taken.", error_type = "validation" });
            }
            else if (error is not ForwarderError.None && !context.Response.HasStarted)
            {
                // Not 503: clients of the Hugging Face dialect retry that at once and without limit.
                context.Response.StatusCode = StatusCodes.Status502BadGateway;
                await context.Response.WriteAsJsonAsync(new { error = "The worker is restarting; try again in a few seconds.", error_type = "overloaded" });
            }
        }

        foreach (var prefix in Prefixes)
        {
            app.Map(prefix + "/{**path}", Forward).DisableAntiforgery();
        }

        PageDownloads.Map(app, Forward);

        // A program posts to a model; a browser that gets the same address sees the model's page.
        app.MapMethods("/models/{**path}", ["POST", "OPTIONS", "PUT", "PATCH", "DELETE"], Forward).WithOrder(-1).DisableAntiforgery();

        app.MapGet("/healthz/live", () => "alive");
        app.MapGet("/healthz/ready", Forward);
    }

    /// <summary>Of the addresses that take files.</summary>
    private static long? MostBytes(PathString path) => path.Value?.TrimEnd('/') switch
    {
        "/api/corpora" => Limits.CorpusBytes,
        "/api/runs/import" => Limits.ImportBytes,
        _ => null,
    };
}

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

            if (Excess(context.Request) is { } sentence)
            {
                // The worker would hang up while the sender is still sending, and its answer would be lost on the way.
                await Discard(context.Request.Body, context.RequestAborted);
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                await context.Response.WriteAsJsonAsync(new { error = sentence });
                return;
            }

            var error = await forwarder.SendAsync(context, worker, client, config);
            if (error is not ForwarderError.None && !context.Response.HasStarted)
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

    /// <summary>What is wrong with a file that is too large whatever it holds; null for all else, which is the worker's to judge.</summary>
    private static string? Excess(HttpRequest request) => request.Path.Value?.TrimEnd('/') switch
    {
        "/api/corpora" when request.ContentLength > Limits.CorpusBytes => Limits.CorpusTooLarge,
        "/api/runs/import" when request.ContentLength > Limits.ImportBytes => Limits.ImportTooLarge,
        _ => null,
    };

    /// <summary>Few programs read an answer before they have sent everything; who sends more than this has to.</summary>
    private static async Task Discard(Stream body, CancellationToken cancellation)
    {
        const long Most = 512L * 1024 * 1024;
        var piece = new byte[64 * 1024];
        int read;
        for (var done = 0L; done < Most && (read = await body.ReadAsync(piece, cancellation)) > 0; done += read)
        {
            // gone
        }
    }
}

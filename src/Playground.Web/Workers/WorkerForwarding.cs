using System.Text;
using System.Text.Json.Serialization;
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
        var address = app.Services.GetRequiredService<WorkerAddress>();
        var worker = address.Url.ToString();
        var away = address.IsExternal ? $"The worker at {worker} does not answer; try again when it does." : "The worker is restarting; try again in a few seconds.";
        var client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            UseCookies = false,
            EnableMultipleHttp2Connections = true,
            RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8, // as it was read
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
                await Refuse(context, StatusCodes.Status413PayloadTooLarge, sentence, "validation");
                await context.Response.CompleteAsync();
                await Discard(context);
                return;
            }

            var error = await forwarder.SendAsync(context, worker, client, config);
            if (error is ForwarderError.None || context.Response.HasStarted)
            {
                return;
            }

            if (error is ForwarderError.RequestBodyClient)
            {
                var status = context.Response.StatusCode == StatusCodes.Status408RequestTimeout ? StatusCodes.Status408RequestTimeout : StatusCodes.Status400BadRequest;
                await Refuse(context, status, "The body of the request did not come to its end.", "validation");
                return;
            }

            // Not 503: clients of the Hugging Face dialect retry that at once and without limit.
            await Refuse(context, StatusCodes.Status502BadGateway, away, "overloaded");
        }

        foreach (var prefix in Prefixes)
        {
            app.Map(prefix + "/{**path}", Forward).DisableAntiforgery();
        }

        PageDownloads.Map(app, Forward);

        // A program posts to a model; a browser that gets the same address sees the model's page.
        app.MapMethods("/models/{**path}", ["POST", "OPTIONS", "PUT", "PATCH", "DELETE"], Forward).WithOrder(-1).DisableAntiforgery();

        foreach (var id in new[] { "{name}", "{folder}/{name}" })
        {
            app.MapGet($"/models/{id}/v1/completions", Forward).WithOrder(-1); // no model's page: who asks there is a program
        }

        app.MapMethods("/healthz/live", ["GET", "HEAD"], () => "alive");
        app.MapMethods("/healthz/ready", ["GET", "HEAD"], Forward);
    }

    /// <summary>What is wrong with a file that is too large whatever it holds; null for all else, which is the worker's to judge.</summary>
    private static string? Excess(HttpRequest request) => request.Path.Value?.TrimEnd('/') switch
    {
        "/api/corpora" when request.ContentLength > Limits.CorpusBytes => Limits.CorpusTooLarge,
        "/api/runs/import" when request.ContentLength > Limits.ImportBytes => Limits.ImportTooLarge,
        _ => null,
    };

    internal static Task Refuse(HttpContext context, int status, string sentence, string type)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new ErrorBody(sentence, type));
    }

    private sealed record ErrorBody([property: JsonPropertyName("error")] string Error, [property: JsonPropertyName("error_type")] string Type);

    /// <summary>Reads on after the answer: few programs look at one before they have sent everything; who sends more than this has to.</summary>
    private static async Task Discard(HttpContext context)
    {
        const long Most = 512L * 1024 * 1024;
        var piece = new byte[64 * 1024];
        try
        {
            int read;
            for (var done = 0L; done < Most && (read = await context.Request.Body.ReadAsync(piece, context.RequestAborted)) > 0; done += read)
            {
                // gone
            }
        }
        catch (Exception e) when (e is BadHttpRequestException or IOException or OperationCanceledException)
        {
            context.Abort(); // it has its answer, and sends no more
        }
    }
}

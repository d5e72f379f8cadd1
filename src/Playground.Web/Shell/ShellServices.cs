using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.ResponseCompression;

namespace Playground.Web.Shell;

public static class ShellServices
{
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddSingleton<AssetPaths>();
        services.AddScoped<BrowserConnection>();
        services.AddScoped<PageAddress>();
        services.AddScoped<CircuitHandler>(circuit => circuit.GetRequiredService<BrowserConnection>());
        // The build compresses what packages bring, but not under the names by which browsers may keep it: 0.7 MB of a first visit.
        services.AddResponseCompression(options => options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/csv", "image/svg+xml"]);
        services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
        {
            // The default of 100 waiting circuits is less than two classes whose laptops close at once.
            circuits.DisconnectedCircuitMaxRetained = 2000;
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(5);
        }).AddHubOptions(hub => hub.MaximumReceiveMessageSize = Contracts.Limits.HubMessageBytes);
        return services;
    }

    /// <summary>A person who asks for a page that is not there gets one that says so; programs get the bare answer.</summary>
    public static void UseNotFoundPage(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/not-found");
        app.Use((context, next) =>
        {
            var isPerson = HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
            if (!isPerson && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            {
                pages.Enabled = false;
            }

            return next(context);
        });
    }
}

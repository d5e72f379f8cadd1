using Microsoft.AspNetCore.SignalR;
using Playground.Contracts;

namespace Playground.Worker.Hubs;

public static class HubSetup
{
    public static IServiceCollection AddPlaygroundHub(this IServiceCollection services)
    {
        services.AddSingleton<PlainErrors>();
        services.AddHostedService<HubAnnouncer>();
        services.AddSignalR(options =>
        {
            options.EnableDetailedErrors = false;
            options.MaximumReceiveMessageSize = Limits.HubMessageBytes;
            options.MaximumParallelInvocationsPerClient = 16; // a page asks while its streams run
            options.StatefulReconnectBufferSize = 0;
            options.AddFilter<PlainErrors>();
        });
        return services;
    }

    public static void MapPlaygroundHub(this IEndpointRouteBuilder routes) =>
        routes.MapHub<PlaygroundHub>(IPlaygroundHub.HubPath, options =>
        {
            options.AllowStatefulReconnects = false;
            options.TransportMaxBufferSize = 1024 * 1024;
        });
}

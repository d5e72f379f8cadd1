using System.Text.Json.Serialization;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Playground.Contracts;
using Playground.Worker.Api;

namespace Playground.Worker.Hubs;

public static class HubSetup
{
    public static IServiceCollection AddPlaygroundHub(this IServiceCollection services)
    {
        services.AddSingleton<PlainErrors>();
        services.AddSingleton<MissingArguments>();
        services.AddHostedService<HubAnnouncer>();
        services.AddSignalR(options =>
        {
            options.EnableDetailedErrors = false;
            options.MaximumReceiveMessageSize = Limits.HubMessageBytes;
            options.MaximumParallelInvocationsPerClient = 16; // a page asks while its streams run
            options.StatefulReconnectBufferSize = 0;
            options.AddFilter<PlainErrors>();
            options.AddFilter<MissingArguments>();
        }).AddJsonProtocol(options =>
        {
            options.PayloadSerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow; // as over HTTP: a misspelt setting must never be ignored
            options.PayloadSerializerOptions.NumberHandling = JsonFault.Options.NumberHandling;
            options.PayloadSerializerOptions.Converters.Add(new FiniteNumbers());
            options.PayloadSerializerOptions.Converters.Add(new StrictRecipe());
        });
        services.AddSingleton<IHubProtocol, PlainProtocol>(); // of two protocols with one name the later is taken
        return services;
    }

    public static void MapPlaygroundHub(this IEndpointRouteBuilder routes) =>
        routes.MapHub<PlaygroundHub>(IPlaygroundHub.HubPath, options =>
        {
            options.AllowStatefulReconnects = false;
            options.TransportMaxBufferSize = 1024 * 1024;
        });
}

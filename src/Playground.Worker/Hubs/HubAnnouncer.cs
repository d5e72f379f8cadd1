using Microsoft.AspNetCore.SignalR;
using Playground.Contracts;
using Playground.Worker.Runs;

namespace Playground.Worker.Hubs;

/// <summary>Tells every connected client about changes of runs, and that the list of models changed with them.</summary>
public sealed class HubAnnouncer(RunAnnouncements announcements, IHubContext<PlaygroundHub, IPlaygroundClient> hub) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var run in announcements.Read(stoppingToken))
        {
            await hub.Clients.All.RunChanged(run);
            if (run.Status is RunStatus.Running || RunState.IsEnd(run.Status))
            {
                await hub.Clients.All.ModelsChanged();
            }
        }
    }
}

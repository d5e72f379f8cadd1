using Microsoft.AspNetCore.SignalR;
using Playground.Contracts;
using Playground.Worker.Runs;

namespace Playground.Worker.Hubs;

/// <summary>Tells every connected client about changes of runs, and that the list of models changed with them.</summary>
public sealed class HubAnnouncer(RunAnnouncements announcements, IHubContext<PlaygroundHub, IPlaygroundClient> hub) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var run in announcements.Read(stoppingToken))
            {
                await hub.Clients.All.RunChanged(run);
                if (run.Status is RunStatus.Running or RunStatus.Paused || RunState.IsEnd(run.Status)) // deleted and restored runs among them
                {
                    await hub.Clients.All.ModelsChanged();
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the worker stops
        }
    }
}

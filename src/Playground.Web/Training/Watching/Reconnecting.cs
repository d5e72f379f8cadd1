using System.Net.WebSockets;
using Microsoft.AspNetCore.SignalR;
using Playground.Web.Workers;

namespace Playground.Web.Training;

/// <summary>Reads from the worker through any number of its restarts.</summary>
internal static class Reconnecting
{
    /// <summary>Reads to the end; whenever the worker goes away or refuses, waits until the connection is there anew and begins again.</summary>
    /// <param name="refused">Hears the sentence of a refusal.</param>
    public static async Task Read(IWorkerClient worker, Func<CancellationToken, Task> read, Func<string, Task> refused, CancellationToken ct)
    {
        while (true)
        {
            using var connection = new NextConnection(worker);
            try
            {
                await read(ct);
                return;
            }
            catch (Exception e) when (e is WorkerRefusedException || (e is HubException && worker.IsConnected)) // also one that came by another way, before this page had its connection
            {
                await refused(WorkerSentence.Of(e));
            }
            catch (Exception e) when (IsLostConnection(e) && !ct.IsCancellationRequested)
            {
                // the worker is away: the banner says so
            }

            await connection.Wait(ct);
        }
    }

    // What a stream ends with depends on how the connection broke: by a closing message, a reset socket, or under a call.
    private static bool IsLostConnection(Exception e) =>
        e is WorkerAwayException or HubException or OperationCanceledException or IOException or WebSocketException or InvalidOperationException;
}

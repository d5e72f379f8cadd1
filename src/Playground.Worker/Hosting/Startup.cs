using Microsoft.Data.Sqlite;
using Playground.Transformers;
using Playground.Worker.Catalogue;
using Playground.Worker.Runs;
using Playground.Worker.Storage;

namespace Playground.Worker.Hosting;

/// <summary>Reads the stored runs before anyone is answered (where it can't, the worker ends), loads the first models, then lets the runs train; at the end saves them where they are.</summary>
public sealed class Startup(ModelCatalogue models, WarmUp warmUp, DataFolder folder, UnfinishedWrites unfinished, TrainingRuns runs, ILogger<Startup> log) : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private Task starting = Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        starting = Task.Run(Begin, CancellationToken.None); // the pages are answered meanwhile
        return Task.CompletedTask;
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await starting;
        await runs.DisposeAsync();
    }

    public void Dispose() => stopping.Dispose();

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            unfinished.Remove();
            runs.Restore();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            // Without them it would show none, or some, and let texts go that the others need.
            throw new PlaygroundException($"The stored runs in Data:Folder {folder.Root} could not be read, and the worker does not go on without them: {StorageTrouble.Reason(e)}.", e);
        }

        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task Begin()
    {
        try
        {
            await models.LoadFirst(warmUp.Ask, stopping.Token);
            if (!stopping.IsCancellationRequested)
            {
                runs.Begin();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // stopped before it had begun
        }
#pragma warning disable CA1031 // the worker goes on answering; what failed is in its log
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.LogError(e, "The worker could not take up its models and runs");
        }
    }
}

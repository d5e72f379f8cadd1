using System.Diagnostics;

namespace Playground.Worker.Hosting;

/// <summary>Ends the worker when the process that started it has gone: its process id no longer runs, or its end of our standard input closed.</summary>
public sealed class ParentWatch(WorkerOptions options, IHostApplicationLifetime lifetime, ILogger<ParentWatch> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.ParentProcess is not { } parent)
        {
            return;
        }

        try
        {
            await HasStarted().WaitAsync(stoppingToken); // a stop in the middle of the start would look like a failure
            await await Task.WhenAny(ParentEnds(parent, stoppingToken), InputCloses(stoppingToken));
            log.LogInformation("The process that started this worker has gone; the worker stops");
            lifetime.StopApplication();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the worker stops by itself
        }
    }

    private async Task HasStarted()
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task;
    }

    private static async Task ParentEnds(int id, CancellationToken cancellation)
    {
        try
        {
            using var parent = Process.GetProcessById(id);
            await parent.WaitForExitAsync(cancellation);
        }
        catch (ArgumentException)
        {
            // it has ended already
        }
    }

    private static async Task InputCloses(CancellationToken cancellation)
    {
        if (!Console.IsInputRedirected)
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }

        await using var input = Console.OpenStandardInput();
        var buffer = new byte[256];
        while (await Task.Run(() => input.ReadAsync(buffer, cancellation).AsTask(), cancellation).WaitAsync(cancellation) > 0)
        {
            // nothing is said to a worker this way
        }
    }
}

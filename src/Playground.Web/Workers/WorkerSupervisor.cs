using System.ComponentModel;
using System.Diagnostics;

namespace Playground.Web.Workers;

/// <summary>
/// Keeps one worker running: starts it, starts it again when it dies (at once the first time, then with growing pauses),
/// kills it when it hangs, and ends it with this process. Pages stay alive meanwhile.
/// </summary>
public sealed class WorkerSupervisor(
    WorkerProcess worker, WorkerAddress address, IHttpClientFactory clients, WorkerOptions options, TimeProvider time,
    IHostApplicationLifetime lifetime, ILogger<WorkerSupervisor> log, ILoggerFactory loggers)
    : BackgroundService
{
    private static readonly TimeSpan LifeSignEvery = TimeSpan.FromSeconds(3);

    /// <summary>The worker's exit code for a configuration that it refuses: starting it again would change nothing.</summary>
    private const int ConfigurationRefused = 78;

    /// <summary>Id of the worker process, or null while there is none.</summary>
    public int? ProcessId { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var deaths = 0;
        while (!stoppingToken.IsCancellationRequested && !address.IsExternal)
        {
            var started = time.GetTimestamp();
            try
            {
                if (await LiveOnce(stoppingToken) == ConfigurationRefused)
                {
                    log.LogCritical("The worker refuses its configuration, for the reason above, so the playground ends");
                    Environment.ExitCode = 1;
                    await Task.Delay(Timeout.InfiniteTimeSpan, time, lifetime.ApplicationStarted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    lifetime.StopApplication(); // during the start it would be an unhandled exception
                    return;
                }
            }
            catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException)
            {
                log.LogError("The worker could not be started: {Reason}", e.Message);
            }

            if (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            deaths = time.GetElapsedTime(started) > options.ForgivenAfter ? 0 : deaths + 1;
            var pause = deaths <= 1 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(0.25 * Math.Pow(2, deaths - 2), options.LongestPause.TotalSeconds));
            log.LogWarning("The worker is starting again in {Pause} s", pause.TotalSeconds);
            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>The worker's exit code; 0 when it was asked to end.</returns>
    private async Task<int> LiveOnce(CancellationToken stopping)
    {
        using var process = await worker.Start(loggers.CreateLogger("Playground.Worker"));
        ProcessId = process.Id;
        log.LogInformation("The worker is process {Id} at {Url}", process.Id, address.Url);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var watch = KillWhenHung(process, ended.Token);
        try
        {
            await process.WaitForExitAsync(stopping);
            log.LogWarning("The worker ended with exit code {Code}", process.ExitCode);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await EndGently(process);
            return 0;
        }
        finally
        {
            ProcessId = null;
            await ended.CancelAsync();
            await watch;
        }
    }

    /// <summary>Closing its input asks the worker to save its runs and go.</summary>
    private async Task EndGently(Process process)
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10), time);
        await process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private async Task KillWhenHung(Process process, CancellationToken ended)
    {
        using var client = clients.CreateClient();
        client.Timeout = LifeSignEvery;
        var lastSign = time.GetTimestamp();
        while (!ended.IsCancellationRequested)
        {
            await Task.Delay(LifeSignEvery, time, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                using var answer = await client.GetAsync(new Uri(address.Url, "/healthz/live"), ended);
                lastSign = time.GetTimestamp();
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
            {
                if (!ended.IsCancellationRequested && time.GetElapsedTime(lastSign) > options.HungAfter)
                {
                    log.LogError("The worker has not answered for {Seconds} s and is killed", options.HungAfter.TotalSeconds);
                    process.Kill(entireProcessTree: true);
                    return;
                }
            }
        }
    }
}

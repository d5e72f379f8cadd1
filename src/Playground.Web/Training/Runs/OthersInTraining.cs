using Playground.Contracts;
using Playground.Web.Workers;

namespace Playground.Web.Training;

/// <summary>Of runs that train and are not on screen news comes when their state changes; how far they are is asked for.</summary>
public sealed class OthersInTraining(IWorkerClient worker, TimeProvider time)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(3);

    /// <param name="others">Those to ask about, each time anew.</param>
    /// <param name="put">Takes what is heard of one of them; null: it is gone.</param>
    public async Task Watch(Func<IEnumerable<RunSummary>> others, Func<RunSummary?, Task> put, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(ct))
            {
                foreach (var run in others().ToList())
                {
                    await Look(run.Id, put, ct);
                }
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // the page has gone
        }
    }

    private async Task Look(string run, Func<RunSummary?, Task> put, CancellationToken ct)
    {
        RunSummary? heard = null;
        try
        {
            heard = await worker.GetRun(run, ct);
        }
        catch (WorkerRefusedException)
        {
            // it is gone
        }
        catch (WorkerAwayException)
        {
            return; // the lists are loaded anew when it is back
        }

        await put(heard);
    }
}

using Playground.Contracts;

namespace Playground.Worker.Runs;

/// <summary>What anyone may know of a run at any time: any thread reads it, its changes are one by one.</summary>
public sealed class RunState(RunSummary initial)
{
    private readonly Lock access = new();
    private RunSummary summary = initial;
    private BatchPreview? batch;
    private ProbeAnswer? probe;

    /// <summary>Pulses when points were written or anything else here changed.</summary>
    public Signal News { get; } = new();

    public RunSummary Summary
    {
        get
        {
            lock (access)
            {
                return summary;
            }
        }
    }

    public RunStatus Status => Summary.Status;

    public RunActivity Activity
    {
        get
        {
            lock (access)
            {
                return new RunActivity(summary, batch, probe);
            }
        }
    }

    public static bool IsEnd(RunStatus status) => status is RunStatus.Completed or RunStatus.Stopped or RunStatus.Failed;

    /// <summary>Moves from one of the states in <paramref name="from"/> to <paramref name="to"/>; false where it is in none of them.</summary>
    public bool TryMove(ReadOnlySpan<RunStatus> from, RunStatus to, string? message = null)
    {
        lock (access)
        {
            if (!from.Contains(summary.Status))
            {
                return false;
            }

            summary = summary with { Status = to, Message = message ?? (to == RunStatus.Queued ? null : summary.Message) };
            return true;
        }
    }

    public void Say(string message)
    {
        lock (access)
        {
            summary = summary with { Message = message };
        }
    }

    /// <summary>The recipe with another probe; everything else of it never changes.</summary>
    public RunRecipe Ask(ProbeRequest request)
    {
        lock (access)
        {
            summary = summary with { Recipe = summary.Recipe with { Probe = request.Text, ProbeMasked = request.Masked ?? [] } };
            return summary.Recipe;
        }
    }

    /// <summary>The recipe with other sentences on its board.</summary>
    public RunRecipe Pin(IReadOnlyList<ProbeRequest> sentences)
    {
        lock (access)
        {
            summary = summary with { Recipe = summary.Recipe with { Board = sentences } };
            return summary.Recipe;
        }
    }

    public void Progress(int step, TrainingPoint? latest)
    {
        lock (access)
        {
            summary = summary with { Step = step, Latest = latest };
        }
    }

    public void Show(BatchPreview? newBatch, ProbeAnswer? newProbe)
    {
        lock (access)
        {
            batch = newBatch ?? batch;
            probe = newProbe ?? probe;
        }
    }
}

using Playground.Contracts;

namespace Playground.Worker.Runs;

/// <summary>What anyone may know of a run at any time: any thread reads it, its changes are one by one.</summary>
public sealed class RunState
{
    private readonly Lock access = new();
    private RunSummary summary;
    private IReadOnlyList<RunMark> happened;
    private BatchPreview? batch;
    private ProbeAnswer? probe;

    /// <param name="initial">Its marks are what happened so far, without changes of the learning rate: those stand in the recipe.</param>
    public RunState(RunSummary initial)
    {
        happened = initial.Marks ?? [];
        summary = Marked(initial);
    }

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

    /// <summary>The run in another state.</summary>
    public static RunSummary Moved(RunSummary run, RunStatus to, string? message) =>
        run with { Status = to, Message = message ?? (run.Status == RunStatus.Paused ? null : run.Message) }; // why it was paused is over

    public void Move(RunStatus to, string? message) => Change(run => Moved(run, to, message));

    public void Say(string message) => Change(run => run with { Message = message });

    public void SetDeleted(DateTimeOffset? time, string? message = null) => Change(run => run with { Deleted = time, Message = run.Status == RunStatus.Paused ? message ?? run.Message : run.Message });

    public void Progress(int step, TrainingPoint? latest, RecentSteps? recent, double? validationLoss) =>
        Change(run => run with { Step = step, Latest = latest, Recent = recent, ValidationLoss = validationLoss ?? run.ValidationLoss });

    /// <summary>Changes what people say of the run, or want of it, one change at a time; that is stored before anyone sees it, and stays as it was where that fails.</summary>
    public void Change(Func<RunSummary, RunSummary> change, Action<RunSummary> store)
    {
        lock (access)
        {
            var changed = change(summary);
            store(changed);
            summary = Marked(changed);
        }
    }

    /// <summary>Changes the recipe, one change at a time; it is stored before anyone sees it, and stays as it was where that fails.</summary>
    public void ChangeRecipe(Func<RunRecipe, RunRecipe> change, Action<RunRecipe> store)
    {
        lock (access)
        {
            var recipe = change(summary.Recipe);
            store(recipe);
            summary = Marked(summary with { Recipe = recipe });
        }
    }

    /// <summary>It answers this sentence from now on, until this worker ends.</summary>
    public void Ask(ProbeRequest probe) => Change(run => run with { Asked = probe });

    public void Mark(RunMark mark)
    {
        lock (access)
        {
            happened = [.. happened.Where(other => (other.Step, other.Kind) != (mark.Step, mark.Kind)), mark];
            summary = Marked(summary);
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

    private void Change(Func<RunSummary, RunSummary> change)
    {
        lock (access)
        {
            summary = Marked(change(summary));
        }
    }

    private RunSummary Marked(RunSummary run) => run with
    {
        Marks = RunMarks.Of(run.Recipe, run.Step, happened),
        Recipe = run.Recipe.Name == run.Name ? run.Recipe : run.Recipe with { Name = run.Name }, // it was begun under another one, perhaps
    };
}

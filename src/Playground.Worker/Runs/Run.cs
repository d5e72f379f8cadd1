using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Predictions;
using Playground.Worker.Storage;

namespace Playground.Worker.Runs;

/// <summary>
/// One training run and the one thread that owns it. Other threads change its state, or leave work for it, and it looks
/// between two steps. This file is what others call; <c>Run.Thread.cs</c> is the thread.
/// </summary>
public sealed partial class Run : IDisposable
{
    private const string StoppedBefore = "Stopped before its first step; there is no model.";

    private readonly RunServices services;
    private readonly ILogger log;
    private readonly Action<Run> changed;
    private readonly GroupTurns? turns;
    private readonly WaitingWork waiting = new();
    private readonly CancellationTokenSource preparing = new();
    private readonly TaskCompletionSource threadEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock starting = new();
    private readonly Lock moving = new();
    private bool isStarted;
    private volatile bool stopAsked;
    private volatile TaskCompletionSource<PlaygroundException> stopFailed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool leaving;
    private volatile RunModel? model;
    private volatile int stepsDone;

    /// <param name="turns">What the run shares with the others of its group; null for a run alone.</param>
    public Run(RunSummary summary, RunServices services, GroupTurns? turns, Action<Run> changed)
    {
        this.services = services;
        this.turns = turns;
        this.changed = changed;
        State = new RunState(summary);
        Probe = new ProbeAnswerer(summary.ModelId, summary.Recipe);
        log = services.Logs.CreateLogger<Run>();
        turns?.Join(this);
    }

    /// <summary>An earlier worker was asked to stop it and did not come to that: whoever asked need not ask again.</summary>
    public bool WasStopping
    {
        get => stopAsked;
        init => stopAsked = value;
    }

    /// <summary>It goes on in place of one that was stopped, and nothing of which is lost.</summary>
    public bool WasStopped { get; init; }

    public string Id => State.Summary.Id;

    public RunState State { get; }

    /// <summary>It can be brought back, and stands in no list until it is.</summary>
    public bool IsDeleted => State.Summary.Deleted is not null;

    public ProbeAnswerer Probe { get; }

    /// <summary>The model in training; null before it exists and after it has been saved.</summary>
    public RunModel? Model => model;

    /// <summary>Steps done, to the last one; the summary follows a little later.</summary>
    public int StepsDone => stepsDone;

    /// <summary>Done when the run's thread has ended, or at once when it never began.</summary>
    public Task Ended => isStarted ? threadEnded.Task : Task.CompletedTask;

    /// <summary>Gives the machine to this run: the board's decision, which alone moves a run out of the queue. One that was paused or stopped at that very moment stays so.</summary>
    public void Begin()
    {
        if (Move([RunStatus.Queued], isInMemory && model is not null ? RunStatus.Running : RunStatus.Preparing))
        {
            Start();
        }
    }

    /// <summary>Loads a paused run after a restart, so that it answers and steps as before.</summary>
    public void Start()
    {
        lock (starting)
        {
            if (!isStarted && !leaving)
            {
                isStarted = true;
                new Thread(Main) { Name = $"run {Id}", IsBackground = true, Priority = ThreadPriority.BelowNormal }.Start();
            }
        }

        waiting.Wake();
    }

    public async Task<RunSummary> Pause()
    {
        if (!Move([RunStatus.Running, RunStatus.Preparing, RunStatus.Queued], RunStatus.Paused))
        {
            throw RunStateException.For(State.Summary, "paused");
        }

        return model is null ? State.Summary : await Ask(SaveAndSum);
    }

    public Task<RunSummary> Step()
    {
        if (State.Status != RunStatus.Paused)
        {
            throw RunStateException.For(State.Summary, RunState.IsEnd(State.Status) ? "stepped" : "stepped; pause it first");
        }

        Start();
        return Ask(StepOnce);
    }

    public void Queue()
    {
        if (!Move([RunStatus.Paused], RunStatus.Queued))
        {
            throw RunStateException.For(State.Summary, "resumed");
        }
    }

    /// <summary>
    /// Ends the run at the last step whose numbers were told: after a kill, those since the checkpoint are done once more before. Where what it has can't be
    /// saved it is paused instead, and this says why. Where this worker ends before, the next one stops it.
    /// </summary>
    public async Task<RunSummary> Stop()
    {
        if (RunState.IsEnd(State.Status))
        {
            throw RunStateException.For(State.Summary, "stopped");
        }

        var failed = stopFailed.Task;
        lock (moving)
        {
            stopAsked = true;
            if (!RunState.IsEnd(State.Status))
            {
                Store(State.Summary);
            }
        }

        if (State.Summary.Step == 0 && model is null)
        {
            if (!isStarted && (Move([RunStatus.Queued, RunStatus.Paused], RunStatus.Stopped, StoppedBefore) || RunState.IsEnd(State.Status)))
            {
                return State.Summary;
            }

            await preparing.CancelAsync();
        }

        Start();
        return await Task.WhenAny(Ended, failed) == failed ? throw await failed : State.Summary;
    }

    /// <summary>Answers a new probe at once, or as soon as the model exists. The stored recipe keeps it for the next worker.</summary>
    public void SetProbe(ProbeRequest probe)
    {
        RecipeRules.CheckProbe(State.Summary.Recipe.Objective, probe);
        Probe.Set(probe);
        State.ChangeRecipe(recipe => recipe with { Probe = probe.Text, ProbeMasked = probe.Masked }, recipe => services.Runs.Update(Id, recipe));
        if (model is not null)
        {
            _ = waiting.TryAdd(new FunctionWork<bool>(AnswerProbe, CancellationToken.None));
        }
        else
        {
            ReadIfPaused();
        }
    }

    /// <summary>Another name, another note; null leaves the old one.</summary>
    public void Describe(RunWords words)
    {
        SteeringRules.CheckWords(words);
        State.Describe(
            run => run with
            {
                Name = words.Name?.Trim() ?? run.Name,
                Note = words.Note is null ? run.Note : string.IsNullOrWhiteSpace(words.Note) ? null : words.Note.Trim(),
            },
            run => services.Runs.Describe(Id, run.Name, run.Note));
        State.News.Pulse();
        changed(this);
    }

    /// <summary>The stored recipe keeps the board's sentences; also a run that has ended takes new ones.</summary>
    public void SetBoard(IReadOnlyList<ProbeRequest> sentences)
    {
        State.ChangeRecipe(
            recipe =>
            {
                RecipeRules.CheckBoard(recipe, sentences, recipe.Board);
                RecipeRules.CheckGaps(recipe, sentences, recipe.Board);
                return recipe with { Board = [.. sentences] };
            },
            recipe => services.Runs.Update(Id, recipe));
        State.News.Pulse();
        changed(this);
    }

    /// <summary>Looks again at what there is to do.</summary>
    public void Wake() => waiting.Wake();

    /// <summary>Work on the run's thread between two steps.</summary>
    public Task<T> Ask<T>(Func<T> function, CancellationToken cancellation = default) => Add(new FunctionWork<T>(function, cancellation));

    public Task<T> Add<T>(TorchWork<T> work)
    {
        waiting.Add(work);
        return work.Result;
    }

    /// <summary>Writes the model as it is now and says after which step; refuses while there is none.</summary>
    /// <param name="checkpoint">Where to write a checkpoint of that very step; null for none.</param>
    public Task<int> WriteModel(string destination, CancellationToken cancellation, string? checkpoint = null)
    {
        if (model is null)
        {
            throw NoModel();
        }

        return Ask(
            () =>
            {
                journal!.Flush(); // whoever takes the model along takes all its points
                if (checkpoint is not null)
                {
                    session!.SaveCheckpoint(checkpoint);
                }

                return Write(destination);
            },
            cancellation);
    }

    /// <summary>Why there is no model to ask; one that only has to be read begins to be.</summary>
    public RunStateException NoModel()
    {
        ReadIfPaused();
        return RunStateException.NoModel(State.Summary);
    }

    /// <summary>After a restart not every paused run is read at once, but when somebody looks at it.</summary>
    public void ReadIfPaused()
    {
        if (State.Status == RunStatus.Paused && !IsDeleted)
        {
            Start();
        }
    }

    /// <summary>Saves a checkpoint and ends the thread, leaving the state as it is: the next worker goes on from there.</summary>
    public Task Leave()
    {
        lock (starting)
        {
            leaving = true;
        }

        if (State.Summary.Step == 0)
        {
            preparing.Cancel();
        }

        waiting.Wake();
        return Ended;
    }

    /// <summary>After <see cref="Leave"/>: the thread has ended.</summary>
    public void Dispose()
    {
        preparing.Dispose();
        waiting.Dispose();
    }

    /// <summary>It stands as it stood, and has something else to say of that.</summary>
    private void Say(string message)
    {
        lock (moving)
        {
            State.Say(message);
            Store(State.Summary);
        }

        State.News.Pulse();
    }

    private bool Move(ReadOnlySpan<RunStatus> from, RunStatus to, string? message = null)
    {
        lock (moving) // one after the other, each stored before anyone can see it
        {
            if (!from.Contains(State.Status))
            {
                return false;
            }

            Store(RunState.Moved(State.Summary, to, message));
            model = RunState.IsEnd(to) ? null : model; // from here on the catalogue opens the saved one
            State.Move(to, message);
        }

        State.News.Pulse();
        waiting.Wake();
        turns?.Wake();
        changed(this);
        return true;
    }

    private void Store(RunSummary run) => services.Standings.Write(Id, new Standing(run.Status, run.Message, run.Step, stopAsked && !RunState.IsEnd(run.Status)));
}

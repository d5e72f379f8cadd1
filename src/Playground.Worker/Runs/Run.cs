using Playground.Contracts;
using Playground.Worker.Predictions;

namespace Playground.Worker.Runs;

/// <summary>
/// One training run and the one thread that owns it. Other threads change its state, or leave work for it, and it looks
/// between two steps. This is what others call; <see cref="RunThread"/> is the thread.
/// </summary>
public sealed class Run : IDisposable
{
    internal const string StoppedBefore = "Stopped before its first step; there is no model.";

    private readonly RunServices services;
    private readonly Action<Run> changed;
    private readonly WaitingWork waiting = new();
    private readonly RunStanding standing;
    private readonly RunSaving saving;
    private readonly RunThread thread;
    private readonly RunSteering steering;
    private long? memory;

    /// <param name="turns">What the run shares with the others of its group; null for a run alone.</param>
    public Run(RunSummary summary, RunServices services, GroupTurns? turns, Action<Run> changed)
    {
        this.services = services;
        this.changed = changed;
        State = new RunState(summary);
        Probe = new ProbeAnswerer(summary.ModelId, summary.Recipe, summary.Asked);
        var log = services.Logs.CreateLogger<Run>();
        standing = new RunStanding(State, services.Standings, Moved);
        saving = new RunSaving(this, standing, log);
        thread = new RunThread(this, standing, saving, waiting, services, turns, log);
        steering = new RunSteering(this, standing, thread, services, log);
        turns?.Join(this);

        void Moved()
        {
            waiting.Wake();
            turns?.Wake();
            changed(this);
        }
    }

    /// <summary>An earlier worker was asked to stop it and did not come to that: whoever asked need not ask again.</summary>
    public bool WasStopping
    {
        get => standing.IsStopAsked;
        init => standing.IsStopAsked = value;
    }

    /// <summary>It goes on in place of one that had ended, and nothing of which is lost.</summary>
    public bool HadEnded { get; init; }

    public string Id => State.Summary.Id;

    public RunState State { get; }

    /// <summary>It can be brought back, and stands in no list until it is.</summary>
    public bool IsDeleted => State.Summary.Deleted is not null;

    public ProbeAnswerer Probe { get; }

    /// <summary>The model in training; null before it exists and after it has been saved.</summary>
    public RunModel? Model => standing.Model;

    /// <summary>Steps done, to the last one; the summary follows a little later.</summary>
    public int StepsDone => thread.StepsDone;

    /// <summary>Done when the run's thread has ended, or at once when it never began.</summary>
    public Task Ended => thread.Ended;

    /// <summary>Whether its weights and its text are in memory, or are being read.</summary>
    public bool IsInMemory => thread.IsInMemory;

    /// <summary>Nothing trains it before somebody wants it to, or its turn comes.</summary>
    public bool StandsStill => State.Status is RunStatus.Paused or RunStatus.Queued;

    /// <summary>When it was last trained or asked something; grows with time.</summary>
    public long LastWanted => thread.LastWanted;

    /// <summary>About how many bytes it takes while it is in memory.</summary>
    public long Memory => memory ??= MemoryRules.Estimate(State.Summary.Recipe);

    /// <summary>What a model in training answers from; only on the run's thread.</summary>
    internal TrainingSession Session => thread.Here.Session;

    /// <summary>Gives the machine to this run: the board's decision, which alone moves a run out of the queue. One that was paused or stopped at that very moment stays so.</summary>
    public void Begin()
    {
        if (standing.Move([RunStatus.Queued], IsInMemory && Model is not null ? RunStatus.Running : RunStatus.Preparing))
        {
            Start();
        }
    }

    /// <summary>Loads a paused run after a restart, so that it answers and steps as before.</summary>
    public void Start() => thread.Start();

    public async Task<RunSummary> Pause()
    {
        if (!standing.Move([RunStatus.Running, RunStatus.Preparing, RunStatus.Queued], RunStatus.Paused))
        {
            throw RunStateException.For(State.Summary, "paused");
        }

        return Model is null ? State.Summary : await Ask(() =>
        {
            saving.Save(thread.Here);
            return State.Summary;
        });
    }

    public Task<RunSummary> Step()
    {
        if (State.Status != RunStatus.Paused)
        {
            throw RunStateException.For(State.Summary, RunState.IsEnd(State.Status) ? "stepped" : "stepped; pause it first");
        }

        Start();
        return Ask(thread.StepOnce);
    }

    public void Queue()
    {
        if (!standing.Move([RunStatus.Paused], RunStatus.Queued))
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

        var failed = standing.AskToStop();
        if (State.Summary.Step == 0 && Model is null)
        {
            if (!thread.HasStarted && (standing.Move([RunStatus.Queued, RunStatus.Paused], RunStatus.Stopped, StoppedBefore) || RunState.IsEnd(State.Status)))
            {
                return State.Summary;
            }

            await thread.BreakOffPreparing();
        }

        Start();
        return await Task.WhenAny(Ended, failed) == failed ? throw await failed : State.Summary;
    }

    /// <summary>Answers a new probe at once, or as soon as the model exists. The recipe keeps the sentence that the run was begun with: whoever opens it later finds that one, and nobody's of a class.</summary>
    public void SetProbe(ProbeRequest probe)
    {
        RecipeRules.CheckProbe(State.Summary.Recipe.Objective, probe);
        Probe.Set(probe);
        State.Ask(probe);
        if (Model is not null)
        {
            _ = waiting.TryAdd(new FunctionWork<bool>(() => thread.Here.AnswerProbe(), CancellationToken.None));
        }
        else
        {
            ReadIfPaused();
        }
    }

    public Task<RunSummary> SetStop(StopConditions stop) => steering.SetStop(stop);

    public Task<RunSummary> ChangeLearningRate(double rate) => steering.ChangeLearningRate(rate);

    /// <summary>For one that has not ended.</summary>
    public Task<RunSummary> GiveMoreSteps(int steps) => steering.GiveMoreSteps(steps);

    /// <summary>At most so many steps a second from now on; null: as many as the machine can.</summary>
    public RunSummary SetPace(double? stepsPerSecond) => steering.SetPace(stepsPerSecond);

    /// <summary>Another name, another note; null leaves the old one.</summary>
    public void Describe(RunWords words)
    {
        SteeringRules.CheckWords(words);
        State.Change(
            run => run with
            {
                Name = words.Name?.Trim() ?? run.Name,
                Note = words.Note is null ? run.Note : string.IsNullOrWhiteSpace(words.Note) ? null : words.Note.Trim(),
            },
            run => services.Runs.Describe(Id, run.Name, run.Note));
        Tell();
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
        Tell();
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
        if (Model is null)
        {
            throw NoModel();
        }

        return Ask(() => thread.Here.WriteModel(destination, checkpoint), cancellation);
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

    /// <summary>Lets it give its memory back as soon as it stands still with everything saved, writes no text and nobody waits for it.</summary>
    public void PutAside() => thread.PutAside();

    /// <summary>Saves a checkpoint and ends the thread, leaving the state as it is: the next worker goes on from there.</summary>
    public Task Leave() => thread.Leave();

    /// <summary>Nobody has it any more: another one goes on in its place.</summary>
    public async Task DisposeOnceEnded()
    {
        await Ended;
        Dispose();
    }

    /// <summary>After <see cref="Leave"/>: the thread has ended.</summary>
    public void Dispose()
    {
        thread.Dispose();
        waiting.Dispose();
    }

    /// <summary>Something of it is new to those who watch it, and to those who have all runs before them.</summary>
    internal void Tell()
    {
        State.News.Pulse();
        changed(this);
    }

    /// <summary>Something of it is new to those who have all runs before them.</summary>
    internal void Changed() => changed(this);
}

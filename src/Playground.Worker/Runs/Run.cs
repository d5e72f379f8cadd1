using Microsoft.Data.Sqlite;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Transformers.Training;
using Playground.Worker.Predictions;

namespace Playground.Worker.Runs;

/// <summary>
/// One training run and the one thread that owns it. Other threads change its state, or leave work for it, and it looks
/// between two steps.
/// </summary>
public sealed class Run : IDisposable
{
    private readonly RunServices services;
    private readonly ILogger log;
    private readonly Action<Run> changed;
    private readonly WaitingWork waiting = new();
    private readonly CancellationTokenSource preparing = new();
    private readonly TaskCompletionSource threadEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock starting = new();
    private bool isStarted;
    private volatile bool stopAsked;
    private volatile bool leaving;
    private volatile RunModel? model;

    // Only the run's own thread touches these.
    private TrainingSession? session;
    private RunJournal? journal;

    public Run(RunSummary summary, RunServices services, Action<Run> changed)
    {
        this.services = services;
        this.changed = changed;
        State = new RunState(summary);
        Probe = new ProbeAnswerer(summary.ModelId, summary.Recipe);
        log = services.Logs.CreateLogger<Run>();
    }

    public string Id => State.Summary.Id;

    public RunState State { get; }

    public ProbeAnswerer Probe { get; }

    /// <summary>The model in training; null before it exists and after it has been saved.</summary>
    public RunModel? Model => model;

    /// <summary>Done when the run's thread has ended, or at once when it never began.</summary>
    public Task Ended => isStarted ? threadEnded.Task : Task.CompletedTask;

    /// <summary>Gives the machine to this run: the board's decision, which alone moves a run out of the queue.</summary>
    public void Begin()
    {
        Move([RunStatus.Queued], model is null ? RunStatus.Preparing : RunStatus.Running);
        Start();
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
            throw RunStateException.For(State.Summary, "stepped; pause it first");
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

    public async Task<RunSummary> Stop()
    {
        if (RunState.IsEnd(State.Status))
        {
            throw RunStateException.For(State.Summary, "stopped");
        }

        stopAsked = true;
        if (State.Summary.Step == 0 && model is null)
        {
            if (!isStarted)
            {
                Move([RunStatus.Queued, RunStatus.Paused], RunStatus.Stopped, "Stopped before its first step; there is no model.");
                return State.Summary;
            }

            await preparing.CancelAsync();
        }

        Start();
        await Ended;
        return State.Summary;
    }

    /// <summary>Answers a new probe at once, or as soon as the model exists.</summary>
    public void SetProbe(ProbeRequest probe)
    {
        Probe.Set(probe);
        if (model is not null)
        {
            _ = waiting.TryAdd(new FunctionWork<bool>(AnswerProbe, CancellationToken.None));
        }
    }

    /// <summary>Work on the run's thread between two steps.</summary>
    public Task<T> Ask<T>(Func<T> function, CancellationToken cancellation = default) => Add(new FunctionWork<T>(function, cancellation));

    public Task<T> Add<T>(TorchWork<T> work)
    {
        waiting.Add(work);
        return work.Result;
    }

    /// <summary>Writes the model as it is now; refuses while there is none.</summary>
    public Task WriteModel(string destination, CancellationToken cancellation)
    {
        if (model is null)
        {
            throw new RunStateException($"{State.Summary.Name} has no model yet.");
        }

        return Ask(() => Write(destination), cancellation);
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

    private void Main()
    {
        try
        {
            TorchThreads.SetUp();
            Prepare();
            while (!leaving && !RunState.IsEnd(State.Status))
            {
                Turn();
            }

            if (leaving)
            {
                journal!.Save();
            }
        }
        catch (OperationCanceledException) when (preparing.IsCancellationRequested)
        {
            if (!leaving)
            {
                End(RunStatus.Stopped, "Stopped before its first step; there is no model.");
            }
        }
        catch (PlaygroundException e)
        {
            End(RunStatus.Failed, e.Message);
        }
#pragma warning disable CA1031 // a run that fails must say so, whatever the reason, and must not take the process with it
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.LogError(e, "Run {Run} failed", Id);
            End(RunStatus.Failed, "Something unexpected stopped this run; the worker's log has the details.");
        }
        finally
        {
            model = null;
            waiting.Close(new PlaygroundException($"{State.Summary.Name} has ended; ask its finished model."));
            session?.Dispose();
            threadEnded.TrySetResult();
            changed(this);
        }
    }

    private void Prepare()
    {
        var recipe = State.Summary.Recipe;
        session = TrainingSession.Prepare(recipe, services.Corpora.Lines(recipe.CorpusId!), services.Folder.Run(Id), preparing.Token);
        journal = new RunJournal(this, session, services);
        if (State.Summary.Step > 0)
        {
            State.Say(session.Step > 0 ? $"Resumed after step {session.Step}." : "Begun again: there was no checkpoint yet.");
        }

        State.Progress(session.Step, session.Latest);
        model = new RunModel(this, session);
        AnswerProbe();
        Move([RunStatus.Preparing], RunStatus.Running);
        changed(this);
    }

    /// <summary>One look at what others want, then one step.</summary>
    private void Turn()
    {
        while (!RunState.IsEnd(State.Status) && waiting.TryTake(out var work))
        {
            work.ExecuteOrFail();
        }

        var status = State.Status;
        if (RunState.IsEnd(status))
        {
            return;
        }

        if (stopAsked)
        {
            Guard(() => Finish(RunStatus.Stopped));
        }
        else if (status != RunStatus.Running)
        {
            waiting.Park();
        }
        else if (session!.IsDone)
        {
            Guard(() => Finish(RunStatus.Completed));
        }
        else
        {
            services.Gate.LetPredictionsGoFirst();
            Guard(() => journal!.Add(session.RunStep()));
        }
    }

    /// <summary>Numbers that are none end the run; a full disk only pauses it, with what was saved before left as it is.</summary>
    private void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (TrainingDivergedException e)
        {
            journal!.Save();
            End(RunStatus.Failed, e.Message);
        }
        catch (Exception e) when (e is IOException or SqliteException or UnauthorizedAccessException or CheckpointException)
        {
            log.LogError(e, "Run {Run} could not be saved", Id);
            stopAsked = false;
            var reason = $"Paused, because it could not be saved ({e.Message.TrimEnd('.')}); make room and resume it.";
            if (!Move([RunStatus.Running], RunStatus.Paused, reason))
            {
                State.Say(reason);
                State.News.Pulse();
            }
        }
    }

    private RunSummary SaveAndSum()
    {
        Guard(journal!.Save);
        return State.Summary;
    }

    private RunSummary StepOnce()
    {
        Guard(() =>
        {
            if (!session!.IsDone)
            {
                journal!.Add(session.RunStep());
                journal.Flush();
                AnswerProbe();
            }

            if (session.IsDone)
            {
                Finish(RunStatus.Completed);
            }
        });
        return State.Summary;
    }

    private bool AnswerProbe()
    {
        State.Show(null, Probe.Answer(session!));
        State.News.Pulse();
        return true;
    }

    private void Finish(RunStatus status)
    {
        journal!.Save();
        Write(services.Folder.RunModel(Id));
        AnswerProbe();
        End(status, null);
    }

    private bool Write(string destination)
    {
        var recipe = State.Summary.Recipe;
        session!.WriteModel(destination, ModelCard.Write(recipe with { Name = State.Summary.Name }, services.Corpora.Find(recipe.CorpusId!), session.Latest, session.Latest?.ValidationLoss));
        return true;
    }

    private void End(RunStatus status, string? message)
    {
        model = null; // from here on the catalogue opens the saved one
        Move([RunStatus.Queued, RunStatus.Preparing, RunStatus.Running, RunStatus.Paused], status, message);
    }

    private bool Move(ReadOnlySpan<RunStatus> from, RunStatus to, string? message = null)
    {
        if (!State.TryMove(from, to, message))
        {
            return false;
        }

        var summary = State.Summary;
        try
        {
            services.Runs.Update(summary.Id, summary.Status, summary.Message, summary.Step);
        }
        catch (SqliteException e)
        {
            log.LogError(e, "The state of run {Run} could not be saved", Id); // the state holds until the worker ends
        }

        State.News.Pulse();
        waiting.Wake();
        changed(this);
        return true;
    }
}

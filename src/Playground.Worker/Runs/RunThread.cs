using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Predictions;
using Playground.Worker.Storage;

namespace Playground.Worker.Runs;

/// <summary>
/// The one thread that owns a run's training, from its preparation to its end: it does what others want of it between two steps. Of a run that stands still it
/// gives back the memory when others need it; whatever is asked then reads the run from its checkpoint first.
/// </summary>
/// <param name="waiting">What others want; this thread alone takes it.</param>
/// <param name="turns">What the run shares with the others of its group; null for a run alone.</param>
internal sealed class RunThread(Run run, RunStanding standing, RunSaving saving, WaitingWork waiting, RunServices services, GroupTurns? turns, ILogger log) : IDisposable
{
    // Any thread.
    private readonly CancellationTokenSource preparing = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock starting = new();
    private bool isStarted;
    private volatile bool leaving;
    private volatile bool isInMemory;
    private volatile bool isPutAside;
    private volatile int stepsDone;
    private long lastWanted;

    // The thread itself.
    private readonly StepPace pace = new(services.Time, waiting);
    private RunInMemory? here;
    private bool hasBeenHere; // since this worker began: nothing was redone, and no mark tells of it

    /// <summary>Done when the thread has ended, or at once when it never began.</summary>
    public Task Ended => isStarted ? ended.Task : Task.CompletedTask;

    public bool HasStarted => isStarted;

    /// <summary>Whether weights and text are in memory, or are being read.</summary>
    public bool IsInMemory => isInMemory;

    /// <summary>When the run was last trained or asked something; grows with time.</summary>
    public long LastWanted => Volatile.Read(ref lastWanted);

    /// <summary>Steps done, to the last one.</summary>
    public int StepsDone => stepsDone;

    /// <summary>What the run has in memory; only on this thread.</summary>
    public RunInMemory Here => here ?? throw new PlaygroundException("The model is not in memory."); // unreachable: the thread reads it before it takes work

    public void Start()
    {
        lock (starting)
        {
            if (!isStarted && !leaving)
            {
                isStarted = true;
                new Thread(Main) { Name = $"run {run.Id}", IsBackground = true, Priority = ThreadPriority.BelowNormal }.Start();
            }
        }

        waiting.Wake();
    }

    /// <summary>Lets the run give its memory back as soon as it stands still with everything saved, writes no text and nobody waits for it.</summary>
    public void PutAside()
    {
        if (isInMemory && !isPutAside)
        {
            isPutAside = true;
            waiting.Wake();
        }
    }

    /// <summary>Nobody wants any more what it reads or learns before the first step.</summary>
    public Task BreakOffPreparing() => preparing.CancelAsync();

    /// <summary>Saves a checkpoint and ends, leaving the run's state as it is.</summary>
    public Task Leave()
    {
        lock (starting)
        {
            leaving = true;
        }

        if (run.State.Summary.Step == 0)
        {
            preparing.Cancel();
        }

        waiting.Wake();
        return Ended;
    }

    /// <summary>After it has ended.</summary>
    public void Dispose()
    {
        preparing.Dispose();
        pace.Dispose();
    }

    /// <summary>Writes the points that wait; on this thread, or while there is no model in training.</summary>
    public void FlushPoints() => here?.Journal.Flush();

    /// <summary>One step of a run that stands still; on this thread.</summary>
    public RunSummary StepOnce()
    {
        pace.Begin(run.State.Summary.Pace);
        var refusal = Guard(() =>
        {
            if (here!.TrainStepAlone())
            {
                stepsDone = here.Session.Step;
            }

            if (here.Session.IsDone)
            {
                Finish(RunStatus.Completed);
            }
            else if (here.Session.StopReason is { } reason)
            {
                Finish(RunStatus.Stopped, reason);
            }
        });
        run.Changed(); // the model answers otherwise now: whoever looks at it asks again
        return refusal is null ? run.State.Summary : throw refusal;
    }

    private void Main()
    {
        try
        {
            TorchThreads.GiveWay();
            TorchThreads.SetUp();
            PrepareWhenThereIsRoom();
            while (!leaving && !RunState.IsEnd(run.State.Status))
            {
                Turn();
                if (IsInTheWay() && Release())
                {
                    WaitUntilWanted();
                    PrepareWhenThereIsRoom();
                }
            }

            if (leaving)
            {
                saving.SaveForTheNextWorker(here);
            }
        }
        catch (OperationCanceledException) when (preparing.IsCancellationRequested)
        {
            if (!leaving)
            {
                standing.End(RunStatus.Stopped, Run.StoppedBefore);
            }
        }
        catch (PlaygroundException e)
        {
            standing.End(RunStatus.Failed, e.Message);
        }
#pragma warning disable CA1031 // a run that fails must say so, whatever the reason, and must not take the process with it
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.LogError(e, "Run {Run} failed", run.Id);
            standing.End(RunStatus.Failed, "Something unexpected stopped this run; the worker's log has the details.");
        }
        finally
        {
            standing.TakeModelAway();
            waiting.Close(new RunEndedException(run.State.Summary));
            LetGo();
            ended.TrySetResult();
            run.Changed();
        }
    }

    /// <summary>
    /// A disk that is full when the run begins, or a file that can't be read then, only pauses it: it is tried again when somebody wants the run to go on.
    /// </summary>
    private void PrepareWhenThereIsRoom()
    {
        while (!leaving)
        {
            try
            {
                Prepare();
                return;
            }
            catch (Exception e) when (StorageTrouble.MayPass(e))
            {
                standing.TakeModelAway();
                LetGo();
                var refusal = saving.Pause(e, run.State.Summary.Step == 0 ? "could not begin" : "could not go on");
                while (waiting.TryTake(out var work))
                {
                    work.Fail(refusal);
                }
            }

            WaitUntilWanted();
        }
    }

    private void Prepare()
    {
        (isInMemory, isPutAside) = (true, false);
        lastWanted = services.Time.GetTimestamp();
        here = RunInMemory.Read(run, standing, services, preparing.Token);
        var session = here.Session;
        session.BetweenValidations = waiting.DoQuestions; // a step's validation goes on for long at a run's end: the weights are those of the step already, and steering waits
        var reached = run.State.Summary.Step;
        run.State.Progress(session.Step, session.Latest, services.Points.Recent(run.Id, session.Step), session.ValidationLoss);
        if (reached > 0 && (reached > session.Step || (run.State.Status == RunStatus.Preparing && !hasBeenHere)) && RunMarks.OfGoingOn(run, reached, session.Step) is { } mark)
        {
            standing.Mark(mark);
        }

        stepsDone = session.Step;
        standing.HandOver(session, new RunModel(run, session));
        hasBeenHere = true;
        here.Journal.TakeSnapshot();
        here.AnswerProbe();
        standing.Move([RunStatus.Preparing], RunStatus.Running);
        run.Changed();
    }

    /// <summary>One look at what others want, then one step.</summary>
    private void Turn()
    {
        for (var due = waiting.Count; due > 0 && !RunState.IsEnd(run.State.Status) && waiting.TryTake(out var work);) // what comes meanwhile waits for the next turn: training goes on however much is asked
        {
            lastWanted = services.Time.GetTimestamp();
            due -= waiting.Do(work);
        }

        _ = standing.Move([RunStatus.Preparing], RunStatus.Running); // its turn came just when it had been read
        var status = run.State.Status;
        if (RunState.IsEnd(status))
        {
            return;
        }

        var session = here!.Session;
        var isBehind = here.IsBehind;
        if (standing.IsStopAsked && !isBehind)
        {
            Guard(() => Finish(session.IsDone ? RunStatus.Completed : RunStatus.Stopped)); // asked during its last step, or while it was paused behind it: there is nothing left to stop
        }
        else if (status != RunStatus.Running && !standing.IsStopAsked && (!isBehind || here.IsUnsaved))
        {
            if (!IsInTheWay())
            {
                waiting.Park();
            }
        }
        else if (session.IsDone)
        {
            Guard(() => Finish(RunStatus.Completed));
        }
        else if (!isBehind && session.StopReason is { } reason) // a loss to stop at may have been asked for after those steps
        {
            Guard(() => Finish(RunStatus.Stopped, reason));
        }
        else if (status != RunStatus.Running)
        {
            TrainStep();
            if (here.HasCaughtUp && !standing.IsStopAsked)
            {
                saving.Save(here); // it stands still again
            }
        }
        else if (!isBehind && pace.UntilNext(run.State.Summary.Pace) is { Ticks: > 0 } left) // before it takes a turn, for which others would wait
        {
            Rest(left);
        }
        else if (turns is null)
        {
            TrainStep();
        }
        else if (!turns.TryStep(run, TrainStep))
        {
            waiting.Park();
        }
    }

    private void TrainStep()
    {
        lastWanted = services.Time.GetTimestamp();
        pace.Begin(run.State.Summary.Pace);
        here!.BeginTurn();
        Guard(here.TrainStep);
        stepsDone = here.Session.Step;
    }

    /// <summary>Until the pace's next step, or until something else is wanted.</summary>
    private void Rest(TimeSpan left)
    {
        if (left >= StepPace.Seen)
        {
            Guard(here!.Journal.TellAll);
        }

        pace.Park(left);
    }

    /// <inheritdoc cref="RunSaving.Guard"/>
    private PlaygroundException? Guard(Action action) => saving.Guard(here!, action);

    private void Finish(RunStatus status, string? message = null)
    {
        here!.Finish();
        standing.End(status, message);
    }

    private bool IsInTheWay() => isPutAside && run.StandsStill && here!.CanBeLetGo && !IsWanted();

    /// <returns>False where its last step can't be saved: it stays as it is.</returns>
    private bool Release()
    {
        isPutAside = false;
        if (Guard(here!.Journal.Save) is not null)
        {
            return false;
        }

        LetGo();
        log.LogInformation("Run {Run} stands still and has given its memory back", run.Id);
        return true;
    }

    private void LetGo()
    {
        here?.Dispose();
        here = null; // with it the text and the prepared batches, which would stay as long as this run is known
        isInMemory = false;
    }

    private void WaitUntilWanted()
    {
        for (preparing.Token.ThrowIfCancellationRequested(); !IsWanted(); preparing.Token.ThrowIfCancellationRequested())
        {
            waiting.Park();
        }
    }

    private bool IsWanted() => leaving || standing.IsStopAsked || waiting.HasCallers || run.State.Status is RunStatus.Preparing or RunStatus.Running;
}

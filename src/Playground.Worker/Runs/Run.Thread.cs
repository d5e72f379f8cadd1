using Microsoft.Data.Sqlite;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Transformers.Training;
using Playground.Worker.Predictions;
using Playground.Worker.Storage;

namespace Playground.Worker.Runs;

/// <content>The run's own thread, from its preparation to its end.</content>
public sealed partial class Run
{
    private TrainingSession? session;
    private RunJournal? journal;
    private TrainingTurn? turn;
    private int told; // the last step whose point is written: others have seen it
    private bool unsaved; // what there was could not be saved; nothing is added before it is, or ever more would be lost with this process
    private (CorpusSummary Summary, string Hash) text; // as it was read: the model is saved with it wherever the text is by then

    private void Main()
    {
        try
        {
            TorchThreads.GiveWay();
            TorchThreads.SetUp();
            PrepareWhenThereIsRoom();
            while (!leaving && !RunState.IsEnd(State.Status))
            {
                Turn();
            }

            if (leaving)
            {
                journal?.Save();
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
            waiting.Close(new RunEndedException(State.Summary));
            session?.Dispose();
            threadEnded.TrySetResult();
            changed(this);
        }
    }

    /// <summary>A disk that is full when the run begins only pauses it: it is tried again when somebody wants the run to go on.</summary>
    private void PrepareWhenThereIsRoom()
    {
        while (!leaving)
        {
            try
            {
                Prepare();
                return;
            }
            catch (Exception e) when (StorageTrouble.Of(e) is not null)
            {
                model = null;
                session?.Dispose();
                (session, journal) = (null, null);
                var refusal = Pause(e, State.Summary.Step == 0 ? "could not begin" : "could not go on");
                while (waiting.TryTake(out var work))
                {
                    work.Fail(refusal);
                }
            }

            for (preparing.Token.ThrowIfCancellationRequested(); !IsWanted(); preparing.Token.ThrowIfCancellationRequested())
            {
                waiting.Park();
            }
        }

        bool IsWanted() => leaving || stopAsked || waiting.HasCallers || State.Status == RunStatus.Preparing;
    }

    private void Prepare()
    {
        var recipe = State.Summary.Recipe;
        text = (services.Corpora.Find(recipe.CorpusId!), services.Corpora.Hash(recipe.CorpusId!));
        session = TrainingSession.Prepare(recipe, services.Corpora.Lines(recipe.CorpusId!, recipe.Pieces), services.Folder.Run(Id), preparing.Token, sentence => Mark(new RunMark(0, RunMarkKind.Note, sentence)));
        var latest = services.Points.Latest(Id);
        session.CountOnFrom(latest);
        told = latest?.Step ?? 0;
        turn = new TrainingTurn(services.Gate);
        session.GiveWay = turn.GiveWay;
        journal = new RunJournal(this, session, services);
        var reached = State.Summary.Step;
        State.Progress(session.Step, session.Latest, session.ValidationLoss);
        if (reached > 0 && (reached > session.Step || State.Status == RunStatus.Preparing))
        {
            Mark(RunMarks.Resumed(reached, session.Step));
        }

        stepsDone = session.Step;
        lock (handingOver)
        {
            session.Recipe = State.Summary.Recipe; // changed, perhaps, while the text was read
            model = new RunModel(this, session);
        }

        journal.TakeSnapshot();
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

        var isBehind = session!.Step < told; // since a kill: what is shown of the run is not the model's until those steps are done again
        if (stopAsked && !isBehind)
        {
            Guard(() => Finish(RunStatus.Stopped));
        }
        else if (status != RunStatus.Running && !stopAsked && (!isBehind || unsaved))
        {
            waiting.Park();
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
            if (session.Step == told && !stopAsked)
            {
                SaveAndSum(); // it stands still again
            }
        }
        else if (turns is null)
        {
            TrainStep();
        }
        else if (turns.TryTake(this))
        {
            try
            {
                TrainStep();
            }
            finally
            {
                turns.Give();
            }
        }
        else
        {
            waiting.Park();
        }
    }

    private void TrainStep()
    {
        turn!.Begin();
        Guard(() =>
        {
            SaveWhatCouldNotBe();
            journal!.Add(session!.RunStep());
        });
        stepsDone = session!.Step;
    }

    private void SaveWhatCouldNotBe()
    {
        if (unsaved)
        {
            journal!.Save();
            unsaved = false;
        }
    }

    /// <summary>Numbers that are none end the run; a full disk only pauses it, with what was saved before left as it is.</summary>
    /// <returns>For whoever asked for it, why it was paused; else null.</returns>
    private PlaygroundException? Guard(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (TrainingDivergedException e)
        {
            journal!.TakeSnapshot(last: true);
            journal.Save();
            End(RunStatus.Failed, e.Message);
            return null;
        }
        catch (Exception e) when (e is IOException or SqliteException or UnauthorizedAccessException or CheckpointException)
        {
            unsaved = true;
            return Pause(e, "could not be saved");
        }
    }

    /// <returns>The sentence that says so, for whoever wanted something else.</returns>
    private PlaygroundException Pause(Exception trouble, string what)
    {
        log.LogError(trouble, "Run {Run} {What}", Id, what);
        var stopping = stopAsked;
        stopAsked = false;
        var kept = journal is { CheckpointStep: > 0 and var step } ? $" Its checkpoint of step {step} is kept." : "";
        var reason = $"Paused, because it {what}: {StorageTrouble.Reason(trouble)}.{kept} Resume it when that is mended.";
        Mark(new RunMark(State.Summary.Step, RunMarkKind.Trouble, reason));
        if (!Move([RunStatus.Preparing, RunStatus.Running], RunStatus.Paused, reason))
        {
            State.Say(reason);
            State.News.Pulse();
        }

        var refusal = new PlaygroundException(reason, trouble);
        if (stopping)
        {
            var failed = stopFailed;
            stopFailed = new TaskCompletionSource<PlaygroundException>(TaskCreationOptions.RunContinuationsAsynchronously);
            failed.SetResult(refusal);
        }

        return refusal;
    }

    private RunSummary SaveAndSum()
    {
        Guard(() =>
        {
            journal!.Save();
            if (session!.Step > 0)
            {
                journal.Show(); // the run stands still: what is shown beside its numbers is of the same step
                State.News.Pulse();
            }
        });
        return State.Summary;
    }

    private RunSummary StepOnce()
    {
        var refusal = Guard(() =>
        {
            SaveWhatCouldNotBe();
            while (session!.Step < told)
            {
                journal!.Add(session.RunStep());
            }

            if (!session.IsDone)
            {
                journal!.Add(session.RunStep(), show: true);
                journal.Flush();
                stepsDone = session.Step;
            }

            if (session.IsDone)
            {
                Finish(RunStatus.Completed);
            }
            else if (session.StopReason is { } reason)
            {
                Finish(RunStatus.Stopped, reason);
            }
        });
        changed(this); // the model answers otherwise now: whoever looks at it asks again
        return refusal is null ? State.Summary : throw refusal;
    }

    /// <summary>Where the store takes nothing, the mark stands until the worker ends.</summary>
    private void Mark(RunMark mark)
    {
        State.Mark(mark);
        try
        {
            services.Marks.Add(Id, mark);
        }
        catch (SqliteException e)
        {
            log.LogError(e, "A mark of run {Run} could not be saved", Id);
        }
    }

    private bool AnswerProbe()
    {
        State.Show(null, Probe.Answer(session!));
        State.News.Pulse();
        return true;
    }

    private void Finish(RunStatus status, string? message = null)
    {
        journal!.TakeSnapshot(last: true);
        journal.Save();
        Write(services.Folder.RunModel(Id));
        journal.Show(); // what is shown last is of the last step
        End(status, message);
    }

    private int Write(string destination)
    {
        var recipe = State.Summary.Recipe;
        var named = services.Corpora.List().FirstOrDefault(known => known.Id == recipe.CorpusId) ?? text.Summary; // it may have another name by now
        session!.WriteModel(destination, ModelCard.Write(recipe with { Name = State.Summary.Name }, named, text.Hash, session, State.Summary.ValidationLoss));
        return session.Step;
    }

    private void End(RunStatus status, string? message)
    {
        model = null; // from here on the catalogue opens the saved one
        Move([RunStatus.Queued, RunStatus.Preparing, RunStatus.Running, RunStatus.Paused], status, message);
    }
}

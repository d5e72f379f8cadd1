using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Predictions;

namespace Playground.Worker.Runs;

/// <content>The run's own thread, from its preparation to its end.</content>
public sealed partial class Run
{
    private TrainingSession? session;
    private RunJournal? journal;
    private TrainingTurn? turn;
    private int told; // the last step whose point is written: others have seen it
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
                if (IsInTheWay() && Release())
                {
                    WaitUntilWanted();
                    PrepareWhenThereIsRoom();
                }
            }

            if (leaving)
            {
                SaveForTheNextWorker();
            }
        }
        catch (OperationCanceledException) when (preparing.IsCancellationRequested)
        {
            if (!leaving)
            {
                End(RunStatus.Stopped, StoppedBefore);
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
            LetGo();
            threadEnded.TrySetResult();
            changed(this);
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
            catch (Exception e) when (MayPass(e))
            {
                model = null;
                LetGo();
                var refusal = Pause(e, State.Summary.Step == 0 ? "could not begin" : "could not go on");
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
        var recipe = State.Summary.Recipe;
        text = (services.Corpora.Find(recipe.CorpusId!), services.Corpora.Hash(recipe.CorpusId!));
        session = TrainingSession.Prepare(recipe, services.Corpora.Lines(recipe.CorpusId!, recipe.Pieces), services.Folder.Run(Id), preparing.Token, sentence => Mark(new RunMark(0, RunMarkKind.Note, sentence)));
        var latest = services.Points.Latest(Id);
        session.CountOnFrom(latest);
        told = latest?.Step ?? 0;
        turn = new TrainingTurn(services.Gate);
        session.GiveWay = turn.GiveWay;
        session.BetweenValidations = AnswerQuestions;
        journal = new RunJournal(this, session, services);
        var reached = State.Summary.Step;
        State.Progress(session.Step, session.Latest, services.Points.Recent(Id, session.Step), session.ValidationLoss);
        if (reached > 0 && (reached > session.Step || (State.Status == RunStatus.Preparing && !hasBeenHere)))
        {
            Mark(WasStopped && reached == session.Step ? RunMarks.GoesOn(reached) : RunMarks.Resumed(reached, session.Step));
        }

        stepsDone = session.Step;
        lock (handingOver)
        {
            session.Recipe = State.Summary.Recipe; // changed, perhaps, while the text was read
            model = new RunModel(this, session);
        }

        hasBeenHere = true;
        journal.TakeSnapshot();
        AnswerProbe();
        Move([RunStatus.Preparing], RunStatus.Running);
        changed(this);
    }

    /// <summary>One look at what others want, then one step.</summary>
    private void Turn()
    {
        for (var due = waiting.Count; due > 0 && !RunState.IsEnd(State.Status) && waiting.TryTake(out var work);) // what comes meanwhile waits for the next turn: training goes on however much is asked
        {
            lastWanted = services.Time.GetTimestamp();
            due -= Answer(work);
        }

        _ = Move([RunStatus.Preparing], RunStatus.Running); // its turn came just when it had been read
        var status = State.Status;
        if (RunState.IsEnd(status))
        {
            return;
        }

        var isBehind = session!.Step < told; // since a kill: what is shown of the run is not the model's until those steps are done again
        if (stopAsked && !isBehind)
        {
            Guard(() => Finish(session.IsDone ? RunStatus.Completed : RunStatus.Stopped)); // asked during its last step, or while it was paused behind it: there is nothing left to stop
        }
        else if (status != RunStatus.Running && !stopAsked && (!isBehind || unsaved))
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

    /// <returns>How much of what waits it was: questions to the model are answered together.</returns>
    private int Answer(TorchWork work)
    {
        if (work is not LogitsWork first)
        {
            work.ExecuteOrFail();
            return 1;
        }

        var batch = waiting.TakeBatch(first, LogitsBatch.Most);
        new LogitsBatch(batch).ExecuteOrFail();
        return batch.Count;
    }

    /// <summary>In the midst of a step's validation, which at a run's end goes on for long: the weights are those of the step already. Steering waits for its end.</summary>
    private void AnswerQuestions()
    {
        for (var due = waiting.Count; due > 0 && waiting.TryTakeQuestion(out var first);)
        {
            due -= Answer(first);
        }
    }

    private void TrainStep()
    {
        lastWanted = services.Time.GetTimestamp();
        turn!.Begin();
        Guard(() =>
        {
            SaveWhatCouldNotBe();
            MarkLargerValidation();
            journal!.Add(session!.RunStep());
        });
        stepsDone = session!.Step;
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
                MarkLargerValidation();
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

    private bool AnswerProbe()
    {
        State.Show(null, Probe.Answer(session!));
        State.News.Pulse();
        return true;
    }
}

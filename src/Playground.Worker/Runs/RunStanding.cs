using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Storage;

namespace Playground.Worker.Runs;

/// <summary>
/// How a run stands: its changes come one after the other, each stored before anyone can see it. With it goes the model in training, for an end takes that away
/// and tells itself at one go.
/// </summary>
/// <param name="moved">Called after each move, outside of any lock.</param>
internal sealed class RunStanding(RunState state, RunStandings store, Action moved)
{
    private readonly Lock moving = new();
    private readonly Lock handingOver = new(); // held while the run's thread takes the recipe over from the others
    private volatile bool isStopAsked;
    private volatile TaskCompletionSource<PlaygroundException> stopFailed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile RunModel? model;

    /// <summary>Somebody wants it to stop, and it has not come to that yet. A worker that begins knows it from an earlier one.</summary>
    public bool IsStopAsked
    {
        get => isStopAsked;
        set => isStopAsked = value;
    }

    /// <summary>The model in training; null before it exists and after it has been saved.</summary>
    public RunModel? Model => model;

    /// <returns>The reason, as soon as it turns out that what the run has can't be saved.</returns>
    public Task<PlaygroundException> AskToStop()
    {
        var failed = stopFailed.Task;
        lock (moving)
        {
            isStopAsked = true;
            if (!RunState.IsEnd(state.Status))
            {
                Store(state.Summary);
            }
        }

        return failed;
    }

    /// <summary>Tells all who asked it to stop why it could not.</summary>
    public void FailStop(PlaygroundException reason)
    {
        var failed = stopFailed;
        stopFailed = new TaskCompletionSource<PlaygroundException>(TaskCreationOptions.RunContinuationsAsynchronously);
        failed.SetResult(reason);
    }

    /// <returns>False where it stands otherwise: nothing changes then.</returns>
    public bool Move(ReadOnlySpan<RunStatus> from, RunStatus to, string? message = null)
    {
        lock (moving) // one after the other, each stored before anyone can see it
        {
            if (!from.Contains(state.Status))
            {
                return false;
            }

            Store(RunState.Moved(state.Summary, to, message));
            model = RunState.IsEnd(to) ? null : model; // from here on the catalogue opens the saved one
            state.Move(to, message);
        }

        state.News.Pulse();
        moved();
        return true;
    }

    public void End(RunStatus status, string? message) => Move([RunStatus.Queued, RunStatus.Preparing, RunStatus.Running, RunStatus.Paused], status, message);

    /// <summary>It stands as it stood, and has something else to say of that.</summary>
    public void Say(string message)
    {
        lock (moving)
        {
            state.Say(message);
            Store(state.Summary);
        }

        state.News.Pulse();
    }

    public void Mark(RunMark mark)
    {
        state.Mark(mark);
        store.Write(state.Summary.Id, mark);
    }

    /// <summary>Makes the model in training known, with the recipe as it is then: changed, perhaps, while the text was read.</summary>
    public void HandOver(TrainingSession session, RunModel inTraining)
    {
        lock (handingOver)
        {
            session.Recipe = state.Summary.Recipe;
            model = inTraining;
        }
    }

    public void TakeModelAway() => model = null;

    /// <summary>Changes a run that has no model in training; until that is done, none comes to be. Refuses one that has ended.</summary>
    /// <param name="wanted">What can't be done to one that has ended.</param>
    /// <returns>Null where there is a model, which has to change with it.</returns>
    public RunSummary? WithoutModel(string wanted, Func<RunSummary> change)
    {
        lock (handingOver)
        {
            bool isHere;
            lock (moving) // an end takes the model away and tells itself at one go
            {
                RefuseAtEnd(wanted);
                isHere = model is not null;
            }

            return isHere ? null : change();
        }
    }

    public void RefuseAtEnd(string wanted)
    {
        if (RunState.IsEnd(state.Status))
        {
            throw RunStateException.For(state.Summary, wanted);
        }
    }

    private void Store(RunSummary run) => store.Write(run.Id, new Standing(run.Status, run.Message, run.Step, isStopAsked && !RunState.IsEnd(run.Status)));
}

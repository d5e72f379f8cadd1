using Playground.Contracts;
using Playground.Transformers;

namespace Playground.Worker.Runs;

/// <summary>No run has that id.</summary>
public sealed class UnknownRunException(string id) : PlaygroundException($"Run {id} does not exist.");

/// <summary>The run is not in a state for that.</summary>
public class RunStateException : PlaygroundException
{
    public RunStateException(string sentence)
        : base(sentence)
    {
    }

    public static RunStateException For(RunSummary run, string wanted) =>
        new($"{run.Name} is {run.Status.Word()} and can't be {wanted}.");

    /// <summary>One that has ended without a model never gets one; one of an earlier worker has it in its checkpoint, which is read first.</summary>
    public static RunStateException NoModel(RunSummary run) => new(run switch
    {
        _ when RunState.IsEnd(run.Status) => $"{run.Name} is {run.Status.Word()} and has no model.",
        { Step: 0 } => $"{run.Name} has no model yet.",
        { Status: RunStatus.Queued } => $"{run.Name} waits for this machine; ask its model when its turn has come.",
        { Status: RunStatus.Paused, Marks: { } marks } when marks.Any(mark => mark.Kind == RunMarkKind.Trouble && mark.Text == run.Message) =>
            $"The model of {run.Name} could not be read yet; the run says why it is paused.",
        _ => $"The model of {run.Name} is still being read; ask again in a moment.",
    });
}

/// <summary>What was sent is larger than is ever taken.</summary>
public sealed class TooLargeException(string sentence) : PlaygroundException(sentence);

/// <summary>The run ended while something was asked of the model in training.</summary>
public sealed class RunEndedException(RunSummary run) : RunStateException($"{run.Name} has ended; ask its finished model.");

using Playground.Contracts;
using Playground.Transformers;

namespace Playground.Worker.Runs;

/// <summary>No run has that id.</summary>
public sealed class UnknownRunException(string id) : PlaygroundException($"Run {id} does not exist.");

/// <summary>The run is not in a state for that.</summary>
public sealed class RunStateException : PlaygroundException
{
    public RunStateException(string sentence)
        : base(sentence)
    {
    }

    public static RunStateException For(RunSummary run, string wanted) =>
        new($"{run.Name} is {run.Status.ToString().ToLowerInvariant()} and can't be {wanted}.");
}

/// <summary>The run ended while something was asked of the model in training.</summary>
public sealed class RunEndedException(RunSummary run) : PlaygroundException($"{run.Name} has ended; ask its finished model.");

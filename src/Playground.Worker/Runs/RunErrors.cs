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
        new($"{run.Name} is {NameOf(run.Status)} and can't be {wanted}.");

    /// <summary>One that has ended without a model never gets one.</summary>
    public static RunStateException NoModel(RunSummary run) =>
        new(RunState.IsEnd(run.Status) ? $"{run.Name} is {NameOf(run.Status)} and has no model." : $"{run.Name} has no model yet.");

    private static string NameOf(RunStatus status) => status.ToString().ToLowerInvariant();
}

/// <summary>The run ended while something was asked of the model in training.</summary>
public sealed class RunEndedException(RunSummary run) : PlaygroundException($"{run.Name} has ended; ask its finished model.");

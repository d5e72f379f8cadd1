using Playground.Contracts;

namespace Playground.Web.Training;

/// <summary>A column of the table of runs, and what it is sorted by: null for a run that has none yet, which comes last.</summary>
/// <param name="Note">What its numbers are, for who points at its name.</param>
public sealed record RunColumn(string Name, Func<RunSummary, IComparable?> Key, string? Note = null)
{
    /// <summary>By name shown, by age sorted at first: the newest run is the one that people look for.</summary>
    public static RunColumn Created { get; } = new("Run", run => run.Created);

    public static IReadOnlyList<RunColumn> All { get; } =
    [
        Created,
        new("State", run => run.Status),
        new("Steps", run => run.Step),
        new("Loss", run => run.Recent?.Loss, $"Mean of the last {RecentSteps.Most} steps; the click sorts by it"),
        new("Validation", run => run.ValidationLoss),
    ];
}

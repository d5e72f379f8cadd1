using Playground.Contracts;

namespace Playground.Worker.Runs;

/// <summary>The runs that wait for the machine, first come first served; a group counts as one. Its owner holds the lock.</summary>
internal sealed class RunQueue
{
    private readonly List<Run> waiting = [];
    private readonly Dictionary<string, int> told = [];

    public void Add(Run run) => waiting.Add(run);

    public void Clear() => waiting.Clear();

    /// <summary>Refuses a new run, or a group, where all places of the line are taken.</summary>
    /// <param name="replaced">Those that are stopped for the new ones: they leave the line, and a place of the machine that they leave takes the next out of it.</param>
    public void RefuseMore(bool isGroup, IReadOnlyCollection<Run> all, IReadOnlyCollection<Run> replaced) =>
        RefuseMore(all, replaced, $"start this {(isGroup ? "group " : "")}later");

    /// <summary>Refuses to take a paused run back into a full line. One whose group waits in it, or is at the machine, has its place there.</summary>
    public void RefuseBack(Run run, IReadOnlyCollection<Run> all)
    {
        DropGone();
        if (!PlacesOf(all).Contains(PlaceOf(run)) && waiting.TrueForAll(other => PlaceOf(other) != PlaceOf(run)))
        {
            RefuseMore(all, [], "resume this one later");
        }
    }

    /// <summary>Takes out the next run that may use the machine: one whose group is at it already, or the first in line while a place is free.</summary>
    public Run? Next(IReadOnlyCollection<Run> all)
    {
        DropGone();
        var places = PlacesOf(all);
        var next = waiting.FirstOrDefault(run => places.Contains(PlaceOf(run))) ?? (places.Count < Limits.RunsAtOnce ? waiting.FirstOrDefault() : null);
        if (next is not null)
        {
            waiting.Remove(next);
        }

        return next;
    }

    /// <summary>1 for the next in line; null for a run that does not wait.</summary>
    public int? PositionOf(string id)
    {
        var index = waiting.FindIndex(run => run.Id == id);
        return index < 0 ? null : waiting.Take(index + 1).Select(PlaceOf).Distinct().Count();
    }

    /// <summary>The runs that moved up since this was asked last.</summary>
    public IReadOnlyList<Run> Moved()
    {
        var moved = waiting.Where(run => told.TryGetValue(run.Id, out var before) && before != PositionOf(run.Id)).ToArray();
        told.Clear();
        foreach (var run in waiting)
        {
            told[run.Id] = PositionOf(run.Id)!.Value;
        }

        return moved;
    }

    private void RefuseMore(IReadOnlyCollection<Run> all, IReadOnlyCollection<Run> replaced, string instead)
    {
        DropGone();
        var staying = waiting.Except(replaced).ToList();
        for (var free = Limits.RunsAtOnce - PlacesOf(all.Except(replaced)).Count; free > 0 && staying.Count > 0; free--)
        {
            var next = PlaceOf(staying[0]);
            staying.RemoveAll(run => PlaceOf(run) == next);
        }

        var taken = staying.Select(PlaceOf).Distinct().Count();
        if (taken >= Limits.QueuedRuns)
        {
            var counted = taken < staying.Count ? ", a group counted as one" : "";
            throw new RunStateException($"{taken} runs wait for this machine{counted}, and at most {Limits.QueuedRuns} can; stop one of them, or {instead}.");
        }
    }

    /// <summary>Those that were paused, stopped or deleted while they waited.</summary>
    private void DropGone() => waiting.RemoveAll(run => run.State.Status != RunStatus.Queued || run.IsDeleted);

    private static HashSet<string> PlacesOf(IEnumerable<Run> all) =>
        [.. all.Where(run => run.State.Status is RunStatus.Preparing or RunStatus.Running).Select(PlaceOf)];

    private static string PlaceOf(Run run) => run.State.Summary.Recipe.Group ?? run.Id;
}

using Playground.Contracts;

namespace Playground.Worker.Runs;

/// <summary>The runs that wait for the machine, first come first served; a group counts as one. Its owner holds the lock.</summary>
internal sealed class RunQueue
{
    private readonly List<Run> waiting = [];
    private readonly Dictionary<string, int> told = [];

    public void Add(Run run) => waiting.Add(run);

    /// <summary>Puts a run that was interrupted before those that only wait.</summary>
    public void AddInterrupted(Run run) => waiting.Insert(waiting.Count(other => other.State.Summary.Step > 0), run);

    public void Clear() => waiting.Clear();

    /// <summary>Refuses a new run, or a group, where all places of the line are taken.</summary>
    /// <param name="replaced">Those that are stopped for the new ones: they leave the line, and a place of the machine that they leave takes the next out of it.</param>
    public void RefuseMore(bool isGroup, IReadOnlyCollection<Run> all, IReadOnlyCollection<Run> replaced)
    {
        var staying = waiting.Except(replaced).ToList();
        for (var free = PlacesOf(all).Count - PlacesOf(all.Except(replaced)).Count; free > 0 && staying.Count > 0; free--)
        {
            var next = PlaceOf(staying[0]);
            staying.RemoveAll(run => PlaceOf(run) == next);
        }

        var taken = staying.Select(PlaceOf).Distinct().Count();
        if (taken >= Limits.QueuedRuns)
        {
            var counted = taken < staying.Count ? ", a group counted as one" : "";
            throw new RunStateException($"{taken} runs wait for this machine{counted}, and at most {Limits.QueuedRuns} can; stop one of them, or start this {(isGroup ? "group " : "")}later.");
        }
    }

    /// <summary>Takes out the next run that may use the machine: one whose group is at it already, or the first in line while a place is free.</summary>
    public Run? Next(IReadOnlyCollection<Run> all)
    {
        waiting.RemoveAll(run => run.State.Status != RunStatus.Queued || run.State.Summary.Deleted is not null);
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

    private static HashSet<string> PlacesOf(IEnumerable<Run> all) =>
        [.. all.Where(run => run.State.Status is RunStatus.Preparing or RunStatus.Running).Select(PlaceOf)];

    private static string PlaceOf(Run run) => run.State.Summary.Recipe.Group ?? run.Id;
}

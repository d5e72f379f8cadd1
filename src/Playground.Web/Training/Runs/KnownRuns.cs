using Playground.Contracts;
using Playground.Web.Workers;

namespace Playground.Web.Training;

/// <summary>The runs that a page has heard of, newest first, and those that were deleted lately.</summary>
public sealed class KnownRuns
{
    private readonly List<RunSummary> _runs = [];
    private readonly List<RunSummary> _deleted = [];
    private readonly NewsMeanwhile<RunSummary> _meanwhile = new();
    private readonly Dictionary<string, int> _lives = [];

    public IReadOnlyList<RunSummary> All => _runs;

    /// <summary>The newest deletion first.</summary>
    public IReadOnlyList<RunSummary> Deleted => _deleted;

    /// <summary>Takes both lists when they come, and the news that came while they were on their way.</summary>
    public async Task Load(Task<(IReadOnlyList<RunSummary> Runs, IReadOnlyList<RunSummary> Deleted)> lists)
    {
        var ((runs, deleted), heard) = await _meanwhile.Until(lists);
        var over = _runs.Where(run => run.Status.IsOver()).Select(run => run.Id).ToHashSet();
        _runs.Clear();
        _deleted.Clear();
        foreach (var run in runs.Concat(deleted.Reverse()).Concat(heard))
        {
            Place(run);
        }

        foreach (var run in _runs.Where(run => over.Contains(run.Id) && !run.Status.IsOver()))
        {
            Relive(run); // while this page had no connection
        }
    }

    public RunSummary? Find(string? id) => _runs.Find(run => run.Id == id);

    /// <summary>The run and those that train at its side, in the order they were started; empty for one that is not there.</summary>
    public IReadOnlyList<RunSummary> GroupOf(string? id) =>
        Find(id) is not { } run ? []
        : run.Recipe.Group is { } group ? [.. _runs.Where(other => other.Recipe.Group == group).Reverse()]
        : [run];

    /// <summary>The other one of a group of two that answer different questions; null for any other run.</summary>
    public RunSummary? TwinOf(string? id) =>
        GroupOf(id) is [var first, var second] && first.Recipe.Objective != second.Recipe.Objective ? first.Id == id ? second : first : null;

    /// <summary>The run that a new one would wait for: the one that has the machine or stands first in line. Null: it would begin at once.</summary>
    /// <param name="replaced">A run that is stopped for the new one, with its group; null: none is.</param>
    public RunSummary? Ahead(string? replaced = null) =>
        _runs.Where(run => run.Status.MakesOthersWait()).Except(GroupOf(replaced)).MinBy(run => run.QueuePosition ?? 0);

    /// <summary>The run whose end others wait for, of a group the first; null: none trains, or several do that are not one group.</summary>
    public RunSummary? Training =>
        _runs.FindAll(run => run.Status is RunStatus.Running or RunStatus.Preparing) is [.., var first] training && training.TrueForAll(run => run == first || (first.Recipe.Group is { } group && run.Recipe.Group == group))
            ? first
            : null;

    /// <summary>Takes the news of a run to where it belongs now.</summary>
    public void Put(RunSummary run)
    {
        _meanwhile.Add(run);
        if (Find(run.Id) is { } before && before.Status.IsOver() && !run.Status.IsOver())
        {
            Relive(run);
        }

        Place(run);
    }

    /// <summary>How often the run has gone on after it had been stopped: whoever followed it to its end follows it anew.</summary>
    public int LifeOf(string? id) => id is null ? 0 : _lives.GetValueOrDefault(id);

    /// <summary>
    /// Takes what was asked for, which may be older than the news that the run is deleted, or over: only other news bring it back, or let it go on. False: it is, and
    /// nothing was taken.
    /// </summary>
    public bool Refresh(RunSummary run)
    {
        if (run.Deleted is null && (_deleted.Exists(gone => gone.Id == run.Id) || (Find(run.Id)?.Status.IsOver() == true && !run.Status.IsOver())))
        {
            return false;
        }

        Place(run);
        return true;
    }

    private void Relive(RunSummary run) => _lives[run.Id] = LifeOf(run.Id) + 1;

    private void Place(RunSummary run)
    {
        _deleted.RemoveAll(other => other.Id == run.Id);
        var at = _runs.FindIndex(other => other.Id == run.Id);
        if (run.Deleted is not null)
        {
            _deleted.Insert(0, run);
            _runs.RemoveAll(other => other.Id == run.Id);
        }
        else if (at >= 0)
        {
            _runs[at] = run;
        }
        else
        {
            var older = _runs.FindIndex(other => other.Created <= run.Created); // one that was brought back stands where it stood
            _runs.Insert(older < 0 ? _runs.Count : older, run);
        }
    }
}

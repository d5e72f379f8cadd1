using Playground.Contracts;
using Playground.Web.Charts;

namespace Playground.Web.Training;

/// <summary>The runs whose curves lie behind the one on screen.</summary>
public sealed class ComparedRuns(KnownRuns runs)
{
    private readonly HashSet<string> _chosen = [];
    private readonly HashSet<string> _beside = []; // of those, the ones that are there only because they train at a run's side
    private readonly Dictionary<string, int> _looks = [];
    private string? _onScreen, _namedFor; // a link said what lies behind this one

    /// <summary>Without those that were deleted; one that is brought back is among them again.</summary>
    public IReadOnlySet<string> Chosen => _chosen.Where(id => runs.Find(id) is not null).ToHashSet();

    /// <summary>Those to be drawn beside a run, no more than the chart has looks for; its group goes first.</summary>
    public IReadOnlyList<RunSummary> Beside(string? run)
    {
        var group = runs.GroupOf(run).Select(one => one.Id).ToHashSet();
        return [.. runs.All.Where(other => other.Id != run && _chosen.Contains(other.Id)).OrderBy(other => group.Contains(other.Id) ? 0 : 1).Take(RunTable.MostCompared)];
    }

    /// <summary>
    /// The look of each run behind the one on screen, from 1 on, wherever the page draws it: it stays while the run is in the group or in the chart, whatever
    /// else comes or goes.
    /// </summary>
    public IReadOnlyDictionary<string, int> LooksBeside(string? run)
    {
        if (_onScreen != run)
        {
            _looks.Clear();
            _onScreen = run;
        }

        var (group, shown) = (runs.GroupOf(run).Where(one => one.Id != run).Select(one => one.Id).ToList(), Beside(run).Select(one => one.Id).ToList());
        foreach (var gone in _looks.Keys.Except(group).Except(shown).ToList())
        {
            _looks.Remove(gone);
        }

        foreach (var one in group.Concat(shown).Where(one => !_looks.ContainsKey(one)))
        {
            var all = Enumerable.Range(1, ChartRun.Most).ToList();
            _looks[one] = all.Except(_looks.Values).Concat(all.Except(_looks.Where(other => shown.Contains(other.Key)).Select(other => other.Value))).Append(1).First();
        }

        return new Dictionary<string, int>(_looks);
    }

    /// <summary>Puts a run into the chart, or takes it out.</summary>
    public void Turn(string run)
    {
        _beside.Remove(run);
        if (!_chosen.Remove(run))
        {
            _chosen.Add(run);
        }
    }

    /// <summary>What trains at a run's side is in its chart, unless it is taken out; it leaves the chart with that run.</summary>
    public void TakeGroupOf(string? run)
    {
        var group = runs.GroupOf(run) is { Count: > 1 } members ? members.Select(one => one.Id).ToList() : [];
        _chosen.ExceptWith(_beside.Except(group));
        _beside.IntersectWith(group);
        if (_namedFor != run)
        {
            _beside.UnionWith(group.Where(_chosen.Add));
        }
    }

    /// <summary>Those that a link names, as far as they are known; where it names none, those that train at the run's side.</summary>
    /// <param name="ids">With spaces between them.</param>
    /// <param name="onScreen">The run that they lie behind.</param>
    public void Take(string? ids, string? onScreen)
    {
        _beside.Clear();
        _chosen.Clear();
        _chosen.UnionWith((ids ?? "").Split(' ').Where(id => id != onScreen && runs.Find(id) is not null).Take(RunTable.MostCompared));
        _namedFor = ids is null ? null : onScreen;
        TakeGroupOf(onScreen);
    }

    /// <summary>What a link says for <see cref="Take"/>; null: nothing, since only those that train at the run's side lie behind it.</summary>
    public string? Named(string? onScreen)
    {
        var beside = Beside(onScreen).Select(run => run.Id).ToHashSet();
        return beside.SetEquals(runs.GroupOf(onScreen).Select(run => run.Id).Where(id => id != onScreen)) ? null : string.Join(' ', beside);
    }
}

using Playground.Contracts;
using Playground.Web.Workers;

namespace Playground.Web.Training;

/// <summary>The kept moments of one run, and what they make of a sentence: a moment's model never changes, so each is asked once.</summary>
/// <param name="withReading">Whether causal ones are also asked how well they expected each piece of the text.</param>
public sealed class KeptMoments(IWorkerClient worker, bool withReading)
{
    /// <summary>Moments lie further and further apart: no need to look for new ones at every step.</summary>
    private const double Growth = 1.1;

    private const int Most = 200; // answers that are remembered: a sentence has one for each moment

    private readonly Dictionary<(string Model, string Text, string Hidden), ProbeAnswer> _answers = [];
    private RunStatus? _readIn;
    private int _readAt;
    private int? _looked; // the step that was wanted when they were read last

    /// <summary>In the order of their steps.</summary>
    public IReadOnlyList<RunSnapshot> All { get; private set; } = [];

    /// <summary>Whether they have been read.</summary>
    public bool IsRead { get; private set; }

    /// <summary>What the worker says of them besides; null: nothing.</summary>
    public string? Note { get; private set; }

    /// <summary>Looks for new ones if there may be any; whether it has.</summary>
    /// <param name="wanted">A step that may be a newer moment's than those that are known: somebody else has seen it. Null: none is wanted.</param>
    /// <exception cref="WorkerRefusedException">The run has none, and never will have.</exception>
    /// <exception cref="WorkerAwayException">To be tried again with the next news.</exception>
    public async Task<bool> Follow(RunSummary run, int? wanted = null)
    {
        var isNewer = All is [.., var last] && wanted > last.Step && wanted != _looked;
        if (_readIn == run.Status && run.Step <= (_readAt * Growth) + 1 && !isNewer)
        {
            return false;
        }

        _looked = wanted;

        (_readIn, _readAt) = (run.Status, run.Step);
        try
        {
            var kept = await worker.GetSnapshots(run.Id);
            (All, Note, IsRead) = (kept.Snapshots, kept.Note, true);
            return true;
        }
        catch (WorkerAwayException)
        {
            _readIn = null;
            throw;
        }
    }

    /// <summary>Where the moment nearest to a step stands among them; -1 where there are none.</summary>
    public int Nearest(int step) => All.Count == 0 ? -1 : Enumerable.Range(0, All.Count).MinBy(i => Math.Abs((long)All[i].Step - step));

    public async Task<ProbeAnswer> Ask(RunSnapshot moment, Objective objective, ProbeRequest probe, CancellationToken ct)
    {
        var question = (moment.ModelId, probe.Text, string.Join(',', probe.Masked));
        if (_answers.TryGetValue(question, out var known))
        {
            return known;
        }

        var answer = await worker.AskProbe(moment.ModelId, moment.Step, objective, probe, withReading, ct);
        if (_answers.Count >= Most)
        {
            _answers.Clear();
        }

        return _answers[question] = answer;
    }
}

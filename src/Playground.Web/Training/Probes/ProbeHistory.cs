using Playground.Contracts;

namespace Playground.Web.Training;

/// <summary>
/// How the guesses for one hidden place changed while the model trained. Keeps at most <see cref="Most"/> moments: when
/// full, every second one goes, so that the whole time stays on the strip.
/// </summary>
public sealed class ProbeHistory
{
    public const int Most = 240;

    private readonly List<Moment> _moments = [];
    private int _every = 1;

    public IReadOnlyList<Moment> Moments => _moments;

    /// <summary>Adds an answer; one of a step that is already there replaces it.</summary>
    public void Add(int step, IEnumerable<Candidate> candidates, Candidate? truth)
    {
        if (_moments.Count > 0 && step <= _moments[^1].Step)
        {
            if (step < _moments[^1].Step)
            {
                return;
            }

            _moments.RemoveAt(_moments.Count - 1);
        }
        else if (_moments.Count > 1 && step - _moments[^2].Step < _every)
        {
            _moments.RemoveAt(_moments.Count - 1); // the newest is always there, the ones before it at even distances
        }

        var shares = candidates.DistinctBy(c => c.Id).ToDictionary(c => c.Id, c => c.Probability);
        if (truth is not null)
        {
            shares[truth.Id] = truth.Probability;
        }

        _moments.Add(new(step, shares));
        Thin();
    }

    /// <summary>Puts what moments that were kept before the first answer say in front of it.</summary>
    public void Precede(IReadOnlyList<int> steps, IReadOnlyList<BoardLine> lines)
    {
        var earlier = steps.Count(step => _moments.Count == 0 || step < _moments[0].Step); // in order of steps
        _moments.InsertRange(0, Enumerable.Range(0, earlier).Select(i =>
            new Moment(steps[i], lines.DistinctBy(line => line.Word.Id).ToDictionary(line => line.Word.Id, line => line.Probabilities[i]))));
        Thin();
    }

    public void Clear()
    {
        _moments.Clear();
        _every = 1;
    }

    /// <summary>The line of one word: null where it was not among the candidates.</summary>
    public IEnumerable<(int Step, double? Probability)> Of(int id) =>
        _moments.Select(m => (m.Step, m.Probabilities.TryGetValue(id, out var p) ? p : (double?)null));

    private void Thin()
    {
        if (_moments.Count > Most)
        {
            for (var i = _moments.Count - 2; i > 0; i -= 2)
            {
                _moments.RemoveAt(i);
            }

            _every = Math.Max(1, (_moments[^1].Step - _moments[0].Step) / (Most / 2));
        }
    }

    public sealed record Moment(int Step, IReadOnlyDictionary<int, double> Probabilities);
}

using Playground.Contracts;
using Playground.Web.Bench;
using Playground.Web.Workers;

namespace Playground.Web.Training;

/// <summary>
/// What a run whose curve lies behind the one on screen makes of the reader's sentence: now, or at the moment that the page shows. A run answers one sentence by
/// itself; of any other it is asked, at most every <see cref="Every"/> while it trains. Used from its page's thread only.
/// </summary>
/// <param name="render">Draws the part that shows it.</param>
internal sealed class RunBeside(IWorkerClient worker, TimeProvider time, RunSummary run, Action render) : IDisposable
{
    /// <summary>Each question is a pass through a model that is to learn meanwhile, and a class has many pages open.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    private readonly NewestQuestion _now = new(worker, render);
    private readonly AnswerBackInTime _past = new(worker, render);
    private ProbeAnswer? _seen;
    private (BoardSentence Asked, ProbeAnswer Answer)? _newest;
    private string? _refusedFor; // the sentence that it said no to
    private (string Sentence, int Step)? _asked;
    private long _askedAt;
    private BoardSentence? _sentence;
    private int? _moment;

    /// <summary>As far as it is known here.</summary>
    public RunSummary Run { get; private set; } = run;

    /// <summary>The newest answer to the sentence; null until there is one.</summary>
    public PastAnswer? Shown =>
        _past.Moment is { } moment
            ? _past.Objection is { } problem ? new(moment.Step, [], false, problem, Asked: _sentence?.Probe)
                : _past.Newest is { } then && then.Asked.Key == _sentence?.Key ? Placed(then.Asked, then.Answer, _past.IsStale(_sentence)) : null
            : _sentence?.Key == _refusedFor && _now.Objection is { } refusal ? new(Run.Step, [], false, refusal, Asked: _sentence?.Probe)
            : _newest is { } newest && newest.Asked.Key == _sentence?.Key ? Placed(newest.Asked, newest.Answer, isStale: false) : null;

    /// <summary>What the page shows now.</summary>
    /// <param name="summary">The newest that it has heard of the run.</param>
    /// <param name="moment">The step back; null: now.</param>
    public Task Follow(RunSummary summary, BoardSentence? sentence, int? moment)
    {
        if (summary.Step >= Run.Step)
        {
            Run = summary;
        }

        (_sentence, _moment) = (sentence, moment);
        return Ask();
    }

    /// <summary>News of the run itself.</summary>
    public Task Take(RunNews news)
    {
        Run = news.Run ?? Run;
        if (_sentence is { } sentence && news.Probe is { } probe && !ReferenceEquals(probe, _seen) && ProbePlace.Answers(probe, sentence.Probe))
        {
            (_seen, _newest, _refusedFor) = (probe, (sentence, probe), null);
        }

        render();
        return Ask();
    }

    private Task Ask() => Task.WhenAll(_past.GoTo(Run, _moment, _sentence), AskNow());

    private async Task AskNow()
    {
        if (_sentence is not { } sentence || Run.Step == 0 || _asked == (sentence.Key, Run.Step))
        {
            return;
        }

        var isKnown = _newest is { } newest && newest.Asked.Key == sentence.Key && (newest.Answer.Step >= Run.Step || (!Run.Status.IsOver() && AnswersByItself(sentence)));
        var isSoon = !Run.Status.IsOver() && _asked?.Sentence == sentence.Key && time.GetElapsedTime(_askedAt) < Every;
        if (isKnown || isSoon || (_now.IsAsking && _asked?.Sentence == sentence.Key))
        {
            return;
        }

        (_asked, _askedAt) = ((sentence.Key, Run.Step), time.GetTimestamp());
        var (asked, step) = (Run, Run.Step);
        if (await _now.Ask(ct => worker.AskProbe(asked.ModelId, step, asked.Recipe.Objective, sentence.Probe, withReading: false, ct), answer => _newest = (sentence, answer)))
        {
            _refusedFor = _now.Refusal is null ? null : sentence.Key;
            render();
        }
    }

    private bool AnswersByItself(BoardSentence sentence) => Run.AskedNow() is { } own && sentence.AsksLike(own);

    private static PastAnswer Placed(BoardSentence asked, ProbeAnswer answer, bool isStale) => new(answer.Step, ProbePlace.Of(answer, asked.Probe.Text), isStale, answer.Error, Asked: asked.Probe);

    public void Dispose()
    {
        _now.Dispose();
        _past.Dispose();
    }
}

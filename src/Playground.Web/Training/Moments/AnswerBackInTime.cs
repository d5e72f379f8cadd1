using Playground.Contracts;
using Playground.Web.Bench;
using Playground.Web.Workers;

namespace Playground.Web.Training;

/// <summary>
/// What a run beside the one on screen made of a sentence back in time: at its own kept moment nearest to the one that the page shows. Used from its
/// page's thread only.
/// </summary>
/// <param name="render">Draws the part that shows it.</param>
internal sealed class AnswerBackInTime(IWorkerClient worker, Action render) : IDisposable
{
    private readonly NewestQuestion _question = new(worker, render);
    private KeptMoments? _kept;
    private (string Model, string Sentence)? _asked;

    /// <summary>The moment that is shown, or asked; null: now, or none was kept.</summary>
    public RunSnapshot? Moment { get; private set; }

    /// <summary>The newest answer, with the moment and the sentence that it belongs to.</summary>
    public (RunSnapshot Moment, BoardSentence Asked, ProbeAnswer Answer)? Newest { get; private set; }

    /// <summary>Why the moment has no answer.</summary>
    public string? Objection => _question.Objection;

    /// <summary>Another moment, or another sentence, is being asked.</summary>
    public bool IsStale(BoardSentence? asked) => Moment is not null && Newest is { } newest && (newest.Moment != Moment || newest.Asked.Key != asked?.Key);

    /// <summary>Takes the run to the moment that the page shows, and asks it there.</summary>
    /// <param name="shown">The step that the page shows; null: now.</param>
    public async Task GoTo(RunSummary run, int? shown, BoardSentence? asked)
    {
        try
        {
            if (shown is not null)
            {
                await (_kept ??= new(worker, withReading: false)).Follow(run);
            }

            if (shown is not { } step || _kept!.Nearest(step) is not (>= 0 and var nearest)) // it may have been let go meanwhile
            {
                (Moment, Newest, _asked) = (null, null, null);
                _question.Drop();
                return;
            }

            Moment = _kept.All[nearest];
            if (asked is not null && _asked != (Moment.ModelId, asked.Key))
            {
                _asked = (Moment.ModelId, asked.Key);
                await Ask(_kept, Moment, run.Recipe.Objective, asked);
            }
        }
        catch (WorkerRefusedException)
        {
            Moment = null; // it kept none: what it says now stays, under its own step
        }
        catch (WorkerAwayException)
        {
            // with the next news
        }
    }

    private async Task Ask(KeptMoments kept, RunSnapshot moment, Objective objective, BoardSentence asked)
    {
        _question.Drop(); // what was said of the moment before
        render();
        if (await _question.Ask(ct => kept.Ask(moment, objective, asked.Probe, ct), answer => Newest = (moment, asked, answer)))
        {
            render();
        }
    }

    public void Dispose() => _question.Dispose();
}

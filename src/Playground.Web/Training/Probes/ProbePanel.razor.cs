using Playground.Contracts;
using Playground.Web.Bench;

namespace Playground.Web.Training;

/// <content>
/// How the sentence is asked. A run answers one sentence by itself, at each of its steps: the one that it was given last, by whatever page. Where that is another
/// page's, this page asks the model on its own, so that everybody in a class who looks at one run has an answer to the own sentence.
/// </content>
public sealed partial class ProbePanel
{
    /// <summary>Answers to other questions, one after another, that mean more than one being still on its way.</summary>
    private const int Patience = 2;

    /// <summary>Between two questions of one page to a model in training: it is to learn meanwhile.</summary>
    private static readonly TimeSpan AskBesideEvery = TimeSpan.FromSeconds(0.5);

    private int _strangers;
    private bool _isBeside; // the run answers another page's sentence
    private bool _asksBeside, _hasLearned; // a question is under way, or was just now; and since then the model has learned

    /// <summary>Nothing waits for the answer, least of all what else changes with the text.</summary>
    private void Ask()
    {
        _beside.Drop();
        _about = About;
        if (Run is null || (Objective is Objective.Masked && NothingHidden))
        {
            _question.Drop();
            return;
        }

        (_askAgain, _strangers, _isBeside, _away) = (true, 0, false, null);
        _ = OnPage(() => Asking(_question, AskRun, asked: true));
    }

    /// <summary>Another sentence was put into the draft, and not by a hand on this page: the run may have answered it already, since whoever wrote it asked; else it is asked beside.</summary>
    public void Renew()
    {
        if (_about != About)
        {
            Forget();
            _question.Drop();
            _beside.Drop();
            (_about, _seen, _askAgain, _strangers, _isBeside) = (null, null, false, 0, false);
        }
    }

    /// <returns>Null from a run that answers by itself.</returns>
    private async Task<ProbeAnswer?> AskRun(CancellationToken ct)
    {
        await Task.Yield(); // text and masks that change together are one question
        ct.ThrowIfCancellationRequested();
        if (Run is not { } run)
        {
            return null;
        }

        var request = Draft.Request(Objective);
        if (!run.Status.IsOver())
        {
            await Worker.SetProbe(run.Id, request, ct);
        }

        return run.Status.IsOver() || WaitsWithAModel(run) ? await AnswerOf(run, request, ct) : null;
    }

    /// <summary>After each answer of the run to somebody else; one question at a time.</summary>
    private async Task AskBeside()
    {
        (_isBeside, _hasLearned) = (true, true);
        if (_asksBeside)
        {
            return;
        }

        _asksBeside = true;
        var gone = _gone.Token;
        while (_hasLearned && !gone.IsCancellationRequested)
        {
            _hasLearned = false;
            if (_isBeside && Run is { } run && !run.Status.IsOver() && !(Objective is Objective.Masked && NothingHidden))
            {
                var about = About;
                await Asking(_beside, async ct => await AnswerOf(run, Draft.Request(Objective), ct) is var answer && about == About ? answer : null, asked: false);
            }

            await Task.Delay(AskBesideEvery, Time, gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        _asksBeside = false;
    }

    private Task<ProbeAnswer> AnswerOf(RunSummary run, ProbeRequest request, CancellationToken ct) => Worker.AskProbe(run.ModelId, run.Step, Objective, request, withReading: true, ct);

    private async Task Asking(NewestQuestion question, Func<CancellationToken, Task<ProbeAnswer?>> ask, bool asked)
    {
        var isNewest = await question.Ask(ask, answer =>
        {
            if (answer is not null)
            {
                Show(answer, asked);
            }
        });
        if (isNewest)
        {
            _refusal = question.Refusal ?? _refusal;
            if (question.Objection is { } objection && Run is { } run)
            {
                OnAnswer?.Invoke(new(run.Step, [], false, objection, Asked: Draft.Request(Objective))); // what others are told of it is this sentence's, too
            }

            StateHasChanged();
        }
    }

    /// <summary>The worker is away: numbers of other words must not stand below this sentence meanwhile.</summary>
    private void WaitForWorker()
    {
        if (_answered != About)
        {
            (_answer, _places, _away) = (null, [], (_question.IsAway ? _question : _beside).Refusal);
        }

        StateHasChanged();
    }

    /// <summary>Runs the work where the panel's state may be touched, from any thread; nobody waits for it, so what it throws goes to the page's error boundary.</summary>
    private async Task OnPage(Func<Task> work)
    {
        try
        {
            await InvokeAsync(work);
        }
        catch (Exception e) when (!_gone.IsCancellationRequested)
        {
            await DispatchExceptionAsync(e);
        }
    }
}

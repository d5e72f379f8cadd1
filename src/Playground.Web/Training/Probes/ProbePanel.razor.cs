using Playground.Contracts;
using Playground.Web.Workers;

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

    private async Task Ask()
    {
        await _question.CancelAsync();
        _question.Dispose();
        (_question, _about) = (new(), About);
        if (Run is null || (Objective is Objective.Masked && NothingHidden))
        {
            return;
        }

        (_askAgain, _strangers, _isBeside, _away) = (true, 0, false, null);
        await Asking(Run, async (run, request, ct) =>
        {
            if (!run.Status.IsOver())
            {
                await Worker.SetProbe(run.Id, request, ct);
            }

            if (run.Status.IsOver() || WaitsWithAModel(run)) // else it answers by itself
            {
                ShowUnless(ct, await AnswerOf(run, request, ct), asked: true);
            }
        }, _question.Token);
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
                await Asking(run, async (asked, request, ct) =>
                {
                    var answer = await AnswerOf(asked, request, ct);
                    if (about == About)
                    {
                        ShowUnless(ct, answer, asked: false);
                    }
                }, _question.Token);
                StateHasChanged();
            }

            await Task.Delay(AskBesideEvery, Time, gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        _asksBeside = false;
    }

    private Task<ProbeAnswer> AnswerOf(RunSummary run, ProbeRequest request, CancellationToken ct) => Worker.AskProbe(run.ModelId, run.Step, Objective, request, ct);

    private async Task Asking(RunSummary run, Func<RunSummary, ProbeRequest, CancellationToken, Task> ask, CancellationToken ct)
    {
        try
        {
            await ask(run, Draft.Request(Objective), ct);
        }
        catch (WorkerRefusedException e) when (!ct.IsCancellationRequested)
        {
            _refusal = e.Message;
        }
        catch (WorkerAwayException e) when (!ct.IsCancellationRequested)
        {
            if (_answered != About) // numbers of other words must not stand below this sentence
            {
                (_answer, _places, _away) = (null, [], e.Message); // asked again when it is back
            }
        }
        catch (Exception e) when (ct.IsCancellationRequested && e is OperationCanceledException or WorkerRefusedException or WorkerAwayException)
        {
            // a newer question replaced this one
        }
    }
}

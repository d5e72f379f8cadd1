using Playground.Web.Workers;

namespace Playground.Web.Bench;

/// <summary>
/// The answer to a page's <see cref="NewestQuestion"/>. A refusal leaves the last answer in place, marked stale; the answer of a model in
/// training is renewed. Used from its page's thread only.
/// </summary>
public sealed class LatestAnswer<TQuestion, TAnswer> : IDisposable
    where TQuestion : class
    where TAnswer : class
{
    /// <summary>Between two answers of a model that is learning.</summary>
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(1);

    private readonly AskingPage _page;
    private readonly TimeProvider _time;
    private readonly Func<TQuestion, CancellationToken, Task<TAnswer>> _ask;
    private readonly NewestQuestion _question, _renewal;

    public LatestAnswer(AskingPage page, IWorkerClient worker, TimeProvider time, Func<TQuestion, CancellationToken, Task<TAnswer>> ask)
    {
        (_page, _time, _ask) = (page, time, ask);
        (_question, _renewal) = (new(worker, page.Render), new(worker, page.Render));
    }

    public TAnswer? Answer { get; private set; }

    /// <summary>The question that <see cref="Answer"/> answers.</summary>
    public TQuestion? Question { get; private set; }

    /// <summary>What is shown is not the answer to what stands there now.</summary>
    public bool IsStale => _question.IsStale;

    /// <summary>The worker's sentence when it said no to the newest question; that it is away, the banner says.</summary>
    public string? Refusal => _question.Objection;

    /// <summary>
    /// The step at which a model in training gave an answer; null from one that has learned. As long as such an answer is on
    /// screen, a newer one is asked for about every second: also of a paused run, which may go on step by step.
    /// </summary>
    public Func<TAnswer, int?>? StepOf { get; init; }

    /// <summary>Called on the page's thread after every new answer, before the page is drawn.</summary>
    public Action? Answered { get; set; }

    private bool IsLearning => !IsStale && Answer is { } answer && StepOf?.Invoke(answer) is not null;

    /// <summary>Something is being changed; its question follows.</summary>
    public void Expect()
    {
        _question.Expect();
        _renewal.Drop();
    }

    public void Ask(TQuestion question)
    {
        Expect();
        _ = _page.OnPage(() => Run(question));
    }

    /// <summary>There is nothing to ask any more: empties the view.</summary>
    public void Clear()
    {
        _question.Clear();
        _renewal.Drop();
        (Answer, Question) = (null, null);
    }

    public void Dispose()
    {
        _question.Dispose();
        _renewal.Dispose();
    }

    private async Task Run(TQuestion question)
    {
        var isNewest = await _question.Ask(ct => AskOnce(question, ct), answer => Take(question, answer));
        while (isNewest)
        {
            _page.Render();
            isNewest = IsLearning && await _renewal.Ask(ct => AskLater(question, ct), answer => Take(question, answer)); // nothing is dimmed, and nobody who did not ask hears a refusal
        }
    }

    private async Task<TAnswer> AskOnce(TQuestion question, CancellationToken ct)
    {
        await Task.Yield(); // text and masks that change together are one question
        ct.ThrowIfCancellationRequested();
        return await _ask(question, ct);
    }

    private async Task<TAnswer> AskLater(TQuestion question, CancellationToken ct)
    {
        await Task.Delay(Renewal, _time, ct);
        return await _ask(question, ct);
    }

    private void Take(TQuestion question, TAnswer answer)
    {
        (Question, Answer) = (question, answer);
        Answered?.Invoke();
    }
}

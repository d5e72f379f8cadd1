using Playground.Web.Workers;

namespace Playground.Web.Bench;

/// <summary>
/// The answer to a page's newest question. An older answer that arrives late is dropped; a refusal leaves the last answer in
/// place, marked stale; a question that found the worker away is asked again when it is back. Used from its page's thread only.
/// </summary>
public sealed class LatestAnswer<TQuestion, TAnswer> : IDisposable
    where TQuestion : class
    where TAnswer : class
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    /// <summary>Between two answers of a model that is learning.</summary>
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(1);

    private readonly AskingPage _page;
    private readonly IWorkerClient _worker;
    private readonly TimeProvider _time;
    private readonly Func<TQuestion, CancellationToken, Task<TAnswer>> _ask;
    private CancellationTokenSource? _asking;
    private TQuestion? _unanswered;

    public LatestAnswer(AskingPage page, IWorkerClient worker, TimeProvider time, Func<TQuestion, CancellationToken, Task<TAnswer>> ask)
    {
        (_page, _worker, _time, _ask) = (page, worker, time, ask);
        worker.StateChanged += AskAgain;
    }

    public TAnswer? Answer { get; private set; }

    /// <summary>The question that <see cref="Answer"/> answers.</summary>
    public TQuestion? Question { get; private set; }

    /// <summary>What is shown is not the answer to what stands there now.</summary>
    public bool IsStale { get; private set; }

    /// <summary>The worker's sentence when it said no to the newest question.</summary>
    public string? Refusal { get; private set; }

    /// <summary>
    /// The step at which a model in training gave an answer; null from one that has learned. As long as such an answer is on
    /// screen, a newer one is asked for about every second: also of a paused run, which may go on step by step.
    /// </summary>
    public Func<TAnswer, int?>? StepOf { get; init; }

    /// <summary>Called on the page's thread after every new answer, before the page is drawn.</summary>
    public Action? Answered { get; set; }

    /// <summary>Something is being changed; its question follows.</summary>
    public void Expect() => IsStale = true;

    public void Ask(TQuestion question)
    {
        Forget();
        IsStale = true;
        _asking = new CancellationTokenSource();
        var token = _asking.Token;
        _ = _page.OnPage(() => Run(question, token));
    }

    private void Take(TAnswer answer)
    {
        Answer = answer;
        Answered?.Invoke();
        if (StepOf?.Invoke(answer) is not null && _asking is { } asking)
        {
            var token = asking.Token;
            _ = _page.OnPage(() => RenewLater(answer, token));
        }
    }

    private async Task RenewLater(TAnswer shown, CancellationToken token)
    {
        while (!token.IsCancellationRequested && ReferenceEquals(Answer, shown))
        {
            await Task.Delay(Renewal, _time, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            if (!token.IsCancellationRequested && ReferenceEquals(Answer, shown))
            {
                await Renew();
            }
        }
    }

    /// <summary>
    /// Asks what is answered already once more, of a model that has learned meanwhile; nothing is dimmed. Does nothing while
    /// something newer is asked or typed. Without an answer, for whatever reason, the old one stays.
    /// </summary>
    private async Task Renew()
    {
        if (IsStale || Question is not { } question || _asking is not { } asking)
        {
            return;
        }

        var token = asking.Token;
        try
        {
            var answer = await _ask(question, token);
            if (token.IsCancellationRequested || IsStale)
            {
                return;
            }

            Take(answer);
            _page.Render();
        }
        catch (Exception e) when (e is WorkerRefusedException or WorkerAwayException or OperationCanceledException)
        {
            // Nobody asked for it: whoever asks next hears why.
        }
    }

    /// <summary>There is nothing to ask any more: empties the view.</summary>
    public void Clear()
    {
        Forget();
        (Answer, Question, Refusal, IsStale) = (null, null, null, false);
    }

    public void Dispose()
    {
        _worker.StateChanged -= AskAgain;
        Forget();
    }

    private async Task Run(TQuestion question, CancellationToken token)
    {
        await Task.Yield(); // text and masks that change together are one question
        if (token.IsCancellationRequested)
        {
            return;
        }

        try
        {
            var answer = await _ask(question, token);
            if (token.IsCancellationRequested)
            {
                return;
            }

            (Question, Refusal, IsStale) = (question, null, false);
            Take(answer);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            return;
        }
        catch (WorkerRefusedException e)
        {
            if (token.IsCancellationRequested)
            {
                return;
            }

            Refusal = e.Message;
        }
        catch (WorkerAwayException)
        {
            if (token.IsCancellationRequested)
            {
                return;
            }

            _unanswered = question;
            _ = _page.OnPage(() => RetryLater(token));
        }

        _page.Render();
    }

    /// <summary>The connection may be back already, before the failure was heard of.</summary>
    private async Task RetryLater(CancellationToken token)
    {
        await Task.Delay(RetryAfter, _time, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (!token.IsCancellationRequested && _worker.IsConnected && _unanswered is { } question)
        {
            Ask(question);
        }
    }

    private void AskAgain() => _ = _page.OnPage(() =>
    {
        if (_worker.IsConnected && _unanswered is { } question)
        {
            Ask(question);
        }

        return Task.CompletedTask;
    });

    private void Forget()
    {
        _unanswered = null;
        _asking?.Cancel();
        _asking?.Dispose();
        _asking = null;
    }
}

using Playground.Web.Workers;

namespace Playground.Web.Bench;

/// <summary>
/// The newest question of a part of a page. An older one is dropped, with its answer or failure; one that found the worker away is asked
/// again when that is back, as its sentence promises. Used from its page's thread only.
/// </summary>
/// <param name="render">Draws the part while it waits.</param>
internal sealed class NewestQuestion(IWorkerClient worker, Action render) : IDisposable
{
    private CancellationTokenSource? _asking;
    private bool _left;

    /// <summary>Also while the worker is waited for.</summary>
    public bool IsAsking => _asking is not null;

    /// <summary>The worker is waited for.</summary>
    public bool IsAway { get; private set; }

    /// <summary>What is shown is not the answer to what was asked last.</summary>
    public bool IsStale { get; private set; }

    /// <summary>The worker's sentence when it said no, or the one that says it is away; stays until something is answered or dropped.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Only what the worker itself said: for a part that leaves it to the banner to say that it is away.</summary>
    public string? Objection => IsAway ? null : Refusal;

    /// <param name="ask">May be asked several times. Its token ends it when something newer is asked.</param>
    /// <returns>Whether it was still the newest when it was answered or refused.</returns>
    public async Task<bool> Ask<T>(Func<CancellationToken, Task<T>> ask, Action<T> answered)
    {
        if (_left)
        {
            return false; // a list came that its page had waited for
        }

        _asking?.Cancel();
        using var asking = _asking = new CancellationTokenSource();
        var token = asking.Token;
        IsStale = true;
        try
        {
            while (!token.IsCancellationRequested)
            {
                using var back = new NextConnection(worker); // before it is asked, so that none is missed
                if (await IsSettled(ask, answered, token))
                {
                    break;
                }

                render();
                await back.Wait(token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
                if (!token.IsCancellationRequested)
                {
                    (Refusal, IsAway) = (null, false); // it is back: an answer that comes piece by piece does not stand below its absence
                }
            }

            return !token.IsCancellationRequested;
        }
        finally
        {
            _asking = _asking == asking ? null : _asking;
        }
    }

    /// <summary>Something is being changed; its question follows.</summary>
    public void Expect() => IsStale = true;

    /// <summary>Nothing is asked any more; what is shown answers something else.</summary>
    public void Drop() => End(isStale: true);

    /// <summary>Nothing is asked any more, and nothing shown.</summary>
    public void Clear() => End(isStale: false);

    /// <summary>The page is left.</summary>
    public void Dispose()
    {
        _left = true;
        Drop();
    }

    private void End(bool isStale)
    {
        _asking?.Cancel();
        _asking = null;
        (Refusal, IsAway, IsStale) = (null, false, isStale);
    }

    /// <returns>False where the worker was away.</returns>
    private async Task<bool> IsSettled<T>(Func<CancellationToken, Task<T>> ask, Action<T> answered, CancellationToken token)
    {
        try
        {
            var answer = await ask(token);
            if (!token.IsCancellationRequested)
            {
                (Refusal, IsAway, IsStale) = (null, false, false);
                answered(answer);
            }

            return true;
        }
        catch (Exception e) when (e is WorkerRefusedException or WorkerAwayException)
        {
            if (!token.IsCancellationRequested)
            {
                (Refusal, IsAway) = (e.Message, e is WorkerAwayException);
            }

            return e is WorkerRefusedException;
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            return true; // something newer was asked, or the page was left
        }
    }
}

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

    /// <summary>What is shown is not the answer to what was asked last.</summary>
    public bool IsStale { get; private set; }

    /// <summary>The worker's sentence when it said no, or the one that says it is away; stays until something is answered or dropped.</summary>
    public string? Refusal { get; private set; }

    /// <param name="ask">May be asked several times. Its token ends it when something newer is asked.</param>
    public async Task Ask<T>(Func<CancellationToken, Task<T>> ask, Action<T> answered)
    {
        if (_left)
        {
            return; // a list came that its page had waited for
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
                    return;
                }

                render();
                await back.Wait(token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
                Refusal = token.IsCancellationRequested ? Refusal : null; // it is back: an answer that comes piece by piece does not stand below its absence
            }
        }
        finally
        {
            _asking = _asking == asking ? null : _asking;
        }
    }

    /// <summary>Nothing is asked any more; what is shown answers something else.</summary>
    public void Drop()
    {
        _asking?.Cancel();
        _asking = null;
        (Refusal, IsStale) = (null, true);
    }

    /// <summary>The page is left.</summary>
    public void Dispose()
    {
        _left = true;
        Drop();
    }

    /// <returns>False where the worker was away.</returns>
    private async Task<bool> IsSettled<T>(Func<CancellationToken, Task<T>> ask, Action<T> answered, CancellationToken token)
    {
        try
        {
            var answer = await ask(token);
            if (!token.IsCancellationRequested)
            {
                answered(answer);
                (Refusal, IsStale) = (null, false);
            }

            return true;
        }
        catch (Exception e) when (e is WorkerRefusedException or WorkerAwayException)
        {
            Refusal = token.IsCancellationRequested ? Refusal : e.Message;
            return e is WorkerRefusedException;
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            return true; // something newer was asked, or the page was left
        }
    }
}

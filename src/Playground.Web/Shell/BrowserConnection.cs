using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Playground.Web.Shell;

/// <summary>
/// A page's way to its browser, for what a page stands still without. What was asked of a browser while its connection broke is never
/// answered, and Blazor would wait for it for a minute, with everything that stands behind it: here it is asked again as soon as the
/// browser is back.
/// </summary>
public sealed class BrowserConnection : CircuitHandler
{
    private readonly Lock _gate = new();
    private readonly List<CancellationTokenSource> _unanswered = []; // in the order of asking
    private volatile bool _closed;

    /// <summary>Asks until there is an answer. For what may be asked twice: the first time may have been heard, too.</summary>
    /// <exception cref="OperationCanceledException">The page is closed, or the call itself gave up.</exception>
    public async Task<T> Ask<T>(Func<CancellationToken, ValueTask<T>> call)
    {
        while (true)
        {
            using var lost = new CancellationTokenSource();
            Add(lost);
            try
            {
                return await call(lost.Token);
            }
            catch (OperationCanceledException) when (lost.IsCancellationRequested && !_closed)
            {
                // The connection is there anew.
            }
            finally
            {
                Remove(lost);
            }
        }
    }

    /// <summary>Asks once, for what must not be done twice; gives up where the connection broke meanwhile.</summary>
    /// <exception cref="OperationCanceledException">The connection broke or the page is closed: it may have been done all the same.</exception>
    public async Task<T> AskOnce<T>(Func<CancellationToken, ValueTask<T>> call)
    {
        using var lost = new CancellationTokenSource();
        Add(lost);
        try
        {
            return await call(lost.Token);
        }
        finally
        {
            Remove(lost);
        }
    }

    /// <summary>Whether the browser is there: it may be closed without a word, or come back.</summary>
    public bool IsUp { get; private set; }

    /// <summary>The browser went, or came back; from any thread.</summary>
    public event Action? Changed;

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        IsUp = false;
        Changed?.Invoke();
        return Task.CompletedTask;
    }

    public override async Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        IsUp = !_closed;
        Changed?.Invoke();
        foreach (var lost in Unanswered()) // one by one: what was asked later must not overtake
        {
            if (Unanswered().Contains(lost))
            {
                await lost.CancelAsync();
            }
        }
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _closed = true;
        return OnConnectionUpAsync(circuit, cancellationToken);
    }

    private void Add(CancellationTokenSource lost)
    {
        lock (_gate)
        {
            _unanswered.Add(lost);
        }
    }

    private void Remove(CancellationTokenSource lost)
    {
        lock (_gate)
        {
            _unanswered.Remove(lost);
        }
    }

    private CancellationTokenSource[] Unanswered()
    {
        lock (_gate)
        {
            return [.. _unanswered];
        }
    }
}

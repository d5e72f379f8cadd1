using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Playground.Web.Shell;

/// <summary>
/// A page's way to its browser. What was asked of a browser while its connection broke is never answered, and Blazor would wait for it
/// for a minute, with everything that stands behind it: here it is asked again as soon as the browser is back.
/// </summary>
public sealed class BrowserConnection : CircuitHandler, IDisposable
{
    private CancellationTokenSource _lost = new();
    private volatile bool _closed;

    /// <summary>Asks until there is an answer. For what may be asked twice: the first time may have been heard, too.</summary>
    /// <exception cref="OperationCanceledException">The page is closed, or the call itself gave up.</exception>
    public async Task<T> Ask<T>(Func<CancellationToken, ValueTask<T>> call)
    {
        while (true)
        {
            var lost = _lost.Token;
            try
            {
                return await call(lost);
            }
            catch (OperationCanceledException) when (lost.IsCancellationRequested && !_closed)
            {
                // The connection is there anew.
            }
        }
    }

    public override async Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) =>
        await Interlocked.Exchange(ref _lost, new CancellationTokenSource()).CancelAsync();

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _closed = true;
        return _lost.CancelAsync();
    }

    public void Dispose() => _lost.Dispose();
}

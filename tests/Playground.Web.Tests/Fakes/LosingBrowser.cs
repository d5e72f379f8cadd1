using Microsoft.JSInterop;

namespace Playground.Web.Tests.Fakes;

/// <summary>A browser whose connection breaks while a function is called for the first time: nobody answers that call.</summary>
/// <param name="givesUp">It ends as Blazor ends such a call after a minute; otherwise that minute never passes.</param>
public sealed class LosingBrowser(string function, bool givesUp = false) : IJSRuntime, IJSObjectReference, IDisposable
{
    private readonly List<string> _called = [];
    private readonly CancellationTokenSource _minute = new();

    /// <summary>How often the function was called.</summary>
    public int Calls => _called.Count(called => called == function);

    public ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args) => InvokeAsync<T>(identifier, CancellationToken.None, args);

    public ValueTask<T> InvokeAsync<T>(string identifier, CancellationToken cancellationToken, object?[]? args)
    {
        _called.Add(identifier);
        if (identifier == function && Calls == 1)
        {
            return givesUp ? ValueTask.FromException<T>(new TaskCanceledException()) : new(Nothing<T>(cancellationToken));
        }

        return ValueTask.FromResult(identifier == "import" ? (T)(object)this : default(T)!);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The minute is over: what still waits is given up.</summary>
    public void Dispose()
    {
        _minute.Cancel();
        _minute.Dispose();
    }

    private async Task<T> Nothing<T>(CancellationToken lost)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(lost, _minute.Token);
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var giveUp = either.Token.Register(() => answer.TrySetCanceled());
        return await answer.Task;
    }
}

using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.SignalR;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Storage;

namespace Playground.Worker.Hubs;

/// <summary>Makes every refusal of the hub one plain sentence, of calls and of streams; what was not expected is logged.</summary>
public sealed class PlainErrors(ILogger<PlainErrors> log) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var method = invocationContext.HubMethodName;
        try
        {
            return await next(invocationContext) switch
            {
                IAsyncEnumerable<GeneratedToken> stream => Plain(stream, method),
                IAsyncEnumerable<TrainingPoint> stream => Plain(stream, method),
                IAsyncEnumerable<BoardCurves> stream => Plain(stream, method),
                IAsyncEnumerable<RunActivity> stream => Plain(stream, method),
                IAsyncEnumerable<VocabularyProgress> stream => Plain(stream, method),
                var result => result,
            };
        }
        catch (Exception e)
        {
            throw PlainOf(e, method);
        }
    }

    private async IAsyncEnumerable<T> Plain<T>(IAsyncEnumerable<T> stream, string method, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var items = stream.GetAsyncEnumerator(cancellation);
        while (await MoveNext(items, method, cancellation))
        {
            yield return items.Current;
        }
    }

    private async ValueTask<bool> MoveNext<T>(IAsyncEnumerator<T> items, string method, CancellationToken cancellation)
    {
        try
        {
            return await items.MoveNextAsync();
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested) // otherwise nobody listens any more
        {
            throw PlainOf(e, method);
        }
    }

    private Exception PlainOf(Exception e, string method)
    {
        switch (e)
        {
            case HubException:
                return e;
            case PlaygroundException:
                return new HubException(e.Message, e);
            case OperationCanceledException:
                return new HubException("The request was given up before it was answered.", e);
            default:
                log.LogError(e, "Hub method {Method} failed", method);
                return new HubException(StorageTrouble.Sentence(e) ?? "Something unexpected went wrong in the worker; its log has the details.", e);
        }
    }
}

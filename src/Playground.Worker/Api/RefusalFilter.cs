using System.Globalization;
using Playground.Transformers;
using Playground.Worker.Catalogue;
using Playground.Worker.Runs;
using Playground.Worker.Storage;

namespace Playground.Worker.Api;

/// <summary>Turns every failure of an API endpoint into the JSON that clients expect; a stream that already began gets it as its last event.</summary>
internal sealed partial class RefusalFilter(ILogger<RefusalFilter> log) : IEndpointFilter
{
    private const int RetryAfterSeconds = 1;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            return await next(context);
        }
        catch (Exception gone) when (http.RequestAborted.IsCancellationRequested && gone is OperationCanceledException or IOException)
        {
            return Results.Empty; // nobody is left to answer
        }
        catch (Exception failure)
        {
            if (http.Response.HasStarted)
            {
                await EndStream(http, failure);
            }
            else
            {
                await Refuse(http, failure);
            }

            return Results.Empty;
        }
    }

    private async Task Refuse(HttpContext http, Exception failure)
    {
        // 503 is never among them: clients repeat it at once and without end.
        var (status, errorType) = failure switch
        {
            ApiRefusal refusal => (refusal.Status, refusal.ErrorType),
            UnknownModelException => (StatusCodes.Status404NotFound, null),
            BrokenModelException or RunStateException => (StatusCodes.Status409Conflict, null), // what is there can't answer, however it is asked
            OverloadedException => (StatusCodes.Status429TooManyRequests, ErrorTypes.Overloaded),
            BadHttpRequestException bad => (bad.StatusCode, ErrorTypes.Validation),
            _ when StorageTrouble.Of(failure) is not null => (StatusCodes.Status507InsufficientStorage, null),
            _ => (StatusCodes.Status500InternalServerError, ErrorTypes.Generation),
        };
        if (status == StatusCodes.Status429TooManyRequests)
        {
            http.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        }

        http.Response.StatusCode = status;
        await ApiJson.Answer(http, new ErrorBody(SentenceOf(http, failure), errorType));
    }

    private async Task EndStream(HttpContext http, Exception failure)
    {
        var sentence = SentenceOf(http, failure);
        if (EventStream.IsOn(http.Response))
        {
            await new EventStream(http, EventStream.Tgi).Send(new ErrorBody(sentence, ErrorTypes.Generation));
        }
        else
        {
            http.Abort(); // half an answer must not look whole
        }
    }

    private string SentenceOf(HttpContext http, Exception failure)
    {
        if (failure is PlaygroundException or BadHttpRequestException)
        {
            return failure.Message;
        }

        LogFailure(failure, http.Request.Path);
        return StorageTrouble.Sentence(failure) ?? "The worker failed while answering; its log says why.";
    }

    [LoggerMessage(LogLevel.Error, "Answering {Path} failed")]
    private partial void LogFailure(Exception failure, PathString path);
}

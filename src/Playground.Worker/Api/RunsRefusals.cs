using Playground.Transformers;
using Playground.Worker.Corpora;
using Playground.Worker.Runs;
using Playground.Worker.Storage;

namespace Playground.Worker.Api;

/// <summary>Gives the refusals of runs and corpora their HTTP status; their sentences stay.</summary>
internal sealed class RunsRefusals : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (PlaygroundException refusal) when (StatusOf(refusal) is { } status)
        {
            throw new ApiRefusal(status, refusal.Message, status is StatusCodes.Status400BadRequest or StatusCodes.Status413PayloadTooLarge ? ErrorTypes.Validation : null);
        }
    }

    private static int? StatusOf(PlaygroundException refusal) => refusal switch
    {
        ApiRefusal or Catalogue.OverloadedException or BrokenModelException => null, // these have theirs
        UnknownRunException or UnknownCorpusException => StatusCodes.Status404NotFound,
        RunStateException => StatusCodes.Status409Conflict,
        _ when StorageTrouble.Of(refusal) is not null => StatusCodes.Status507InsufficientStorage,
        TooLargeException => StatusCodes.Status413PayloadTooLarge,
        _ => StatusCodes.Status400BadRequest,
    };
}

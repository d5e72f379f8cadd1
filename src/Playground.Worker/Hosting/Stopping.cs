namespace Playground.Worker.Hosting;

/// <summary>The end of the worker.</summary>
internal static class Stopping
{
    /// <summary>
    /// Takes no request any more once the worker stops: clients whose connection is closed ask for another one at once, and the worker would wait half a minute
    /// for that, before runs are saved.
    /// </summary>
    public static void RefuseWhileStopping(this WebApplication app) => app.Use((context, next) =>
    {
        if (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return context.Response.CompleteAsync();
        }

        return next(context);
    });
}

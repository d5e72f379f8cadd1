namespace Playground.Web.Shell;

/// <summary>The end of the program.</summary>
public static class Stopping
{
    /// <summary>
    /// Takes no request any more once the program stops. A page whose connection is closed then asks for another one at once, while the server still listens;
    /// nobody would close that, and the program would wait half a minute for it.
    /// </summary>
    public static void RefuseWhileStopping(this WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        app.Use((context, next) =>
        {
            if (!stopping.IsCancellationRequested)
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.Connection = "close";
            return Task.CompletedTask;
        });
    }
}

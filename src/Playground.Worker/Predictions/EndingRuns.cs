using Playground.Worker.Catalogue;
using Playground.Worker.Runs;

namespace Playground.Worker.Predictions;

/// <summary>Questions to a model whose training may end while they wait: the finished one answers them.</summary>
internal static class EndingRuns
{
    private const int MostAttempts = 5;

    /// <param name="ask">May be called again, with another model of that id.</param>
    public static async Task<T> Ask<T>(this IModelHost models, string id, Func<IOpenModel, Task<T>> ask, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ask(await models.Open(id, cancellation));
            }
            catch (RunEndedException) when (attempt < MostAttempts)
            {
                // It has gone into a folder meanwhile: found there.
            }
        }
    }
}

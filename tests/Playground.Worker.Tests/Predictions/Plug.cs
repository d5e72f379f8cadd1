using Playground.Worker.Catalogue;
using Playground.Worker.Predictions;

namespace Playground.Worker.Tests.Predictions;

/// <summary>Keeps a torch thread busy until it is let go.</summary>
internal sealed class Plug : IDisposable
{
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEvent letGo = new(false);

    public Task<bool> Work { get; private set; } = Task.FromResult(true);

    /// <summary>Done when the last of what waited behind it is done.</summary>
    public Task<bool> Behind { get; private set; } = Task.FromResult(true);

    public static async Task<Plug> Into(TorchThread thread)
    {
        var plug = new Plug();
        plug.Work = thread.Run(() =>
        {
            plug.begun.SetResult();
            return plug.letGo.WaitOne();
        }, CancellationToken.None);
        await plug.begun.Task;
        return plug;
    }

    /// <summary>The same, with as much waiting behind it as the thread takes.</summary>
    public static async Task<Plug> IntoFull(TorchThread thread)
    {
        var plug = await Into(thread);
        while (true) // others, such as the warm-up, may have some of the room
        {
            try
            {
                plug.Behind = thread.Run(() => true, CancellationToken.None);
            }
            catch (OverloadedException)
            {
                return plug;
            }
        }
    }

    public void LetGo() => letGo.Set();

    /// <summary>A test that fails lets go, too: the thread would never end.</summary>
    public void Dispose()
    {
        LetGo();
        letGo.Dispose();
    }
}

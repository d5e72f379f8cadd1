using TorchSharp;

namespace Playground.Worker.Predictions;

/// <summary>libtorch's own threads, which all forward and backward passes of this process share.</summary>
public static class TorchThreads
{
    private static int isSetUp;

    /// <summary>One thread a core; a second call does nothing, since libtorch takes the number once.</summary>
    public static void SetUp()
    {
        if (Interlocked.Exchange(ref isSetUp, 1) == 0)
        {
            torch.set_num_threads(Environment.ProcessorCount);
        }
    }
}

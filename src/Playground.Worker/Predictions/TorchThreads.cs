using System.Runtime.InteropServices;
using TorchSharp;

namespace Playground.Worker.Predictions;

/// <summary>libtorch's own threads, which all forward and backward passes of this process share.</summary>
public static partial class TorchThreads
{
    private static int isSetUp;

    /// <summary>
    /// Lets threads that wait for each other sleep. By default libgomp lets them spin, and where training, predictions and
    /// other programs share the cores the spinning ones take the time of those they wait for: measured on two busy cores, a
    /// training step took five times as long.
    /// </summary>
    /// <remarks>
    /// libgomp reads its environment when it is loaded, so this comes before the first use of torch; and it reads the
    /// process's own environment, which .NET's <see cref="Environment.SetEnvironmentVariable(string, string?)"/> doesn't change.
    /// </remarks>
    public static void WaitPassively()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = SetEnvironment("OMP_WAIT_POLICY", "PASSIVE", overwrite: 0);
        }
    }

    /// <summary>One thread a core; a second call does nothing, since libtorch takes the number once.</summary>
    public static void SetUp()
    {
        if (Interlocked.Exchange(ref isSetUp, 1) == 0)
        {
            torch.set_num_threads(Environment.ProcessorCount);
        }
    }

    /// <summary>
    /// Lets everything else go before this thread and the torch threads that it starts: a training run leaves the cores to
    /// predictions, pages and the browser whenever these want them, and has them for itself otherwise.
    /// </summary>
    /// <remarks>On Linux a managed thread's priority does nothing; there "nice" belongs to each thread and is inherited.</remarks>
    public static void GiveWay()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = SetPriority(which: 0, who: 0, nice: 10); // PRIO_PROCESS, the calling thread
        }
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetPriority(int which, uint who, int nice);

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}

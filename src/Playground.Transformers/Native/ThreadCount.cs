using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Playground.Transformers.Native;

/// <summary>How many threads the operations that one thread starts are spread over.</summary>
/// <remarks>
/// libtorch keeps the number for each thread (OpenMP's <c>omp_set_num_threads</c>), and once more for threads that have not computed
/// yet. Its one function sets both; a second thread puts the second back. A thread whose very first operation falls between the two
/// would compute with the smaller number for good: slower, not wrong.
/// </remarks>
internal static class ThreadCount
{
    private static readonly Lock changing = new();
    private static readonly SetLocal? setLocal = FindSetLocal();

    private delegate int SetLocal(int count);

    public static int OfThisThread => get_num_threads();

    /// <summary>From here on the calling thread's operations use so many threads; those of other threads stay as they are.</summary>
    public static void ForThisThread(int count)
    {
        lock (changing)
        {
            var others = OfThisThread;
            set_num_threads(count);
            var putBack = new Thread(() => set_num_threads(others)) { IsBackground = true };
            putBack.Start();
            putBack.Join();
        }

        _ = setLocal?.Invoke(count);
    }

    /// <summary>MKL, which multiplies float32 matrices, has a number of its own; where its function is not exported, its products use all threads.</summary>
    private static SetLocal? FindSetLocal() =>
        NativeLibrary.TryLoad(OperatingSystem.IsWindows() ? "torch_cpu.dll" : "libtorch_cpu.so", out var library)
        && NativeLibrary.TryGetExport(library, "MKL_Set_Num_Threads_Local", out var function)
            ? Marshal.GetDelegateForFunctionPointer<SetLocal>(function)
            : null;
}

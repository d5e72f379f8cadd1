using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Playground.Transformers.Native;

/// <summary>How many threads the operations that one thread starts are spread over.</summary>
/// <remarks>
/// OpenMP keeps the number for each thread, but libtorch's own function sets that of all later threads and of MKL's products with it: a prediction
/// under way would round its sums otherwise for a moment. So OpenMP and MKL are told directly, where their functions can be found.
/// </remarks>
internal static class ThreadCount
{
    private static readonly nint torchLibrary = Load(OperatingSystem.IsWindows() ? "torch_cpu.dll" : OperatingSystem.IsMacOS() ? "libtorch_cpu.dylib" : "libtorch_cpu.so");
    private static readonly SetOpenMp? setOpenMp = Find<SetOpenMp>(OperatingSystem.IsWindows() ? Load("libiomp5md.dll") : torchLibrary, "omp_set_num_threads"); // elsewhere libraries are searched with what they need
    private static readonly SetMkl? setMkl = Find<SetMkl>(torchLibrary, "MKL_Set_Num_Threads_Local");

    private delegate void SetOpenMp(int count);

    private delegate int SetMkl(int count);

    public static int OfThisThread => get_num_threads();

    /// <summary>From here on the calling thread's operations use so many threads; those of other threads stay as they are.</summary>
    public static void ForThisThread(int count)
    {
        _ = OfThisThread; // libtorch gives a thread its number at the first use: ours comes after
        if (setOpenMp is not null)
        {
            setOpenMp(count);
            _ = setMkl?.Invoke(count);
        }
    }

    private static nint Load(string name) => NativeLibrary.TryLoad(name, out var library) ? library : 0;

    private static T? Find<T>(nint library, string name)
        where T : Delegate => library != 0 && NativeLibrary.TryGetExport(library, name, out var function) ? Marshal.GetDelegateForFunctionPointer<T>(function) : null;
}

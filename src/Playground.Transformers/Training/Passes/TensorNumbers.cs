using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Playground.Transformers.Training.Passes;

internal static class TensorNumbers
{
    /// <summary>A contiguous tensor's own memory.</summary>
    public static Span<T> Numbers<T>(this Tensor tensor)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(tensor.bytes);
}

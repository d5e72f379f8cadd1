using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Playground.Transformers.Training.Passes;

/// <summary>
/// Memory that a pass uses again at every step: as a tensor for products and as a span for everything else. Asking the allocator anew for each
/// intermediate result took longer than filling it.
/// </summary>
internal sealed unsafe class Kept<T>(ScalarType type) : IDisposable
    where T : unmanaged
{
    private Tensor? whole, shaped, transposed;
    private long[] shape = [];
    private T* first;
    private int count;

    /// <summary>In the shape last asked for.</summary>
    public Tensor Tensor => shaped!;

    /// <summary>The same memory with the last two dimensions exchanged.</summary>
    public Tensor Transposed => transposed ??= Tensor.transpose(-1, -2).DetachFromDisposeScope();

    public Span<T> Span => new(first, count);

    /// <summary>The shape last asked for.</summary>
    public ReadOnlySpan<long> Dimensions => shape;

    /// <summary>Makes room for that shape; the contents are whatever stood there.</summary>
    /// <exception cref="ArgumentException">It has 2^31 bytes or more.</exception>
    public Kept<T> Shape(params ReadOnlySpan<long> wanted)
    {
        if (wanted.SequenceEqual(shape))
        {
            return this;
        }

        var size = 1L;
        foreach (var dimension in wanted)
        {
            size = checked(size * dimension);
        }

        // Nothing is given up before what takes its place is there: a refused allocation leaves everything as it was.
        if (whole is null || whole.numel() < size)
        {
            var larger = empty(size, type).DetachFromDisposeScope();
            first = (T*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(larger.bytes)); // native memory, which nobody moves
            Free();
            whole?.Dispose();
            (whole, shape) = (larger, []);
        }

        var view = whole.narrow(0, 0, size).view(wanted.ToArray()).DetachFromDisposeScope();
        Free();
        (shaped, shape, count) = (view, wanted.ToArray(), (int)size);
        return this;
    }

    public void Dispose()
    {
        Free();
        whole?.Dispose();
    }

    private void Free()
    {
        transposed?.Dispose();
        shaped?.Dispose();
        (transposed, shaped) = (null, null);
    }
}

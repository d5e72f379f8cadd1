using static TorchSharp.torch;

namespace Playground.Transformers.Training.Passes;

/// <summary>
/// Memory that a pass uses again at every step: as a tensor for products and as a span for everything else. Asking the allocator anew for each
/// intermediate result took longer than filling it.
/// </summary>
internal sealed unsafe class Kept<T>(ScalarType type) : IDisposable
    where T : unmanaged
{
    private Tensor? whole, shaped, turned;
    private long[] shape = [];
    private T* first;
    private int count;

    /// <summary>In the shape last asked for.</summary>
    public Tensor Tensor => shaped!;

    /// <summary>The same memory with the last two dimensions exchanged.</summary>
    public Tensor Turned => turned ??= Tensor.transpose(-1, -2).DetachFromDisposeScope();

    public Span<T> Span => new(first, count);

    /// <summary>The shape last asked for.</summary>
    public ReadOnlySpan<long> Dimensions => shape;

    /// <summary>Makes room for that shape; the contents are whatever stood there.</summary>
    public Kept<T> Shape(params ReadOnlySpan<long> wanted)
    {
        if (wanted.SequenceEqual(shape))
        {
            return this;
        }

        shape = wanted.ToArray();
        count = checked((int)shape.Aggregate(1L, (a, b) => a * b));
        if (whole is null || whole.numel() < count)
        {
            whole?.Dispose();
            whole = empty(count, type).DetachFromDisposeScope();
            fixed (byte* bytes = whole.bytes)
            {
                first = (T*)bytes; // native memory, which nobody moves
            }
        }

        Free();
        shaped = whole.narrow(0, 0, count).view(shape).DetachFromDisposeScope();
        return this;
    }

    public void Dispose()
    {
        Free();
        whole?.Dispose();
    }

    private void Free()
    {
        turned?.Dispose();
        shaped?.Dispose();
        (turned, shaped) = (null, null);
    }
}

using static TorchSharp.torch;

namespace Playground.Transformers.Training.Passes;

/// <summary>
/// Memory that a pass uses again at every step: as a tensor for products and as a span for everything else. Asking the allocator anew for each
/// intermediate result took longer than filling it.
/// </summary>
internal sealed unsafe class Kept<T>(ScalarType type) : IDisposable
    where T : unmanaged
{
    private Tensor? whole, shaped;
    private long[] shape = [];
    private T* first;
    private int count;

    /// <summary>In the shape last asked for.</summary>
    public Tensor Tensor => shaped!;

    public Span<T> Span => new(first, count);

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

        shaped?.Dispose();
        shaped = whole.narrow(0, 0, count).view(shape).DetachFromDisposeScope();
        return this;
    }

    public void Dispose()
    {
        shaped?.Dispose();
        whole?.Dispose();
    }
}

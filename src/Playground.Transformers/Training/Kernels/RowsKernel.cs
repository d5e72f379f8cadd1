using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Playground.Transformers.Training.Kernels;

/// <summary>Rows of tables and batches, and sums over whole buffers.</summary>
internal static class RowsKernel
{
    /// <summary>to[i] += from[i]</summary>
    public static void Add(ReadOnlySpan<float> from, Span<float> to) => Write(MemoryMarshal.Cast<float, Float32>(from), to, add: true);

    /// <summary>to[i] = from[i], or to[i] += from[i], from one type to another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write<T>(ReadOnlySpan<T> from, Span<float> to, bool add)
        where T : unmanaged, IElement<T>
    {
        var i = 0;
        to = to[..from.Length];
        for (; i <= from.Length - Lanes.Count; i += Lanes.Count)
        {
            WriteStep<T, Whole>(from, to, add, i);
        }

        if (i < from.Length)
        {
            WriteStep<T, End>(from, to, add, i);
        }
    }

    /// <summary>The same numbers in another type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convert<T>(ReadOnlySpan<float> from, Span<T> to)
        where T : unmanaged, IElement<T>
    {
        var i = 0;
        to = to[..from.Length];
        for (; i <= from.Length - Lanes.Count; i += Lanes.Count)
        {
            Whole.Store(Lanes.Load<Whole>(from, i), to, i);
        }

        if (i < from.Length)
        {
            End.Store(Lanes.Load<End>(from, i), to, i);
        }
    }

    /// <summary>to[i] = from[places[i]], row by row.</summary>
    public static void Gather<T>(ReadOnlySpan<T> from, ReadOnlySpan<int> places, Span<T> to, int width)
    {
        for (var n = 0; n < places.Length; n++)
        {
            from.Slice(places[n] * width, width).CopyTo(to.Slice(n * width, width));
        }
    }

    /// <summary>to[places[i]] = from[i], row by row, and zeros elsewhere.</summary>
    public static void Scatter<T>(ReadOnlySpan<T> from, ReadOnlySpan<int> places, Span<T> to, int width)
    {
        to.Clear();
        for (var n = 0; n < places.Length; n++)
        {
            from.Slice(n * width, width).CopyTo(to.Slice(places[n] * width, width));
        }
    }

    /// <summary>to[places[i]] += from[i], row by row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ScatterAdd<T>(ReadOnlySpan<T> from, ReadOnlySpan<int> places, Span<T> to, int width)
        where T : unmanaged, IElement<T>
    {
        for (var n = 0; n < places.Length; n++)
        {
            var some = from.Slice(n * width, width);
            var sum = to.Slice(places[n] * width, width);
            var i = 0;
            for (; i <= width - Lanes.Count; i += Lanes.Count)
            {
                Whole.Store(Whole.Load(some, i) + Whole.Load<T>(sum, i), sum, i);
            }

            if (i < width)
            {
                End.Store(End.Load(some, i) + End.Load<T>(sum, i), sum, i);
            }
        }
    }

    /// <summary>Multiplies by dropout's factors in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Drop(Span<float> rows, int width, DropoutSite dropout)
    {
        for (int start = 0, token = 0; start < rows.Length; start += width, token++)
        {
            var row = rows.Slice(start, width);
            var draws = dropout.Of(token);
            var i = 0;
            for (; i <= width - Lanes.Count; i += Lanes.Count)
            {
                Lanes.Store<Whole>(Lanes.Load<Whole>(row, i) * draws.Factors(i), row, i);
            }

            if (i < width)
            {
                Lanes.Store<End>(Lanes.Load<End>(row, i) * draws.Factors(i), row, i);
            }
        }
    }

    /// <summary>The sum of squares, in float64 but for short stretches.</summary>
    public static double Squares(ReadOnlySpan<float> numbers) => Lanes.Fill(numbers.Length) ? Squares<FullRow>(numbers) : Squares<RaggedRow>(numbers);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Squares<TRow>(ReadOnlySpan<float> numbers)
        where TRow : IRow
    {
        const int Stretch = 4096; // so many are added up in float32
        var sum = 0.0;
        for (var start = 0; start < numbers.Length; start += Stretch)
        {
            var part = numbers.Slice(start, Math.Min(Stretch, numbers.Length - start));
            var (i, some, others) = (0, Vector256<float>.Zero, Vector256<float>.Zero); // one sum would wait for itself at every step
            for (; i <= part.Length - (2 * Lanes.Count); i += 2 * Lanes.Count)
            {
                var (one, other) = (Lanes.Load<Whole>(part, i), Lanes.Load<Whole>(part, i + Lanes.Count));
                some = Vector256.MultiplyAddEstimate(one, one, some);
                others = Vector256.MultiplyAddEstimate(other, other, others);
            }

            for (; i < part.Length; i += Lanes.Count)
            {
                var x = !TRow.HasEnd || i <= part.Length - Lanes.Count ? Lanes.Load<Whole>(part, i) : Lanes.Load<End>(part, i);
                some = Vector256.MultiplyAddEstimate(x, x, some);
            }

            sum += Vector256.Sum(some + others);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteStep<T, TLanes>(ReadOnlySpan<T> from, Span<float> to, bool add, int at)
        where T : unmanaged, IElement<T>
        where TLanes : ILanes
    {
        var x = TLanes.Load(from, at);
        Lanes.Store<TLanes>(add ? x + Lanes.Load<TLanes>(to, at) : x, to, at);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Playground.Transformers.Training.Kernels;

/// <summary>The attention mask of a batch: each query sees the real tokens of its row, and in a causal model none after itself.</summary>
/// <param name="Lengths">Real tokens of each row of the batch; padding stands to their right.</param>
/// <param name="Asked">The queries; null for one at every place.</param>
internal readonly record struct LengthMask(ReadOnlyMemory<int> Lengths, bool Causal, AskedPlaces? Asked = null)
{
    /// <summary>Some rows of it.</summary>
    public LengthMask Slice(int first, int rows) => this with
    {
        Lengths = Lengths.Slice(first, rows),
        Asked = Asked is { } asked ? asked with { Starts = asked.Starts.Slice(first, rows + 1) } : null,
    };

    /// <param name="length">Tokens a row, T.</param>
    public RowMask Of(int row, int length)
    {
        var real = Lengths.Span[row];
        return Asked is { Starts.Span: var starts } asked ? new(real, length, Causal, everywhere: false, asked.Places.Span[starts[row]..starts[row + 1]]) : new(real, length, Causal, everywhere: true, []);
    }
}

/// <summary>The attention mask of one row.</summary>
internal readonly ref struct RowMask(int real, int length, bool causal, bool everywhere, ReadOnlySpan<int> places)
{
    private readonly ReadOnlySpan<int> places = places;

    /// <summary>How many keys, from the first on, a query sees; none if there is no such query.</summary>
    public int Of(int query)
    {
        if (!everywhere && query >= places.Length)
        {
            return 0;
        }

        var place = everywhere ? query : places[query] % length;
        return causal ? Math.Min(place + 1, real) : real;
    }
}

/// <summary>Softmax over the keys that a query sees; the others get 0.</summary>
internal static class SoftmaxKernel
{
    private const int Longest = 1024; // numbers put on the stack

    /// <param name="scores"><c>[B · H, Q, T]</c>; become probabilities that sum to 1 for each query that the mask knows.</param>
    /// <param name="length">Keys a row, T.</param>
    /// <param name="scale">What scores are multiplied by.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward<T>(Span<T> scores, int heads, int length, float scale, LengthMask mask)
        where T : unmanaged, IElement<T>
    {
        var exponentials = length <= Longest ? stackalloc float[length + Lanes.Count] : new float[length + Lanes.Count];
        var (start, queries) = (0, scores.Length / (mask.Lengths.Length * heads * length));
        for (var row = 0; row < mask.Lengths.Length; row++)
        {
            var own = mask.Of(row, length);
            for (var head = 0; head < heads; head++)
            {
                for (var query = 0; query < queries; query++, start += length)
                {
                    var all = scores.Slice(start, length);
                    var seen = own.Of(query);
                    var filled = Filled(seen, length);
                    if (Lanes.Fill(filled))
                    {
                        ForwardRow<T, FullRow>(all[..filled], seen, exponentials, scale);
                    }
                    else
                    {
                        ForwardRow<T, RaggedRow>(all[..filled], seen, exponentials, scale);
                    }

                    all[filled..].Clear();
                }
            }
        }
    }

    /// <param name="probabilities">What <see cref="Forward"/> gave.</param>
    /// <param name="gradient">Of the probabilities; becomes that of the scores.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward<T>(ReadOnlySpan<T> probabilities, Span<T> gradient, int heads, int length, float scale, LengthMask mask)
        where T : unmanaged, IElement<T>
    {
        var (start, queries) = (0, gradient.Length / (mask.Lengths.Length * heads * length));
        for (var row = 0; row < mask.Lengths.Length; row++)
        {
            var own = mask.Of(row, length);
            for (var head = 0; head < heads; head++)
            {
                for (var query = 0; query < queries; query++, start += length)
                {
                    var filled = Filled(own.Of(query), length);
                    if (Lanes.Fill(filled))
                    {
                        BackwardRow<T, FullRow>(probabilities.Slice(start, filled), gradient.Slice(start, filled), scale);
                    }
                    else
                    {
                        BackwardRow<T, RaggedRow>(probabilities.Slice(start, filled), gradient.Slice(start, filled), scale);
                    }

                    gradient.Slice(start + filled, length - filled).Clear();
                }
            }
        }
    }

    /// <summary>x[i] = e^(x[i] - top); returns their sum.</summary>
    public static float Exponentiate(Span<float> x, float top) => Lanes.Fill(x.Length) ? Exponentiate<FullRow>(x, top) : Exponentiate<RaggedRow>(x, top);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Exponentiate<TRow>(Span<float> x, float top)
        where TRow : IRow
    {
        var highest = Vector256.Create(top);
        var (i, sums) = (0, Vector256<float>.Zero);
        for (; i <= x.Length - Lanes.Count; i += Lanes.Count)
        {
            sums += ExponentiateStep<Whole>(x, highest, i);
        }

        if (TRow.HasEnd && i < x.Length)
        {
            sums += ExponentiateStep<End>(x, highest, i);
        }

        return Vector256.Sum(sums);
    }

    /// <summary>The largest of some numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Top(ReadOnlySpan<float> numbers)
    {
        var (top, i) = (float.NegativeInfinity, 0);
        if (numbers.Length >= Lanes.Count)
        {
            var tops = Lanes.Load<Whole>(numbers, 0);
            for (i = Lanes.Count; i <= numbers.Length - Lanes.Count; i += Lanes.Count)
            {
                tops = Vector256.MaxNative(tops, Lanes.Load<Whole>(numbers, i));
            }

            top = Highest(tops);
        }

        for (; i < numbers.Length; i++)
        {
            top = Math.Max(top, numbers[i]);
        }

        return top;
    }

    /// <summary>To where the last vector ends that holds one of so many numbers, unless the row ends before.</summary>
    private static int Filled(int seen, int length) => Math.Min((seen + Lanes.Count - 1) / Lanes.Count * Lanes.Count, length);

    /// <param name="row">Up to the end of the vector that holds the last score that counts, if it is as long.</param>
    /// <param name="seen">Scores that count; the others become 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ForwardRow<T, TRow>(Span<T> row, int seen, Span<float> exponentials, float scale)
        where T : unmanaged, IElement<T>
        where TRow : IRow
    {
        var (i, tops, factor) = (0, Vector256.Create(float.NegativeInfinity), Vector256.Create(scale));
        for (; i <= seen - Lanes.Count; i += Lanes.Count)
        {
            tops = Vector256.MaxNative(tops, Whole.Load<T>(row, i));
        }

        if (i < seen)
        {
            var inside = Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(seen - i)).AsSingle();
            tops = Vector256.MaxNative(tops, Vector256.ConditionalSelect(inside, Last<T, TRow>(row, i), Vector256.Create(float.NegativeInfinity)));
        }

        var top = Vector256.Create(Highest(tops)) * factor;
        var sums = Vector256<float>.Zero;
        for (i = 0; i <= seen - Lanes.Count; i += Lanes.Count)
        {
            var power = Functions.Exp((Whole.Load<T>(row, i) * factor) - top);
            Lanes.Store<Whole>(power, exponentials, i);
            sums += power;
        }

        if (i < seen)
        {
            var power = End.Inside(Functions.Exp((Last<T, TRow>(row, i) * factor) - top), seen - i);
            Lanes.Store<Whole>(power, exponentials, i);
            sums += power;
        }

        var share = Vector256.Create(1 / Vector256.Sum(sums));
        for (i = 0; i <= row.Length - Lanes.Count; i += Lanes.Count)
        {
            Whole.Store(Lanes.Load<Whole>(exponentials, i) * share, row, i);
        }

        if (TRow.HasEnd && i < row.Length)
        {
            End.Store(Lanes.Load<Whole>(exponentials, i) * share, row, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void BackwardRow<T, TRow>(ReadOnlySpan<T> probabilities, Span<T> gradient, float scale)
        where T : unmanaged, IElement<T>
        where TRow : IRow
    {
        var (i, sums, factor) = (0, Vector256<float>.Zero, Vector256.Create(scale));
        for (; i <= probabilities.Length - Lanes.Count; i += Lanes.Count)
        {
            sums = Vector256.MultiplyAddEstimate(Whole.Load(probabilities, i), Whole.Load<T>(gradient, i), sums);
        }

        if (TRow.HasEnd && i < probabilities.Length)
        {
            sums = Vector256.MultiplyAddEstimate(End.Load(probabilities, i), End.Load<T>(gradient, i), sums);
        }

        var mean = Vector256.Create(Vector256.Sum(sums));
        for (i = 0; i <= probabilities.Length - Lanes.Count; i += Lanes.Count)
        {
            Whole.Store(Whole.Load(probabilities, i) * (Whole.Load<T>(gradient, i) - mean) * factor, gradient, i);
        }

        if (TRow.HasEnd && i < probabilities.Length)
        {
            End.Store(End.Load(probabilities, i) * (End.Load<T>(gradient, i) - mean) * factor, gradient, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Last<T, TRow>(ReadOnlySpan<T> row, int at)
        where T : unmanaged, IElement<T>
        where TRow : IRow => !TRow.HasEnd || at + Lanes.Count <= row.Length ? Whole.Load(row, at) : End.Load(row, at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Highest(Vector256<float> numbers)
    {
        var four = Vector128.MaxNative(numbers.GetLower(), numbers.GetUpper());
        return Math.Max(Math.Max(four[0], four[1]), Math.Max(four[2], four[3]));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ExponentiateStep<TLanes>(Span<float> x, Vector256<float> highest, int at)
        where TLanes : ILanes
    {
        var power = Functions.Exp(Lanes.Load<TLanes>(x, at) - highest);
        Lanes.Store<TLanes>(power, x, at);
        return TLanes.Inside(power, x.Length - at);
    }
}

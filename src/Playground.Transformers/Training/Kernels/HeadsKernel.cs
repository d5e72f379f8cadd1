using System.Runtime.CompilerServices;

namespace Playground.Transformers.Training.Kernels;

/// <summary>Between the layout of products with weights, token by token, and that of attention's products, head by head.</summary>
/// <param name="Rows">B</param>
/// <param name="Length">Tokens a row, T.</param>
/// <param name="Heads">H</param>
/// <param name="Size">Numbers a head, D; C = H · D.</param>
internal readonly record struct HeadsKernel(int Rows, int Length, int Heads, int Size)
{
    public int Width => Heads * Size;

    // Split and Join take eight numbers of a head through all places before the next eight: biases and their sums stay in a register meanwhile.

    /// <summary><c>[B · T, P · C] -> [P, B · H, T, D]</c>, with the bias <c>[P · C]</c>: queries, keys and values (P = 3) from one product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Split<T>(ReadOnlySpan<T> joined, ReadOnlySpan<float> bias, Span<T> apart)
        where T : unmanaged, IElement<T>
    {
        var all = bias.Length; // P · C
        for (var row = 0; row < Rows; row++)
        {
            for (var part = 0; part < all / Width; part++)
            {
                for (var head = 0; head < Heads; head++)
                {
                    var first = (part * Width) + (head * Size);
                    var source = joined.Slice((row * Length * all) + first, ((Length - 1) * all) + Size);
                    var to = apart.Slice(((((part * Rows) + row) * Heads) + head) * Length * Size, Length * Size);
                    var added = bias.Slice(first, Size);
                    var i = 0;
                    for (; i <= Size - Lanes.Count; i += Lanes.Count)
                    {
                        var eight = Lanes.Load<Whole>(added, i);
                        for (int place = 0, from = i, at = i; place < Length; place++, from += all, at += Size)
                        {
                            Whole.Store(Whole.Load(source, from) + eight, to, at);
                        }
                    }

                    for (var place = 0; place < Length && i < Size; place++)
                    {
                        End.Store(End.Load(source.Slice(place * all, Size), i) + Lanes.Load<End>(added, i), to.Slice(place * Size, Size), i);
                    }
                }
            }
        }
    }

    /// <summary><c>[B · H, T, D] -> [B · T, C]</c></summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Merge<T>(ReadOnlySpan<T> apart, Span<T> joined)
        where T : unmanaged
    {
        for (int row = 0, to = 0; row < Rows; row++)
        {
            for (var place = 0; place < Length; place++)
            {
                for (int head = 0, from = ((row * Heads * Length) + place) * Size; head < Heads; head++, from += Length * Size, to += Size)
                {
                    apart.Slice(from, Size).CopyTo(joined.Slice(to, Size));
                }
            }
        }
    }

    /// <summary><c>[B · T, C] -> [B · H, T, D]</c></summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Separate<T>(ReadOnlySpan<T> joined, Span<T> apart)
        where T : unmanaged
    {
        for (int row = 0, from = 0; row < Rows; row++)
        {
            for (var place = 0; place < Length; place++)
            {
                for (int head = 0, to = ((row * Heads * Length) + place) * Size; head < Heads; head++, to += Length * Size, from += Size)
                {
                    joined.Slice(from, Size).CopyTo(apart.Slice(to, Size));
                }
            }
        }
    }

    /// <summary>Gradients of queries, keys or values, <c>[B · H, T, D]</c>, to their place in that of the product, <c>[B · T, P · C]</c>, and to the bias's, <c>[P · C]</c>.</summary>
    /// <param name="part">0 for queries, 1 for keys, 2 for values.</param>
    /// <param name="biasGradient">This part of it is added to.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Join<T>(ReadOnlySpan<T> apart, int part, Span<T> joined, Span<float> biasGradient)
        where T : unmanaged, IElement<T>
    {
        var all = biasGradient.Length; // P · C
        var sums = biasGradient.Slice(part * Width, Width);
        for (int row = 0, from = 0; row < Rows; row++)
        {
            for (var head = 0; head < Heads; head++, from += Length * Size)
            {
                var first = head * Size;
                var source = apart.Slice(from, Length * Size);
                var to = joined.Slice((row * Length * all) + (part * Width) + first, ((Length - 1) * all) + Size);
                var sum = sums.Slice(first, Size);
                var i = 0;
                for (; i <= Size - Lanes.Count; i += Lanes.Count)
                {
                    var eight = Lanes.Load<Whole>(sum, i);
                    for (int place = 0, at = i, target = i; place < Length; place++, at += Size, target += all)
                    {
                        var back = Whole.Load(source, at);
                        eight += back;
                        Whole.Store(back, to, target);
                    }

                    Lanes.Store<Whole>(eight, sum, i);
                }

                for (var place = 0; place < Length && i < Size; place++)
                {
                    var back = End.Load(source.Slice(place * Size, Size), i);
                    Lanes.Add<End>(back, sum, i);
                    End.Store(back, to.Slice(place * all, Size), i);
                }
            }
        }
    }
}

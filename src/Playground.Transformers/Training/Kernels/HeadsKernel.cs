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

    /// <summary><c>[B · T, P · C] -> [P, B · H, T, D]</c>, with the bias <c>[P · C]</c>: queries, keys and values (P = 3) from one product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Split<T>(ReadOnlySpan<T> joined, ReadOnlySpan<float> bias, Span<T> apart)
        where T : unmanaged, IElement<T>
    {
        var (parts, from) = (bias.Length / Width, 0);
        for (var row = 0; row < Rows; row++)
        {
            for (var place = 0; place < Length; place++)
            {
                for (var part = 0; part < parts; part++)
                {
                    var to = (((((part * Rows) + row) * Heads) * Length) + place) * Size;
                    for (var head = 0; head < Heads; head++, from += Size, to += Length * Size)
                    {
                        var source = joined.Slice(from, Size);
                        var target = apart.Slice(to, Size);
                        var added = bias.Slice((part * Width) + (head * Size), Size);
                        var i = 0;
                        for (; i <= Size - Lanes.Count; i += Lanes.Count)
                        {
                            Whole.Store(Whole.Load(source, i) + Lanes.Load<Whole>(added, i), target, i);
                        }

                        if (i < Size)
                        {
                            End.Store(End.Load(source, i) + Lanes.Load<End>(added, i), target, i);
                        }
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
        var all = biasGradient.Length;
        var sums = biasGradient.Slice(part * Width, Width);
        for (var row = 0; row < Rows; row++)
        {
            for (var place = 0; place < Length; place++)
            {
                var (from, to) = (((row * Heads * Length) + place) * Size, (((row * Length) + place) * all) + (part * Width));
                for (var head = 0; head < Heads; head++, from += Length * Size, to += Size)
                {
                    var source = apart.Slice(from, Size);
                    var target = joined.Slice(to, Size);
                    var sum = sums.Slice(head * Size, Size);
                    source.CopyTo(target);
                    RowsKernel.Write(source, sum, add: true);
                }
            }
        }
    }
}

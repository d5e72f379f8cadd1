using System.Runtime.CompilerServices;

namespace Playground.Transformers.Training.Kernels;

/// <summary>Between the layout of products with weights, token by token, and that of attention's products, head by head.</summary>
/// <param name="Rows">B</param>
/// <param name="Length">Places a row, T: one for each of its tokens, and empty ones where another row has more.</param>
/// <param name="Heads">H</param>
/// <param name="Size">Numbers a head, D; C = H · D.</param>
/// <param name="Starts">Where each row's tokens begin, and where the last one's end, <c>[B + 1]</c>; empty when every row has T. N tokens in all.</param>
internal readonly record struct HeadsKernel(int Rows, int Length, int Heads, int Size, ReadOnlyMemory<int> Starts = default)
{
    public int Width => Heads * Size;

    /// <summary>N</summary>
    public int Tokens => Starts.IsEmpty ? Rows * Length : Starts.Span[Rows] - Starts.Span[0];

    /// <summary>These rows' part of numbers that all rows have.</summary>
    /// <param name="first">Number of the first of these rows.</param>
    public Span<T> Of<T>(Span<T> all, int first, int allTokens)
    {
        var width = all.Length / allTokens;
        return all.Slice((Starts.IsEmpty ? first * Length : Starts.Span[0]) * width, Tokens * width);
    }

    // Split and Join take eight numbers of a head through all places before the next eight: biases and their sums stay in a register meanwhile.

    /// <summary>Neighbouring columns of a product, head by head, with their bias: <c>[N, …] -> [P, B · H, T, D]</c>; empty places become zeros.</summary>
    /// <param name="column">The first of P · C columns.</param>
    /// <param name="bias"><c>[P · C]</c></param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Split<T>(ReadOnlySpan<T> joined, int column, ReadOnlySpan<float> bias, Span<T> apart)
        where T : unmanaged, IElement<T>
    {
        var all = joined.Length / Tokens;
        for (var row = 0; row < Rows; row++)
        {
            var (start, count) = TokensOf(row);
            for (var part = 0; part < bias.Length / Width; part++)
            {
                for (var head = 0; head < Heads; head++)
                {
                    var first = (part * Width) + (head * Size);
                    var to = apart.Slice(((((part * Rows) + row) * Heads) + head) * Length * Size, Length * Size);
                    to[(count * Size)..].Clear();
                    if (count == 0)
                    {
                        continue;
                    }

                    var source = joined.Slice((start * all) + column + first, ((count - 1) * all) + Size);
                    var added = bias.Slice(first, Size);
                    var i = 0;
                    for (; i <= Size - Lanes.Count; i += Lanes.Count)
                    {
                        var eight = Lanes.Load<Whole>(added, i);
                        for (int place = 0, from = i, at = i; place < count; place++, from += all, at += Size)
                        {
                            Whole.Store(Whole.Load(source, from) + eight, to, at);
                        }
                    }

                    for (var place = 0; place < count && i < Size; place++)
                    {
                        End.Store(End.Load(source.Slice(place * all, Size), i) + Lanes.Load<End>(added, i), to.Slice(place * Size, Size), i);
                    }
                }
            }
        }
    }

    /// <summary><c>[B · H, T, D] -> [N, C]</c></summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Merge<T>(ReadOnlySpan<T> apart, Span<T> joined)
        where T : unmanaged
    {
        for (int row = 0, to = 0; row < Rows; row++)
        {
            var (_, count) = TokensOf(row);
            for (var place = 0; place < count; place++)
            {
                for (int head = 0, from = ((row * Heads * Length) + place) * Size; head < Heads; head++, from += Length * Size, to += Size)
                {
                    apart.Slice(from, Size).CopyTo(joined.Slice(to, Size));
                }
            }
        }
    }

    /// <summary><c>[N, C] -> [B · H, T, D]</c>; empty places become zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Separate<T>(ReadOnlySpan<T> joined, Span<T> apart)
        where T : unmanaged
    {
        if (!Starts.IsEmpty)
        {
            apart.Clear();
        }

        for (int row = 0, from = 0; row < Rows; row++)
        {
            var (_, count) = TokensOf(row);
            for (var place = 0; place < count; place++)
            {
                for (int head = 0, to = ((row * Heads * Length) + place) * Size; head < Heads; head++, to += Length * Size, from += Size)
                {
                    joined.Slice(from, Size).CopyTo(apart.Slice(to, Size));
                }
            }
        }
    }

    /// <summary>Gradients of queries, keys or values, <c>[B · H, T, D]</c>, to their columns in that of the product, <c>[N, …]</c>, and to the bias's.</summary>
    /// <param name="column">The first of C columns.</param>
    /// <param name="biasGradient"><c>[C]</c>, is added to.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Join<T>(ReadOnlySpan<T> apart, Span<T> joined, int column, Span<float> biasGradient)
        where T : unmanaged, IElement<T>
    {
        var all = joined.Length / Math.Max(1, Tokens);
        for (int row = 0, from = 0; row < Rows; row++)
        {
            var (start, count) = TokensOf(row);
            for (var head = 0; head < Heads; head++, from += Length * Size)
            {
                if (count == 0)
                {
                    continue;
                }

                var first = head * Size;
                var source = apart.Slice(from, Length * Size);
                var to = joined.Slice((start * all) + column + first, ((count - 1) * all) + Size);
                var sum = biasGradient.Slice(first, Size);
                var i = 0;
                for (; i <= Size - Lanes.Count; i += Lanes.Count)
                {
                    var eight = Lanes.Load<Whole>(sum, i);
                    for (int place = 0, at = i, target = i; place < count; place++, at += Size, target += all)
                    {
                        var back = Whole.Load(source, at);
                        eight += back;
                        Whole.Store(back, to, target);
                    }

                    Lanes.Store<Whole>(eight, sum, i);
                }

                for (var place = 0; place < count && i < Size; place++)
                {
                    var back = End.Load(source.Slice(place * Size, Size), i);
                    Lanes.Add<End>(back, sum, i);
                    End.Store(back, to.Slice(place * all, Size), i);
                }
            }
        }
    }

    /// <summary>Number of the row's first token among these rows', and how many it has.</summary>
    private (int Start, int Count) TokensOf(int row)
    {
        if (Starts.IsEmpty)
        {
            return (row * Length, Length);
        }

        var starts = Starts.Span;
        return (starts[row] - starts[0], starts[row + 1] - starts[row]);
    }
}

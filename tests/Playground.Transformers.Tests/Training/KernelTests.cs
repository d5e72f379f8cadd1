using System.Runtime.Intrinsics;
using Playground.Transformers.Training.Kernels;
using Playground.Transformers.Training.Passes;
using static TorchSharp.torch;
using BFloat16 = Playground.Transformers.Training.Kernels.BFloat16;

namespace Playground.Transformers.Tests.Training;

/// <summary>What the trainer computes itself between libtorch's products.</summary>
public sealed class KernelTests
{
    /// <summary>Every size of row's end, and rows shorter than a vector.</summary>
    public static TheoryData<int> Widths => [1, 2, 7, 8, 9, 15, 16, 17, 31, 65];

    [Fact]
    public void The_exponential_is_right_over_its_whole_range()
    {
        for (var x = -49.99f; x < 88f; x += 0.0173f)
        {
            Assert.InRange(Functions.Exp(Vector256.Create(x))[0] / Math.Exp(x), 1 - (1.5e-7 * (1 + Math.Abs(x))), 1 + (1.5e-7 * (1 + Math.Abs(x))));
        }

        Assert.Equal(0, Functions.Exp(Vector256.Create(float.NegativeInfinity))[0]);
        Assert.True(float.IsNaN(Functions.Exp(Vector256.Create(float.NaN))[0])); // a diverged run must be seen to have diverged
    }

    [Fact]
    public void The_normal_distribution_and_its_density_are_right()
    {
        for (var x = -12f; x < 12f; x += 0.0137f)
        {
            var (below, density) = Functions.Normal(Vector256.Create(x));
            Assert.Equal(0.5 * (1 + Erf(x / Math.Sqrt(2))), below[0], 2e-7);
            Assert.Equal(Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI), density[0], 2e-7);
        }

        Assert.True(float.IsNaN(Functions.Normal(Vector256.Create(float.NaN)).Below[0]));
        Assert.Equal(1, Functions.Normal(Vector256.Create(float.MaxValue)).Below[0]);
        Assert.Equal(0, Functions.Normal(Vector256.Create(float.MinValue)).Below[0], 1e-37);
    }

    [Fact]
    public void The_hyperbolic_tangent_is_right()
    {
        for (var x = -60f; x < 60f; x += 0.0171f)
        {
            Assert.Equal(Math.Tanh(x), Functions.Tanh(Vector256.Create(x))[0], 4e-7);
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Numbers_of_both_types_come_back_as_they_went_and_nothing_beyond_the_end_is_touched(int width)
    {
        float[] numbers = [.. Enumerable.Range(0, width).Select(i => (i - 3) * 0.75f)];
        var (low, exact, bits) = (new BFloat16[width + 8], new float[width + 8], BFloat16.Of(99));
        Array.Fill(low, bits);
        Array.Fill(exact, 99f);
        RowsKernel.Convert(numbers, low.AsSpan(0, width));
        RowsKernel.Write<BFloat16>(low.AsSpan(0, width), exact, add: false);
        RowsKernel.Write<BFloat16>(low.AsSpan(0, width), exact, add: true);
        Assert.Equal(numbers.Select(x => 2 * x), exact[..width]); // so few digits are exact
        Assert.All(exact[width..], x => Assert.Equal(99f, x));
        Assert.All(low[width..], x => Assert.Equal(99f, BFloat16.ToSingle(x)));
        Assert.Equal(numbers.Sum(x => (double)x * x), RowsKernel.Squares(numbers), 1e-3);
    }

    [Fact]
    public void Rounding_to_bfloat16_is_libtorchs_but_for_ties_which_go_away_from_zero()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(7);
        var numbers = empty(10_007).normal_(0, 1, generator);
        var low = new BFloat16[10_007];
        RowsKernel.Convert(numbers.data<float>().ToArray(), low);
        Assert.Equal(numbers.to(ScalarType.BFloat16).to(ScalarType.Float32).data<float>().ToArray(), low.Select(BFloat16.ToSingle));
        var halfway = BitConverter.UInt32BitsToSingle(0x3F808000);
        Assert.Equal(BitConverter.UInt32BitsToSingle(0x3F810000), BFloat16.ToSingle(BFloat16.Of(halfway)));
        Assert.Equal(BitConverter.UInt32BitsToSingle(0xBF810000), BFloat16.ToSingle(BFloat16.Of(-halfway)));
        Assert.True(float.IsNaN(BFloat16.ToSingle(BFloat16.Of(float.NaN))));
        Assert.True(float.IsInfinity(BFloat16.ToSingle(BFloat16.Of(float.PositiveInfinity))));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Softmax_and_its_way_back_are_libtorchs(int length)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(7);
        int[] lengths = [length, Math.Max(1, length / 2), Math.Max(1, length - 1)];
        foreach (var causal in (bool[])[false, true])
        {
            var (scores, back) = (empty(6, length, length).normal_(0, 3, generator), empty(6, length, length).normal_(0, 1, generator)); // 3 rows, 2 heads
            var seen = zeros(6, length, length, ScalarType.Bool);
            for (var row = 0; row < 6; row++)
            {
                for (var query = 0; query < length; query++)
                {
                    seen[row, query, TensorIndex.Slice(0, causal ? Math.Min(query + 1, lengths[row / 2]) : lengths[row / 2])] = true;
                }
            }

            var leaf = scores.clone().requires_grad_(true);
            var wanted = (leaf * 0.3).masked_fill(seen.logical_not(), float.NegativeInfinity).softmax(-1);
            wanted.backward([back]);
            Only(scores.clone(), back.clone(), causal);
            var mask = new LengthMask(lengths, causal);
            SoftmaxKernel.Forward(scores.Numbers<Float32>(), heads: 2, length, 0.3f, mask);
            SoftmaxKernel.Backward<Float32>(scores.Numbers<Float32>(), back.Numbers<Float32>(), heads: 2, length, 0.3f, mask);
            Assert.Equal(wanted.detach().data<float>().ToArray(), scores.data<float>().ToArray(), (a, b) => Math.Abs(a - b) < 1e-6);
            Assert.Equal(leaf.grad!.data<float>().ToArray(), back.data<float>().ToArray(), (a, b) => Math.Abs(a - b) < 1e-6);
        }

        // The same for queries of some places only: what stands for them is what stands there when all are asked, and zeros where a row has fewer than others.
        void Only(Tensor all, Tensor gradient, bool causal)
        {
            int[][] places = [[0, length - 1], [], [length / 3]]; // of rows 0 to 2; two queries at most
            var asked = new AskedPlaces(places.SelectMany((row, i) => row.Select(place => (i * length) + place)).ToArray(), new int[] { 0, 2, 2, 3 });
            Tensor Few(Tensor full)
            {
                var few = full.new_full([6, 2, length], 99);
                for (var row = 0; row < 6; row++)
                {
                    for (var query = 0; query < places[row / 2].Length; query++)
                    {
                        few[row, query] = full[row, places[row / 2][query]];
                    }
                }

                return few;
            }

            Tensor Zeroed(Tensor few)
            {
                few[TensorIndex.Slice(2, 4)] = 0;
                few[TensorIndex.Slice(4, 6), 1] = 0;
                return few;
            }

            var (someScores, someGradient) = (Few(all), Few(gradient));
            var (whole, some) = (new LengthMask(lengths, causal), new LengthMask(lengths, causal, asked));
            SoftmaxKernel.Forward(all.Numbers<Float32>(), heads: 2, length, 0.3f, whole);
            SoftmaxKernel.Backward<Float32>(all.Numbers<Float32>(), gradient.Numbers<Float32>(), heads: 2, length, 0.3f, whole);
            SoftmaxKernel.Forward(someScores.Numbers<Float32>(), heads: 2, length, 0.3f, some);
            SoftmaxKernel.Backward<Float32>(someScores.Numbers<Float32>(), someGradient.Numbers<Float32>(), heads: 2, length, 0.3f, some);
            Assert.Equal(Zeroed(Few(all)).data<float>().ToArray(), someScores.data<float>().ToArray());
            Assert.Equal(Zeroed(Few(gradient)).data<float>().ToArray(), someGradient.data<float>().ToArray());
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Normalisation_and_its_way_back_are_libtorchs(int width)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(7);
        Tensor Draw() => empty(width).normal_(1, 2, generator);
        var (x, scale, shift, back) = (Draw().requires_grad_(true), Draw().requires_grad_(true), Draw().requires_grad_(true), Draw());
        var wanted = nn.functional.layer_norm(x, [width], scale, shift, 1e-3);
        wanted.backward([back]);
        var (result, exact, stream, scaleGradient, shiftGradient) = (new Float32[width], new float[width], new float[width], new float[width], new float[width]);
        var (own, own2) = (x.detach().data<float>().ToArray(), scale.detach().data<float>().ToArray());
        var (mean, inverseDeviation) = NormKernel.Forward<Float32>(own, own2, shift.detach().data<float>().ToArray(), 1e-3, result, exact);
        NormKernel.Backward<Float32>(own, mean, inverseDeviation, own2, first: true, back.Numbers<Float32>(), stream, scaleGradient, shiftGradient);
        static bool Close(float a, float b) => Math.Abs(a - b) < 1e-4 * (1 + Math.Abs(a));
        Assert.Equal(wanted.detach().data<float>().ToArray(), exact, Close);
        Assert.Equal(exact, result.Select(Float32.ToSingle));
        Assert.Equal(x.grad!.data<float>().ToArray(), stream, Close);
        Assert.Equal(scale.grad!.data<float>().ToArray(), scaleGradient, Close);
        Assert.Equal(shift.grad!.data<float>().ToArray(), shiftGradient, Close);
    }

    [Theory]
    [InlineData(ScalarType.Float32, 64)]
    [InlineData(ScalarType.BFloat16, 64)]
    [InlineData(ScalarType.Float32, 3)]
    [InlineData(ScalarType.BFloat16, 3)]
    public void A_product_is_written_over_whatever_stood_in_its_memory(ScalarType type, int size)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var (a, b) = (rand(size, size).to(type), rand(size, size).to(type));
        var result = full([size, size], float.NaN, dtype: type);
        Assert.Same(result, result.addmm_(a, b, beta: 0, alpha: 1)); // to be disposed once
        Assert.Equal(mm(a, b).to(ScalarType.Float32).data<float>().ToArray(), result.to(ScalarType.Float32).data<float>().ToArray());
    }

    [Fact]
    public void Dropout_keeps_its_share_divides_by_it_and_draws_each_place_and_step_anew()
    {
        const int Width = 1_000;
        static float[] Draw(double rate, int step, int place, int token)
        {
            var draws = new DropoutSite(rate, seed: 1, step, place, firstRow: 2, rowLength: 5, length: 8, Width).Of(token);
            float[] factors = [.. Enumerable.Repeat(1f, Width)];
            NormKernel.Add<Float32>(new float[Width], System.Runtime.InteropServices.MemoryMarshal.Cast<float, Float32>((Span<float>)factors), new float[Width], factors, draws);
            return factors;
        }

        foreach (var rate in (double[])[0.1, 0.5, 0.9])
        {
            var drawn = Enumerable.Range(0, 40).SelectMany(token => Draw(rate, 3, 0, token)).ToArray();
            Assert.All(drawn, factor => Assert.True(factor == 0 || Math.Abs(factor - (1 / (1 - rate))) < 1e-4));
            Assert.Equal(1 - rate, drawn.Count(factor => factor > 0) / 40_000.0, 0.01); // four deviations
        }

        float[][] several = [Draw(0.5, 3, 0, 0), Draw(0.5, 3, 0, 1), Draw(0.5, 3, 1, 0), Draw(0.5, 4, 0, 0), Draw(0.5, 3, 0, 5)];
        for (var one = 0; one < several.Length; one++)
        {
            for (var other = 0; other < one; other++)
            {
                Assert.InRange(several[one].Zip(several[other], (a, b) => a == b ? 1 : 0).Sum(), 420, 580); // five deviations from half
            }
        }

        Assert.Equal(several[0], Draw(0.5, 3, 0, 0));
    }

    [Fact]
    public void Memory_that_could_not_be_had_leaves_the_old_as_it_was()
    {
        using var kept = new Kept<float>(ScalarType.Float32);
        kept.Shape(4, 4).Span.Fill(3);
        Assert.ThrowsAny<Exception>(() => kept.Shape(30_000, 20_000)); // more bytes than can be addressed
        Assert.ThrowsAny<Exception>(() => kept.Shape(30_000, 20_000)); // also the second time
        Assert.Throws<OverflowException>(() => kept.Shape(long.MaxValue, 3));
        Assert.Equal([4L, 4L], kept.Tensor.shape);
        Assert.Equal(16, kept.Span.Length);
        Assert.All(kept.Shape(4, 4).Span.ToArray(), x => Assert.Equal(3f, x));
        Assert.Equal([4L, 2L], kept.Shape(2, 4).Transposed.shape);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(13)]
    [InlineData(24)]
    public void Heads_are_laid_out_as_attention_wants_them_and_back(int size)
    {
        using var scope = NewDisposeScope();
        var layout = new HeadsKernel(Rows: 2, Length: 5, Heads: 3, size);
        var (width, tokens) = (3 * size, 10);
        var (joined, bias) = (arange(tokens * 3 * width, dtype: ScalarType.Float32).view(tokens, 3 * width), arange(3 * width, dtype: ScalarType.Float32) * 0.25);
        var wanted = (joined + bias).view(2, 5, 3, 3, size).permute(2, 0, 3, 1, 4).contiguous(); // [P, B, H, T, D]
        var apart = new Float32[tokens * 3 * width];
        layout.Split<Float32>(joined.Numbers<Float32>(), 0, bias.Numbers<float>(), apart);
        Assert.Equal(wanted.data<float>().ToArray(), apart.Select(Float32.ToSingle));

        var (again, sums, merged, separate) = (new Float32[apart.Length], new float[3 * width], new Float32[tokens * width], new Float32[tokens * width]);
        for (var part = 0; part < 3; part++)
        {
            layout.Join<Float32>(apart.AsSpan(part * tokens * width, tokens * width), again, part * width, sums.AsSpan(part * width, width));
        }

        Assert.Equal((joined + bias).data<float>().ToArray(), again.Select(Float32.ToSingle));
        Assert.Equal((joined + bias).sum([0L]).data<float>().ToArray(), sums, (a, b) => Math.Abs(a - b) < 1e-2);
        layout.Merge<Float32>(apart.AsSpan(0, tokens * width), merged);
        Assert.Equal((joined + bias).narrow(1, 0, width).contiguous().data<float>().ToArray(), merged.Select(Float32.ToSingle));
        layout.Separate<Float32>(merged, separate);
        Assert.Equal(apart[..separate.Length], separate);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(13)]
    public void Heads_of_rows_with_different_numbers_of_tokens_are_laid_out_with_zeros_at_their_end_and_back(int size)
    {
        using var scope = NewDisposeScope();
        var whole = new HeadsKernel(Rows: 4, Length: 3, Heads: 2, size, new int[] { 0, 2, 2, 5, 6 });
        var (width, tokens) = (2 * size, 6);
        var (joined, bias) = (arange(1, (tokens * 2 * width) + 1, dtype: ScalarType.Float32).view(tokens, 2 * width), arange(2 * width, dtype: ScalarType.Float32) * 0.25);
        var second = (joined + bias).narrow(1, width, width).contiguous(); // what stands in the second half of the columns
        var wanted = zeros(4, 2, 3, size); // [B, H, T, D]
        foreach (var (row, place, token) in ((int, int, int)[])[(0, 0, 0), (0, 1, 1), (2, 0, 2), (2, 1, 3), (2, 2, 4), (3, 0, 5)])
        {
            wanted[row, TensorIndex.Colon, place] = second[token].view(2, size);
        }

        var apart = Enumerable.Repeat(new Float32(99), 4 * 3 * width).ToArray();
        whole.Split<Float32>(joined.Numbers<Float32>(), width, bias.Numbers<float>()[width..], apart);
        Assert.Equal(wanted.data<float>().ToArray(), apart.Select(Float32.ToSingle));

        var (merged, separate) = (new Float32[tokens * width], Enumerable.Repeat(new Float32(99), apart.Length).ToArray());
        whole.Merge<Float32>(apart, merged);
        Assert.Equal(second.data<float>().ToArray(), merged.Select(Float32.ToSingle));
        whole.Separate<Float32>(merged, separate);
        Assert.Equal(apart, separate);

        var (again, sums) = (new Float32[tokens * 2 * width], new float[width]);
        whole.Join<Float32>(apart, again, width, sums);
        Assert.Equal(second.data<float>().ToArray(), again.Chunk(2 * width).SelectMany(token => token[width..]).Select(Float32.ToSingle));
        Assert.All(again.Chunk(2 * width).SelectMany(token => token[..width]), x => Assert.Equal(0f, Float32.ToSingle(x)));
        Assert.Equal(second.sum([0L]).data<float>().ToArray(), sums, (a, b) => Math.Abs(a - b) < 1e-2);

        // The last three rows by themselves: the first of them has no token.
        var some = whole with { Rows = 3, Starts = whole.Starts[1..] };
        Assert.Equal(merged[(2 * width)..], some.Of(merged.AsSpan(), 1, tokens).ToArray());
        some.Merge<Float32>(apart.AsSpan(3 * width), again);
        Assert.Equal(merged[(2 * width)..], again[..(4 * width)]);
        var none = whole with { Rows = 1, Starts = whole.Starts[1..3] };
        Assert.True(none.Of(merged.AsSpan(), 1, tokens).IsEmpty);
        none.Join<Float32>(apart.AsSpan(3 * width, 3 * width), [], 0, sums);
    }

    /// <summary>By its series (Abramowitz and Stegun 7.1.6), which converges everywhere.</summary>
    private static double Erf(double x)
    {
        if (Math.Abs(x) > 6)
        {
            return Math.Sign(x);
        }

        var (sum, term) = (0.0, x);
        for (var n = 0; n < 200; n++)
        {
            sum += term;
            term *= 2 * x * x / ((2 * n) + 3);
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }
}

using Playground.Transformers.Models;
using Playground.Transformers.Training.Kernels;
using Playground.Transformers.Training.Passes;
using static TorchSharp.torch;

namespace Playground.Transformers.Training;

/// <summary>
/// All weights of a model in one buffer, their gradients in a second, the optimiser's moments in two more. The model's
/// weights become views, so that the optimiser touches four long arrays instead of hundreds of short ones.
/// </summary>
internal sealed class FlatParameters : IDisposable
{
    private const int Alignment = 16; // floats in a cache line: every weight begins on one, as if it had been allocated by itself

    private readonly long decayed;
    private readonly Dictionary<Weight, long> starts = [];

    public FlatParameters(LanguageModel model, bool decayAll)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        // Matrices first: what decays is then one stretch, and what does not the rest.
        var weights = model.Weights.Select(w => w.Whole ?? w).Distinct().OrderBy(w => Decays(w, decayAll) ? 0 : 1).ToArray();
        var length = 0L;
        foreach (var weight in weights)
        {
            starts[weight] = length;
            length += (weight.Value.numel() + Alignment - 1) / Alignment * Alignment;
            decayed = Decays(weight, decayAll) ? length : decayed;
        }

        (Values, Gradients, First, Second) = (Zeros(length), Zeros(length), Zeros(length), Zeros(length));
        foreach (var weight in weights)
        {
            var view = View(Values, starts[weight], weight.Shape);
            _ = view.copy_(weight.Value);
            weight.Replace(view);
        }
    }

    /// <summary>float32 <c>[N]</c>, with zeros between weights.</summary>
    public Tensor Values { get; }

    /// <summary>Of the loss, as the last step computed it.</summary>
    public Tensor Gradients { get; }

    /// <summary>AdamW's running mean of gradients.</summary>
    public Tensor First { get; }

    /// <summary>AdamW's running mean of squared gradients.</summary>
    public Tensor Second { get; }

    public long Length => Values.numel();

    /// <summary>Every weight with its place in the buffers; joined ones once.</summary>
    public IEnumerable<(Weight Weight, long Start)> Places => starts.Select(place => (place.Key, place.Value));

    /// <summary>A weight's stretch of a float32 buffer that is laid out as these are.</summary>
    public Span<float> Stretch(Tensor buffer, Weight weight) =>
        buffer.Numbers<float>().Slice((int)starts[weight], (int)weight.Shape.Aggregate(1L, (a, b) => a * b));

    /// <summary>A second buffer laid out as these are, of zeros; the caller's.</summary>
    public Tensor Another(ScalarType type) => zeros(Length, dtype: type).DetachFromDisposeScope();

    /// <summary>The bounds of one of several shares of the buffers, each as long as the next.</summary>
    public (long Start, long End) Share(int index, int count)
    {
        long Bound(long i) => Length / Alignment * i / count * Alignment;
        return (Bound(index), Bound(index + 1));
    }

    /// <summary>The optimiser's step on a stretch: on what decays of it and on the rest.</summary>
    /// <param name="copy">Where the weights are copied to in bfloat16; null for nowhere.</param>
    public void Step(long start, long end, Func<bool, AdamWKernel> optimiser, Tensor? copy)
    {
        Update(optimiser(true), start, Math.Min(end, decayed), copy);
        Update(optimiser(false), Math.Max(start, decayed), end, copy);
    }

    public void Dispose()
    {
        Values.Dispose();
        Gradients.Dispose();
        First.Dispose();
        Second.Dispose();
    }

    private void Update(AdamWKernel optimiser, long start, long end, Tensor? copy)
    {
        if (start < end)
        {
            Span<T> Stretch<T>(Tensor buffer)
                where T : unmanaged => buffer.Numbers<T>()[(int)start..(int)end];
            optimiser.Step(
                Stretch<float>(Values), Stretch<float>(Gradients), Stretch<float>(First), Stretch<float>(Second), copy is null ? [] : Stretch<BFloat16>(copy));
        }
    }

    private static bool Decays(Weight weight, bool decayAll) =>
        decayAll || (weight.Shape.Length == 2 && weight.Init is WeightInit.Normal or WeightInit.Residual);

    private static Tensor Zeros(long count) => zeros(count, dtype: ScalarType.Float32).DetachFromDisposeScope();

    public static Tensor View(Tensor flat, long start, long[] shape) =>
        flat.narrow(0, start, shape.Aggregate(1L, (a, b) => a * b)).view(shape);
}

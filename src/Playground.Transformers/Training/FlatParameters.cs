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
    private readonly ParameterLayout layout;

    public FlatParameters(LanguageModel model, bool decayAll)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        layout = new ParameterLayout(model, decayAll);
        (Values, Gradients, First, Second) = (Zeros(layout.Length), Zeros(layout.Length), Zeros(layout.Length), Zeros(layout.Length));
        foreach (var (weight, start) in layout.Places)
        {
            var view = View(Values, start, weight.Shape);
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
    public IEnumerable<(Weight Weight, long Start)> Places => layout.Places;

    /// <summary>A weight's stretch of a float32 buffer that is laid out as these are.</summary>
    public Span<float> Stretch(Tensor buffer, Weight weight) =>
        buffer.Numbers<float>().Slice((int)layout.StartOf(weight), (int)weight.Shape.Aggregate(1L, (a, b) => a * b));

    /// <summary>A second buffer laid out as these are, of zeros; the caller's.</summary>
    public Tensor Another(ScalarType type) => zeros(Length, dtype: type).DetachFromDisposeScope();

    /// <summary>The bounds of one of several shares of the buffers, each as long as the next.</summary>
    public (long Start, long End) Share(int index, int count)
    {
        long Bound(long i) => Length / ParameterLayout.Alignment * i / count * ParameterLayout.Alignment;
        return (Bound(index), Bound(index + 1));
    }

    /// <summary>The optimiser's step on a stretch: on what decays of it and on the rest.</summary>
    /// <param name="copy">Where the weights are copied to in bfloat16; null for nowhere.</param>
    public void Step(long start, long end, Func<bool, AdamWKernel> optimiser, Tensor? copy)
    {
        Update(optimiser(true), start, Math.Min(end, layout.Decayed), copy);
        Update(optimiser(false), Math.Max(start, layout.Decayed), end, copy);
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

    private static Tensor Zeros(long count) => zeros(count, dtype: ScalarType.Float32).DetachFromDisposeScope();

    public static Tensor View(Tensor flat, long start, long[] shape) =>
        flat.narrow(0, start, shape.Aggregate(1L, (a, b) => a * b)).view(shape);
}

using Playground.Transformers.Models;
using static TorchSharp.torch;

namespace Playground.Transformers.Training;

/// <summary>
/// All weights of a model in one buffer, their gradients in a second, the optimiser's moments in two more. The model's
/// weights become views, so that the optimiser touches four long arrays instead of hundreds of short ones.
/// </summary>
internal sealed class FlatParameters : IDisposable
{
    private const int Alignment = 16; // floats in a cache line: every weight begins on one, as if it had been allocated by itself

    private readonly bool decayAll;
    private readonly long decayed;
    private readonly long[] starts;

    public FlatParameters(LanguageModel model, bool decayAll)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        this.decayAll = decayAll;
        var weights = InOrder(model);
        starts = new long[weights.Length + 1];
        for (var i = 0; i < weights.Length; i++)
        {
            starts[i + 1] = starts[i] + ((weights[i].Value.numel() + Alignment - 1) / Alignment * Alignment);
        }

        decayed = starts[weights.Count(w => Decays(w, decayAll))];
        (Values, Gradients, First, Second) = (Zeros(starts[^1]), Zeros(starts[^1]), Zeros(starts[^1]), Zeros(starts[^1]));
        foreach (var (weight, start) in weights.Zip(starts))
        {
            View(Values, start, weight.Shape).copy_(weight.Value);
        }

        Lend(weights, Gradients);
    }

    /// <summary>float32 <c>[N]</c>, with zeros between weights.</summary>
    public Tensor Values { get; }

    /// <summary>Of the model that the weights were taken from.</summary>
    public Tensor Gradients { get; }

    /// <summary>AdamW's running mean of gradients.</summary>
    public Tensor First { get; }

    /// <summary>AdamW's running mean of squared gradients.</summary>
    public Tensor Second { get; }

    public long Length => Values.numel();

    /// <summary>Every weight of a model with its place in the buffers; joined ones once.</summary>
    public IEnumerable<(Weight Weight, long Start)> Places(LanguageModel model) => InOrder(model).Zip(starts);

    /// <summary>Lets a replica of the model compute with the same values; returns the buffer of its gradients, which is the caller's.</summary>
    public Tensor Lend(LanguageModel replica)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var gradients = Zeros(Length);
        Lend(InOrder(replica), gradients);
        return gradients;
    }

    /// <summary>The bounds of one of several shares of the buffers, each as long as the next.</summary>
    public (long Start, long End) Share(int index, int count)
    {
        long Bound(long i) => Length / Alignment * i / count * Alignment;
        return (Bound(index), Bound(index + 1));
    }

    /// <summary>The optimiser's step on a stretch: on what decays of it and on the rest.</summary>
    public void Step(AdamW optimiser, long start, long end, int step, double rate, double decay, double divisor)
    {
        Update(optimiser, start, Math.Min(end, decayed) - start, step, rate, decay, divisor);
        var rest = Math.Max(start, decayed);
        Update(optimiser, rest, end - rest, step, rate, 0, divisor);
    }

    public void Dispose()
    {
        Values.Dispose();
        Gradients.Dispose();
        First.Dispose();
        Second.Dispose();
    }

    /// <summary>Matrices first: what decays is then one stretch, and what does not the rest.</summary>
    private Weight[] InOrder(LanguageModel model) =>
        [.. model.Weights.Select(w => w.Whole ?? w).Distinct().OrderBy(w => Decays(w, decayAll) ? 0 : 1)];

    private void Lend(Weight[] weights, Tensor gradients)
    {
        foreach (var (weight, start) in weights.Zip(starts))
        {
            // Backward adds to a gradient that is already there, in place: it lands in the flat buffer by itself.
            weight.Replace(View(Values, start, weight.Shape).detach().requires_grad_(true), View(gradients, start, weight.Shape));
        }
    }

    private void Update(AdamW optimiser, long start, long count, int step, double rate, double decay, double divisor)
    {
        if (count <= 0)
        {
            return;
        }

        using var scope = NewDisposeScope();
        optimiser.Step(
            Values.narrow(0, start, count), Gradients.narrow(0, start, count), First.narrow(0, start, count), Second.narrow(0, start, count), step, rate, decay, divisor);
    }

    private static bool Decays(Weight weight, bool decayAll) =>
        decayAll || (weight.Shape.Length == 2 && weight.Init is WeightInit.Normal or WeightInit.Residual);

    private static Tensor Zeros(long count) => zeros(count, dtype: ScalarType.Float32).DetachFromDisposeScope();

    public static Tensor View(Tensor flat, long start, long[] shape) =>
        flat.narrow(0, start, shape.Aggregate(1L, (a, b) => a * b)).view(shape);
}

using Playground.Transformers.Models;

namespace Playground.Transformers.Training;

/// <summary>Where every weight of a model lies in the trainer's long buffers, and in a checkpoint's: told from shapes alone.</summary>
internal sealed class ParameterLayout
{
    public const int Alignment = 16; // floats in a cache line: every weight begins on one, as if it had been allocated by itself

    private readonly Dictionary<Weight, long> starts = [];
    private readonly LanguageModel model;

    public ParameterLayout(LanguageModel model, bool decayAll)
    {
        this.model = model;
        // Matrices first: what decays is then one stretch, and what does not the rest.
        foreach (var weight in model.Weights.Select(w => w.Whole ?? w).Distinct().OrderBy(w => Decays(w, decayAll) ? 0 : 1))
        {
            starts[weight] = Length;
            Length += (Count(weight) + Alignment - 1) / Alignment * Alignment;
            Decayed = Decays(weight, decayAll) ? Length : Decayed;
        }
    }

    /// <summary>Numbers in each buffer, with the zeros between weights.</summary>
    public long Length { get; }

    /// <summary>So many of them, from the first on, decay.</summary>
    public long Decayed { get; }

    /// <summary>Every weight with its place in the buffers; joined ones once.</summary>
    public IEnumerable<(Weight Weight, long Start)> Places => starts.Select(place => (place.Key, place.Value));

    /// <summary>Every published weight with its place, in the order of the checkpoint: of joined ones each part.</summary>
    public IEnumerable<(Weight Weight, long Start)> Published => model.Weights.Select(weight => (weight, starts[weight.Whole ?? weight] + weight.Offset));

    public long StartOf(Weight weight) => starts[weight];

    public static long Count(Weight weight) => weight.Shape.Aggregate(1L, (a, b) => a * b);

    private static bool Decays(Weight weight, bool decayAll) =>
        decayAll || (weight.Shape.Length == 2 && weight.Init is WeightInit.Normal or WeightInit.Residual);
}

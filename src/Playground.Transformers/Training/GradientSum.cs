using Playground.Transformers.Models;
using Playground.Transformers.Training.Kernels;
using Playground.Transformers.Training.Passes;
using static TorchSharp.torch;

namespace Playground.Transformers.Training;

/// <summary>The gradients that replicas write, and their sum.</summary>
/// <remarks>
/// In bfloat16 the gradient of a layer's matrix is what one product gave: it stays in that type until it is added to the others', so that it is written and read
/// once, in half the bytes. All other gradients are float32.
/// </remarks>
internal sealed class GradientSum : IDisposable
{
    private const int Stretch = 1 << 14; // numbers worked on at a time: they stay in the nearer caches

    private readonly FlatParameters parameters;
    private readonly (long Start, long End, bool Low)[] ranges;

    public GradientSum(LanguageModel model, FlatParameters parameters, int replicas, bool low)
    {
        this.parameters = parameters;
        Exact = [parameters.Gradients, .. Enumerable.Range(1, replicas - 1).Select(_ => parameters.Another(ScalarType.Float32))];
        Low = low ? [.. Enumerable.Range(0, replicas).Select(_ => parameters.Another(ScalarType.BFloat16))] : [];
        HashSet<Weight> matrices = low ? [.. model.Parts.Layers.SelectMany(layer => layer.Matrices)] : [];
        var places = parameters.Places.OrderBy(place => place.Start).ToArray();
        ranges = [.. places.Select((place, i) => (place.Start, i + 1 < places.Length ? places[i + 1].Start : parameters.Length, matrices.Contains(place.Weight)))];
    }

    /// <summary>Of each replica; the first has the parameters' own.</summary>
    public Tensor[] Exact { get; }

    /// <summary>Of each replica, for the matrices of layers; none in float32.</summary>
    public Tensor[] Low { get; }

    /// <summary>Adds up a stretch of the buffers into the parameters' gradients; returns the sum of their squares.</summary>
    public double Add(long start, long end)
    {
        var squares = 0.0;
        foreach (var range in ranges)
        {
            var last = Math.Min(range.End, end);
            for (var at = Math.Max(range.Start, start); at < last; at += Stretch)
            {
                var (from, length) = ((int)at, (int)Math.Min(Stretch, last - at));
                var sum = parameters.Gradients.Numbers<float>().Slice(from, length);
                for (var i = 0; i < Exact.Length; i++)
                {
                    if (range.Low)
                    {
                        RowsKernel.Write<BFloat16>(Low[i].Numbers<BFloat16>().Slice(from, length), sum, add: i > 0);
                    }
                    else if (i > 0)
                    {
                        RowsKernel.Add(Exact[i].Numbers<float>().Slice(from, length), sum);
                    }
                }

                squares += RowsKernel.Squares(sum);
            }
        }

        return squares;
    }

    public void Dispose()
    {
        foreach (var own in Exact.Skip(1).Concat(Low))
        {
            own.Dispose();
        }
    }
}

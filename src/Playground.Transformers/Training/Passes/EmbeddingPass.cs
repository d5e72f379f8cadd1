using Playground.Transformers.Models;
using Playground.Transformers.Training.Kernels;

namespace Playground.Transformers.Training.Passes;

/// <summary>Word, position and token type of each token, added up.</summary>
internal sealed class EmbeddingPass<T>(ModelParts parts, ModelConfiguration configuration, PassWeights<T> weights)
    where T : unmanaged, IElement<T>
{
    private readonly int width = configuration.Hidden;

    /// <param name="ids"><c>[B · T]</c></param>
    /// <param name="length">T</param>
    /// <param name="sum"><c>[B · T, C]</c></param>
    public void Forward(ReadOnlySpan<int> ids, int length, Span<float> sum)
    {
        var words = weights.Values(parts.Words);
        var positions = weights.Values(parts.Positions);
        var type = parts.TokenTypes is null ? [] : weights.Values(parts.TokenTypes)[..width];
        var place = new PlaceCounter(configuration, length);
        for (var i = 0; i < ids.Length; i++)
        {
            var to = sum.Slice(i * width, width);
            words.Slice(ids[i] * width, width).CopyTo(to);
            RowsKernel.Add(positions.Slice(place.Next(ids[i]) * width, width), to);
            if (!type.IsEmpty)
            {
                RowsKernel.Add(type, to);
            }
        }
    }

    /// <summary>Adds each token's gradient to the rows that it was made of.</summary>
    /// <param name="gradient"><c>[B · T, C]</c></param>
    public void Backward(ReadOnlySpan<int> ids, int length, ReadOnlySpan<float> gradient)
    {
        var words = weights.Gradient(parts.Words);
        var positions = weights.Gradient(parts.Positions);
        if (parts.Words != parts.Head.Output)
        {
            words.Clear(); // else the head has written there what its product gave
        }

        positions.Clear();
        var types = parts.TokenTypes is null ? [] : weights.Gradient(parts.TokenTypes);
        types.Clear();
        var place = new PlaceCounter(configuration, length);
        for (var i = 0; i < ids.Length; i++)
        {
            var from = gradient.Slice(i * width, width);
            RowsKernel.Add(from, words.Slice(ids[i] * width, width));
            RowsKernel.Add(from, positions.Slice(place.Next(ids[i]) * width, width));
            if (!types.IsEmpty)
            {
                RowsKernel.Add(from, types[..width]);
            }
        }
    }

    /// <summary>Position numbers of one row's tokens after the other's. RoBERTa counts from padding id + 1 on and leaves padding out, which keeps the padding id.</summary>
    private struct PlaceCounter(ModelConfiguration configuration, int length)
    {
        private readonly int offset = configuration.PositionOffset;
        private int place, real;

        public int Next(int id)
        {
            if (place == length)
            {
                (place, real) = (0, 0);
            }

            place++;
            if (offset == 0)
            {
                return place - 1;
            }

            var padding = offset - 1;
            return id == padding ? padding : padding + ++real;
        }
    }
}

using Playground.Transformers.Models;
using Playground.Transformers.Training;
using Playground.Transformers.Training.Kernels;
using static TorchSharp.torch;

namespace Playground.Transformers.Tests.Training;

/// <summary>The loss of a batch as the formulas say it, in float64, with the very dropout that a step draws: what automatic differentiation makes of it is what the trainer must find.</summary>
internal sealed class ReferencePass(LanguageModel model, FlatParameters parameters, TrainingOptions options)
{
    private readonly ModelParts parts = model.Parts;
    private readonly int width = model.Configuration.Hidden;

    /// <summary>The loss, and its gradient for every weight (joined ones as one).</summary>
    public (double Loss, IReadOnlyDictionary<Weight, double[]> Gradients) Differentiate(TrainingBatch batch, int step)
    {
        using var scope = NewDisposeScope();
        var leaves = parameters.Places.ToDictionary(
            place => place.Weight, place => place.Weight.Value.detach().to(ScalarType.Float64).clone().requires_grad_(true));
        var loss = Loss(batch, step, leaves);
        loss.backward();
        return (
            loss.item<double>(),
            leaves.ToDictionary(leaf => leaf.Key, leaf => leaf.Value.grad is { } gradient ? gradient.data<double>().ToArray() : new double[leaf.Value.numel()]));
    }

    private Tensor Loss(TrainingBatch batch, int step, Dictionary<Weight, Tensor> of)
    {
        var given = batch.Pack(model.Configuration.PadTokenId ?? 0, 0, batch.Rows);
        var (rows, length, place) = (batch.Rows, given.Length, 0);
        Tensor Norm(Tensor x, NormParts norm) => nn.functional.layer_norm(x, [width], of[norm.Scale], of[norm.Shift], norm.Epsilon);
        Tensor Linear(Tensor x, LinearParts linear) => x.mm(linear.Transposed ? of[linear.Weight] : of[linear.Weight].t()) + of[linear.Bias];
        Tensor Drop(Tensor x) => options.Dropout == 0 ? x : x * Factors(new DropoutSite(options.Dropout, options.Seed, step, place++, 0, length, batch.Length, width), rows * length);
        Tensor Attend(Tensor x, LayerParts layer)
        {
            var (heads, size) = (model.Configuration.Heads, width / model.Configuration.Heads);
            var joined = Linear(x, layer.QueryKeyValue).view(rows, length, 3, heads, size).permute(2, 0, 3, 1, 4);
            var scores = joined[0].matmul(joined[1].transpose(2, 3)) * (layer.AttentionFactor / Math.Sqrt(size));
            var mixed = scores.masked_fill(Seen(given).logical_not(), double.NegativeInfinity).softmax(-1).matmul(joined[2]);
            return Linear(mixed.transpose(1, 2).reshape(rows * length, width), layer.AttentionOutput);
        }

        Tensor Feed(Tensor x, LayerParts layer) => Linear(Activate(Linear(x, layer.Up), layer.Activation), layer.Down);

        var x = of[parts.Words].index_select(0, Longs(given.Ids)) + of[parts.Positions].index_select(0, Positions(given));
        x = parts.TokenTypes is { } types ? x + of[types][0] : x;
        x = Drop(parts.EmbeddingNorm is { } first ? Norm(x, first) : x);
        foreach (var layer in parts.Layers)
        {
            if (layer.NormFirst)
            {
                x += Drop(Attend(Norm(x, layer.AttentionNorm), layer));
                x += Drop(Feed(Norm(x, layer.FeedForwardNorm), layer));
            }
            else
            {
                x = Norm(x + Drop(Attend(x, layer)), layer.AttentionNorm);
                x = Norm(x + Drop(Feed(x, layer)), layer.FeedForwardNorm);
            }
        }

        x = parts.FinalNorm is { } last ? Norm(x, last) : x;
        x = given.Asked is { Places: var places } ? x.index_select(0, Longs(places)) : x;
        x = parts.Head.Dense is { } dense ? Norm(Activate(Linear(x, dense), parts.Head.Activation), parts.Head.Norm!) : x;
        var logits = x.mm(of[parts.Head.Output].t());
        return nn.functional.cross_entropy(parts.Head.Bias is { } bias ? logits + of[bias] : logits, Longs(given.Labels));
    }

    private static Tensor Activate(Tensor x, Activation activation) => activation switch
    {
        Activation.Gelu => x.gelu(),
        Activation.GeluTanh => x.gelu(TorchSharp.Modules.GELU.Approximate.tanh),
        _ => x.relu(),
    };

    /// <summary>bool <c>[B, 1, T, T]</c></summary>
    private Tensor Seen(PackedRows given)
    {
        var (lengths, length) = (given.Lengths.ToArray(), given.Length);
        var seen = new List<bool>();
        foreach (var own in lengths)
        {
            for (var query = 0; query < length; query++)
            {
                var end = model.Configuration.IsCausal ? Math.Min(query + 1, own) : own;
                seen.AddRange(Enumerable.Range(0, length).Select(key => key < end));
            }
        }

        return tensor(seen.ToArray(), [lengths.Length, 1, length, length]);
    }

    private Tensor Positions(PackedRows given)
    {
        var (offset, positions) = (model.Configuration.PositionOffset, new List<long>());
        foreach (var row in given.Ids.ToArray().Chunk(given.Length))
        {
            var real = 0;
            positions.AddRange(row.Select((id, i) => offset == 0 ? (long)i : id == offset - 1 ? offset - 1 : offset + real++));
        }

        return tensor(positions.ToArray());
    }

    private Tensor Factors(DropoutSite dropout, int tokens)
    {
        var factors = new float[tokens * width];
        Array.Fill(factors, 1);
        RowsKernel.Drop(factors, width, dropout);
        return tensor(factors, [tokens, width]).to(ScalarType.Float64);
    }

    private static Tensor Longs(ReadOnlyMemory<int> numbers) => tensor(Array.ConvertAll(numbers.ToArray(), number => (long)number));
}

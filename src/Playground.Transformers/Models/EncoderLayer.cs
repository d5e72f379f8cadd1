using static TorchSharp.torch;

namespace Playground.Transformers.Models;

/// <summary>What one model calls the parts of an encoder layer in its checkpoints, below the layer's own prefix.</summary>
internal sealed record EncoderLayerNames(
    string Query, string Key, string Value, string AttentionOutput, string AttentionNorm, string Up, string Down, string OutputNorm);

/// <summary>
/// One layer of BERT (Devlin et al. 2018), and, under other names, of DistilBERT and RoBERTa: attention in both directions,
/// then a feed-forward layer, each added to its input and normalised afterwards.
/// </summary>
internal sealed class EncoderLayer
{
    private readonly int _heads;
    private readonly Activation _activation;
    private readonly JoinedLinear _queryKeyValue;
    private readonly Linear _attentionOutput, _up, _down;
    private readonly LayerNorm _attentionNorm, _outputNorm;

    public EncoderLayer(IWeightSource source, string prefix, EncoderLayerNames names, ModelConfiguration c)
    {
        _heads = c.Heads;
        _activation = c.Activation;
        _queryKeyValue = new(source, [$"{prefix}.{names.Query}", $"{prefix}.{names.Key}", $"{prefix}.{names.Value}"], c.Hidden, c.Hidden);
        _attentionOutput = new(source, $"{prefix}.{names.AttentionOutput}", c.Hidden, c.Hidden, WeightInit.Residual);
        _attentionNorm = new(source, $"{prefix}.{names.AttentionNorm}", c.Hidden, c.LayerNormEpsilon);
        _up = new(source, $"{prefix}.{names.Up}", c.Hidden, c.Intermediate);
        _down = new(source, $"{prefix}.{names.Down}", c.Intermediate, c.Hidden, WeightInit.Residual);
        _outputNorm = new(source, $"{prefix}.{names.OutputNorm}", c.Hidden, c.LayerNormEpsilon);
    }

    public LayerParts Parts => new(
        NormFirst: false, AttentionFactor: 1, _activation, _attentionNorm.Parts, _queryKeyValue.Parts, _attentionOutput.Parts, _outputNorm.Parts, _up.Parts, _down.Parts);

    /// <summary><c>[B, T, C] -> [B, T, C]</c></summary>
    public Tensor Forward(Tensor x, AttentionMask mask, ForwardTrace? trace)
    {
        var (query, key, value) = Attention.Split(_queryKeyValue.Apply(x), _heads);
        var mixed = Attention.MergeHeads(Attention.Attend(query, key, value, mask, factor: 1, trace));
        x = _attentionNorm.Apply(_attentionOutput.Apply(mixed).Plus(x));
        var wide = _activation.Apply(_up.Apply(x)); // [B, T, C] -> [B, T, F]
        return _outputNorm.Apply(_down.Apply(wide).Plus(x));
    }

    /// <summary>All layers in turn, from the embedding's output on.</summary>
    public static Tensor ForwardAll(IEnumerable<EncoderLayer> layers, Tensor x, Tensor? attend, ForwardTrace? trace)
    {
        var mask = AttentionMask.BothWays(attend);
        trace?.HiddenStates.Add(x);
        foreach (var layer in layers)
        {
            x = layer.Forward(x, mask, trace);
            trace?.HiddenStates.Add(x);
        }

        return x;
    }
}

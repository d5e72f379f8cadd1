using static TorchSharp.torch;

namespace Playground.Transformers.Models;

/// <summary>What one model calls the parts of its masked-language-modelling head.</summary>
internal sealed record MaskedHeadNames(string Dense, string Norm, string OutputWeight, string OutputBias);

/// <summary>The head of BERT, DistilBERT and RoBERTa: dense, activation, norm, then a score for every word of the vocabulary.</summary>
internal sealed class MaskedHead(IWeightSource source, MaskedHeadNames names, ModelConfiguration c, Activation activation, Weight words)
{
    private readonly Linear _dense = new(source, names.Dense, c.Hidden, c.Hidden);
    private readonly LayerNorm _norm = new(source, names.Norm, c.Hidden, c.LayerNormEpsilon);
    private readonly Weight _output = c.TiedOutput ? words : source.Take(names.OutputWeight, WeightInit.Normal, c.VocabularySize, c.Hidden);
    private readonly Weight _bias = source.Take(names.OutputBias, WeightInit.Zeros, c.VocabularySize);

    public HeadParts Parts => new(_dense.Parts, activation, _norm.Parts, _output, _bias);

    /// <summary><c>[N, C] -> [N, V]</c></summary>
    public Tensor Apply(Tensor rows) =>
        Product.Of(_norm.Apply(activation.Apply(_dense.Apply(rows))), _output, _bias);
}

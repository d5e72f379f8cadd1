namespace Playground.Transformers.Models;

/// <summary>A model as the trainer sees it: its weights by what they do. All architectures here are one shape with or without some parts.</summary>
/// <param name="Words"><c>[V, C]</c></param>
/// <param name="Positions"><c>[P, C]</c></param>
/// <param name="TokenTypes"><c>[K, C]</c>, of which training uses the first row; null where there are none.</param>
/// <param name="EmbeddingNorm">Null where norms come first.</param>
/// <param name="FinalNorm">Null where norms come afterwards.</param>
internal sealed record ModelParts(
    Weight Words, Weight Positions, Weight? TokenTypes, NormParts? EmbeddingNorm, IReadOnlyList<LayerParts> Layers, NormParts? FinalNorm, HeadParts Head);

/// <summary>One layer: attention, then the feed-forward part.</summary>
/// <param name="NormFirst">True if each part normalises what it reads (GPT-2), false if it normalises the sum that it leaves (BERT).</param>
/// <param name="AttentionFactor">What scores are multiplied by, beside 1 / sqrt(head width).</param>
internal sealed record LayerParts(
    bool NormFirst, double AttentionFactor, Activation Activation, NormParts AttentionNorm, LinearParts QueryKeyValue, LinearParts AttentionOutput, NormParts FeedForwardNorm,
    LinearParts Up, LinearParts Down)
{
    public IEnumerable<Weight> Matrices => [QueryKeyValue.Weight, AttentionOutput.Weight, Up.Weight, Down.Weight];
}

/// <summary>The head: logits = f(rows) Oᵀ + b.</summary>
/// <param name="Dense">With activation and norm, what is done to the rows first; null for nothing.</param>
/// <param name="Output"><c>[V, C]</c></param>
/// <param name="Bias"><c>[V]</c></param>
internal sealed record HeadParts(LinearParts? Dense, Activation Activation, NormParts? Norm, Weight Output, Weight? Bias);

/// <param name="Transposed">True if the weight is stored <c>[in, out]</c>, false for <c>[out, in]</c>.</param>
internal sealed record LinearParts(Weight Weight, Weight Bias, bool Transposed);

internal sealed record NormParts(Weight Scale, Weight Shift, double Epsilon);

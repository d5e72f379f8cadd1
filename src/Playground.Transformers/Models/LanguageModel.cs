using static TorchSharp.torch;

namespace Playground.Transformers.Models;

/// <summary>A batch of token ids as tensors on the CPU.</summary>
/// <param name="Ids">int64 <c>[B, T]</c></param>
/// <param name="Attend">bool <c>[B, T]</c>, false at padding; null when nothing is padded.</param>
/// <param name="TokenTypes">int64 <c>[B, T]</c>; null for all 0.</param>
public readonly record struct ModelInput(Tensor Ids, Tensor? Attend = null, Tensor? TokenTypes = null);

/// <summary>Collects what a forward pass computes on its way. Attach one only where it is asked for: attention maps cost the fused kernel.</summary>
public sealed class ForwardTrace
{
    public bool WantAttentions { get; init; }

    /// <summary><c>[B, T, C]</c> each: the embedding's output, then every layer's (GPT-2: the last one after <c>ln_f</c>).</summary>
    public List<Tensor> HiddenStates { get; } = [];

    /// <summary><c>[B, H, T, T]</c> each: query, key.</summary>
    public List<Tensor> Attentions { get; } = [];
}

/// <summary>Randomly zeroes activations while training; owned by a run, so that its draws can be saved and repeated.</summary>
public interface IDropout
{
    Tensor Apply(Tensor x);
}

/// <summary>A transformer with its language-modelling head. One file each: Bert, DistilBert, Roberta, Gpt2.</summary>
/// <remarks>Not thread-safe: one thread at a time. Tensors made on the way belong to the caller's dispose scope.</remarks>
public abstract class LanguageModel(ModelConfiguration configuration, IReadOnlyList<Weight> weights) : IDisposable
{
    public ModelConfiguration Configuration { get; } = configuration;

    /// <summary>Every weight once, in the order of the checkpoint; tied weights once.</summary>
    public IReadOnlyList<Weight> Weights { get; } = weights;

    /// <summary>Hidden states after the last layer (and the final norm where there is one): <c>[B, T] -> [B, T, C]</c>.</summary>
    public abstract Tensor Encode(ModelInput input, ForwardTrace? trace = null, IDropout? dropout = null);

    /// <summary>The head, only on the rows where it is asked for: <c>[N, C] -> [N, V]</c> logits.</summary>
    public abstract Tensor Head(Tensor rows);

    public void Dispose()
    {
        foreach (var weight in Weights)
        {
            weight.Value.Dispose();
        }

        GC.SuppressFinalize(this);
    }
}

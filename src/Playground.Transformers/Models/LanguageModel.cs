using System.Runtime.InteropServices;
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

/// <summary>A transformer with its language-modelling head. One file each: Bert, DistilBert, Roberta, Gpt2.</summary>
/// <remarks>Not thread-safe: one thread at a time. Tensors made on the way belong to the caller's dispose scope.</remarks>
public abstract class LanguageModel(ModelConfiguration configuration, IReadOnlyList<Weight> weights) : IDisposable
{
    public ModelConfiguration Configuration { get; } = configuration;

    /// <summary>Every weight once, in the order of the checkpoint; tied weights once.</summary>
    public IReadOnlyList<Weight> Weights { get; } = weights;

    /// <summary>Hidden states after the last layer (and the final norm where there is one): <c>[B, T] -> [B, T, C]</c>.</summary>
    public abstract Tensor Encode(ModelInput input, ForwardTrace? trace = null);

    /// <summary>The head, only on the rows where it is asked for: <c>[N, C] -> [N, V]</c> logits.</summary>
    public abstract Tensor Head(Tensor rows);

    /// <summary>The head on the hidden state after a layer (0 = the embedding's output), as the logit lens reads it: <c>[N, C] -> [N, V]</c>.</summary>
    internal virtual Tensor HeadAfter(Tensor hidden, int layer) => Head(hidden);

    /// <summary>Tables whose row of the padding id begins as zeros.</summary>
    internal virtual IEnumerable<Weight> PaddedTables => [];

    /// <summary>The weights by what they do, for training.</summary>
    internal abstract ModelParts Parts { get; }

    /// <summary>Refuses what the native library would answer with a crash: ids or token types outside their tables, too many tokens.</summary>
    protected void CheckInput(ModelInput input, int alreadyRead = 0)
    {
        var shape = input.Ids.shape;
        if (shape.Length != 2 || shape[0] < 1 || shape[1] < 1)
            throw new PlaygroundException($"A batch of ids has two dimensions of at least 1, not [{string.Join(", ", shape)}].");
        if (shape[1] + alreadyRead > Configuration.ContextLength)
            throw new PlaygroundException($"The text has {shape[1] + alreadyRead} tokens; the model reads at most {Configuration.ContextLength}.");
        CheckRange(input.Ids, shape, Configuration.VocabularySize, "token id", "vocabulary");
        if (input.Attend is { } attend && (attend.dtype != ScalarType.Bool || !attend.shape.AsSpan().SequenceEqual(shape)))
            throw new PlaygroundException("The attention mask must be boolean and shaped like the ids.");
        if (input.TokenTypes is { } types && Configuration.TokenTypes > 0)
            CheckRange(types, shape, Configuration.TokenTypes, "token type", "table of token types");
    }

    private static void CheckRange(Tensor ids, long[] shape, int limit, string what, string where)
    {
        if (ids.dtype != ScalarType.Int64 || !ids.is_contiguous() || !ids.shape.AsSpan().SequenceEqual(shape))
            throw new PlaygroundException($"Every {what} must be an int64 in one contiguous batch.");
        foreach (var id in MemoryMarshal.Cast<byte, long>(ids.bytes))
        {
            if (id < 0 || id >= limit)
                throw new PlaygroundException($"The {what} {id} is outside the model's {where} of {limit}.");
        }
    }

    /// <summary>The name of the first weight that holds a number which is none, or is infinite; null where all are numbers. Looks at every one of them.</summary>
    public string? FirstNotFinite()
    {
        using var gradients = no_grad();
        foreach (var weight in Weights)
        {
            using var scope = NewDisposeScope();
            if (!weight.Value.isfinite().all().item<bool>())
                return weight.Name;
        }

        return null;
    }

    public void Dispose()
    {
        foreach (var weight in Weights)
        {
            weight.Free();
        }

        GC.SuppressFinalize(this);
    }
}

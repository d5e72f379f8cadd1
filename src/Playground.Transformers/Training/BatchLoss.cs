using Playground.Transformers.Models;
using static TorchSharp.torch;

namespace Playground.Transformers.Training;

/// <summary>Loss and hits of one batch, as tensors of the caller's dispose scope.</summary>
/// <param name="Mean">Mean cross-entropy at the asked places, in nats; a scalar.</param>
/// <param name="Correct">How many asked places had the right token on top; a scalar.</param>
internal readonly record struct BatchLoss(Tensor Mean, Tensor Correct, int Asked)
{
    /// <summary>Logits computed at once: 16 MB, which the allocator uses again where it would ask the system for more.</summary>
    private const int MostLogits = 1 << 22;

    /// <summary>Computes the loss and, if <paramref name="backward"/>, adds its gradient to the weights.</summary>
    /// <param name="giveWay">Called between the parts of the work.</param>
    /// <remarks>
    /// The head is the widest matrix of a small model. It is computed at the asked places only, and a stretch of them at a time: forward,
    /// loss and backward, before the next one. What comes back from all stretches then goes through the layers in one pass.
    /// </remarks>
    public static BatchLoss Of(LanguageModel model, TrainingBatch batch, IDropout? dropout, bool backward = false, Action? giveWay = null)
    {
        var (input, places, labels, asked) = batch.ToTensors(model.Configuration.PadTokenId ?? 0);
        var encoded = model.Encode(input, dropout: dropout).flatten(0, 1); // [B, W, C] -> [B·W, C]
        var rows = places is null ? encoded : encoded.index_select(0, places); // [N, C]
        var leaf = rows.detach().requires_grad_(backward);
        var (sum, correct) = (zeros(1), zeros(1, ScalarType.Int64));
        var stretch = Math.Max(1, MostLogits / model.Configuration.VocabularySize);
        for (var start = 0; start < asked; start += stretch)
        {
            giveWay?.Invoke();
            using var scope = NewDisposeScope();
            var count = Math.Min(stretch, asked - start);
            var logits = model.Head(leaf.narrow(0, start, count)).to(ScalarType.Float32); // [n, C] -> [n, V]
            var wanted = labels.narrow(0, start, count);
            var loss = nn.functional.cross_entropy(logits, wanted, reduction: nn.Reduction.Sum).Times(1.0 / asked);
            if (backward)
            {
                loss.backward();
            }

            using var noGradient = no_grad();
            sum.Accumulate(loss);
            correct.Accumulate(Hits(logits.detach(), wanted));
        }

        if (backward)
        {
            giveWay?.Invoke();
            rows.backward([leaf.grad!]);
        }

        return new BatchLoss(sum, correct, asked);
    }

    private static Tensor Hits(Tensor logits, Tensor labels) =>
        logits.gather(1, labels.unsqueeze(1)).squeeze(1).eq(logits.amax([1])).sum(); // [N, V] -> [N] -> []
}

using Playground.Transformers.Models;
using static TorchSharp.torch;

namespace Playground.Transformers.Training;

/// <summary>Loss and hits of a batch, or of some of its rows.</summary>
/// <param name="Mean">Cross-entropy in nats, summed over the rows' asked places and divided by those of the whole batch: the parts' sum is the batch's mean.</param>
/// <param name="Correct">How many asked places had the right token on top.</param>
internal readonly record struct BatchLoss(double Mean, long Correct)
{
    /// <summary>Logits computed at once: 16 MB, which the allocator uses again where it would ask the system for more.</summary>
    private const int MostLogits = 1 << 22;

    public static BatchLoss operator +(BatchLoss a, BatchLoss b) => new(a.Mean + b.Mean, a.Correct + b.Correct);

    /// <summary>Computes the loss of some rows and, if <paramref name="backward"/>, adds its gradient to the model's weights.</summary>
    /// <param name="asked">Asked places of the whole batch.</param>
    /// <param name="giveWay">Called between the parts of the work.</param>
    /// <remarks>
    /// The head is the widest matrix of a small model. It is computed at the asked places only, and a stretch of them at a time: forward,
    /// loss and backward, before the next one. What comes back from all stretches then goes through the layers in one pass.
    /// </remarks>
    public static BatchLoss Of(LanguageModel model, TrainingBatch batch, int first, int rows, int asked, IDropout? dropout, bool backward, Action? giveWay)
    {
        var (input, places, labels, count) = batch.ToTensors(model.Configuration.PadTokenId ?? 0, first, rows);
        if (count == 0)
        {
            return default; // nothing was hidden in these rows
        }

        var encoded = model.Encode(input, dropout: dropout).flatten(0, 1); // [B, W, C] -> [B·W, C]
        var states = places is null ? encoded : encoded.index_select(0, places); // [N, C]
        var leaf = states.detach().requires_grad_(backward);
        var (sum, correct) = (zeros(1), zeros(1, ScalarType.Int64));
        var stretch = Math.Max(1, MostLogits / model.Configuration.VocabularySize);
        for (var start = 0; start < count; start += stretch)
        {
            giveWay?.Invoke();
            using var scope = NewDisposeScope();
            var length = Math.Min(stretch, count - start);
            var logits = model.Head(leaf.narrow(0, start, length)).to(ScalarType.Float32); // [n, C] -> [n, V]
            var wanted = labels.narrow(0, start, length);
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
            states.backward([leaf.grad!]);
        }

        return new BatchLoss(sum.item<float>(), correct.item<long>());
    }

    private static Tensor Hits(Tensor logits, Tensor labels) =>
        logits.gather(1, labels.unsqueeze(1)).squeeze(1).eq(logits.amax([1])).sum(); // [N, V] -> [N] -> []
}

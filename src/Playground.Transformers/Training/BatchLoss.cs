using Playground.Transformers.Models;
using static TorchSharp.torch;

namespace Playground.Transformers.Training;

/// <summary>Loss and hits of one batch, as tensors of the caller's dispose scope.</summary>
/// <param name="Mean">Mean cross-entropy at the asked places, in nats; a scalar that may be differentiated.</param>
/// <param name="Correct">How many asked places had the right token on top; a scalar.</param>
internal readonly record struct BatchLoss(Tensor Mean, Tensor Correct, int Asked)
{
    /// <summary>The head is computed at the asked places only: it is the widest matrix of a small model.</summary>
    public static BatchLoss Of(LanguageModel model, TrainingBatch batch, IDropout? dropout)
    {
        var (input, places, labels, asked) = batch.ToTensors(model.Configuration.PadTokenId ?? 0);
        var rows = model.Encode(input, dropout: dropout).flatten(0, 1); // [B, W, C] -> [B·W, C]
        var logits = model.Head(places is null ? rows : rows.index_select(0, places)); // [N, C] -> [N, V]
        return new BatchLoss(nn.functional.cross_entropy(logits, labels), Hits(logits.detach(), labels), asked);
    }

    private static Tensor Hits(Tensor logits, Tensor labels) =>
        logits.gather(1, labels.unsqueeze(1)).squeeze(1).eq(logits.amax([1])).sum(); // [N, V] -> [N] -> []
}

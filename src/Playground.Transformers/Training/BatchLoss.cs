namespace Playground.Transformers.Training;

/// <summary>Loss and hits of a batch, or of some of its rows.</summary>
/// <param name="Mean">Cross-entropy in nats, summed over the rows' asked places and divided by those of the whole batch: the parts' sum is the batch's mean.</param>
/// <param name="Correct">How many asked places had the right token on top.</param>
internal readonly record struct BatchLoss(double Mean, long Correct)
{
    public static BatchLoss operator +(BatchLoss a, BatchLoss b) => new(a.Mean + b.Mean, a.Correct + b.Correct);
}

namespace Playground.Contracts;

/// <summary>Means over the last steps of a run: one batch alone may be an easy or a hard one.</summary>
/// <param name="Steps">Over how many: <see cref="Most"/>, or all while there are fewer.</param>
/// <param name="Loss">Mean of the steps' losses, in nats.</param>
/// <param name="Perplexity">e^<paramref name="Loss"/>.</param>
/// <param name="Accuracy">Mean of the steps' accuracies.</param>
public sealed record RecentSteps(int Steps, double Loss, double Perplexity, double Accuracy)
{
    /// <summary>js/charts/columns.js says the same.</summary>
    public const int Most = 20;

    private const double LargestExponent = 700; // JSON has no infinity

    /// <summary>Of a run's points in their order, or of its last ones; null where there are none.</summary>
    public static RecentSteps? Of(IReadOnlyList<TrainingPoint> points)
    {
        var last = points.Skip(points.Count - Most).ToArray();
        if (last.Length == 0)
        {
            return null;
        }

        var loss = last.Average(point => point.Loss);
        return new RecentSteps(last.Length, loss, Math.Exp(Math.Min(loss, LargestExponent)), last.Average(point => point.Accuracy));
    }
}

namespace Playground.Transformers.Training;

/// <summary>A straight climb from 0 over the warm-up steps, then half a cosine down to the final share at the last step; steps behind that stay there.</summary>
/// <remarks>
/// Cosine: Loshchilov and Hutter, "SGDR", ICLR 2017, without restarts. A change of the rate scales the rest of the curve to
/// another peak; where the curve stands does not change.
/// </remarks>
internal sealed class LearningRateSchedule(TrainingOptions options)
{
    /// <summary>In order of steps; more may come while the run is on.</summary>
    public IReadOnlyList<RateChange> Changes { get; set; } = options.RateChanges;

    /// <param name="step">Counts from 1.</param>
    public double At(int step)
    {
        var peak = Changes.LastOrDefault(change => change.AfterStep < step)?.LearningRate ?? options.LearningRate;
        if (step <= options.WarmupSteps)
        {
            return peak * step / options.WarmupSteps;
        }

        var final = peak * options.FinalLearningRateShare;
        var progress = Math.Min(1.0, (double)(step - options.WarmupSteps) / Math.Max(1, options.Steps - options.WarmupSteps));
        return final + ((peak - final) * 0.5 * (1 + Math.Cos(Math.PI * progress)));
    }
}

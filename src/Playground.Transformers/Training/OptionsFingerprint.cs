using System.Globalization;

namespace Playground.Transformers.Training;

/// <summary>
/// What of the options a checkpoint insists on, as text: everything but the learning rate's changes, which may come while a
/// run is on. An option that was added later counts only where it differs from its default, so that checkpoints from before
/// it existed can still be continued.
/// </summary>
internal static class OptionsFingerprint
{
    // As the first checkpoints wrote them: neither names nor order may change.
    private static readonly string[] First =
    [
        nameof(TrainingOptions.SequenceLength), nameof(TrainingOptions.BatchSize), nameof(TrainingOptions.Steps), nameof(TrainingOptions.LearningRate),
        nameof(TrainingOptions.FinalLearningRateShare), nameof(TrainingOptions.WarmupSteps), nameof(TrainingOptions.WeightDecay), nameof(TrainingOptions.Beta1),
        nameof(TrainingOptions.Beta2), nameof(TrainingOptions.AdamEpsilon), nameof(TrainingOptions.ClipNorm), nameof(TrainingOptions.Dropout),
        nameof(TrainingOptions.MaskRatio), nameof(TrainingOptions.MaskShare), nameof(TrainingOptions.RandomShare), nameof(TrainingOptions.DynamicMasking),
        nameof(TrainingOptions.Seed), nameof(TrainingOptions.DecayAll),
    ];

    private static readonly TrainingOptions Defaults = new() { SequenceLength = 0, BatchSize = 0, Steps = 0, LearningRate = 0 };

    public static string Of(TrainingOptions options)
    {
        var all = typeof(TrainingOptions).GetProperties().ToDictionary(property => property.Name);
        var later = all.Values
            .Where(property => !First.Contains(property.Name) && property.Name != nameof(TrainingOptions.RateChanges))
            .Where(property => !Equals(property.GetValue(options), property.GetValue(Defaults)))
            .Select(property => property.Name)
            .Order(StringComparer.Ordinal);
        var parts = First.Concat(later).Select(name => string.Create(CultureInfo.InvariantCulture, $"{name} = {all[name].GetValue(options)}"));
        return $"TrainingOptions {{ {string.Join(", ", parts)} }}";
    }
}

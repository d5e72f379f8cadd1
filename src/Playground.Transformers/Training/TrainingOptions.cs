namespace Playground.Transformers.Training;

/// <summary>How a model is trained. The caller checks user input; the trainer refuses what it cannot do.</summary>
public sealed record TrainingOptions
{
    /// <summary>Tokens a sequence T, special ones included.</summary>
    public required int SequenceLength { get; init; }

    /// <summary>Sequences a step B.</summary>
    public required int BatchSize { get; init; }

    /// <summary>Steps of the learning rate's schedule: all that there are, unless the trainer is given more.</summary>
    public required int Steps { get; init; }

    public required double LearningRate { get; init; }
    public double FinalLearningRateShare { get; init; } = 0.1;
    public int WarmupSteps { get; init; }
    public double WeightDecay { get; init; } = 0.1;
    public double Beta1 { get; init; } = 0.9;
    public double Beta2 { get; init; } = 0.99;
    public double AdamEpsilon { get; init; } = 1e-8;

    /// <summary>0 leaves gradients as they are.</summary>
    public double ClipNorm { get; init; } = 1.0;

    public double Dropout { get; init; }
    public double MaskRatio { get; init; } = 0.15;
    public double MaskShare { get; init; } = 0.8;
    public double RandomShare { get; init; } = 0.1;
    public bool DynamicMasking { get; init; } = true;
    public MaskUnit MaskUnit { get; init; }

    /// <summary>Mean length of a hidden span, in words; only <see cref="Training.MaskUnit.Span"/> asks.</summary>
    public double MeanSpanLength { get; init; } = 3;
    public ulong Seed { get; init; } = 1;

    public Precision Precision { get; init; } = Precision.Auto;

    /// <summary>Other peaks for the learning rate from some step on, in order of steps.</summary>
    public IReadOnlyList<RateChange> RateChanges { get; init; } = [];

    /// <summary>Also shrink biases and norms, as some reference recipes do.</summary>
    public bool DecayAll { get; init; }
}

/// <summary>From the step after <see cref="AfterStep"/> on, the schedule climbs to and falls from <see cref="LearningRate"/>.</summary>
public sealed record RateChange(int AfterStep, double LearningRate);

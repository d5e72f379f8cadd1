using Playground.Contracts;
using Playground.Web.Charts;

namespace Playground.Web.Training;

/// <summary>What a run's losses on text kept aside tell about it, one measurement after another.</summary>
public static class ValidationCourse
{
    /// <summary>So much above the lowest is no chance any more: smaller rises come and go.</summary>
    private const double Clearly = 1.025;

    /// <summary>
    /// The lowest measurement, where the last two both lie clearly above it and the training loss has fallen on since; otherwise null. Where that rises too, it is
    /// no overfitting but a learning rate that is too high.
    /// </summary>
    public static ValidationMeasurement? OverfittingSince(IReadOnlyList<ValidationMeasurement> measured) =>
        measured.MinBy(one => one.Loss) is { } lowest && measured.Count >= 3 && measured[^1].TrainingLoss < lowest.TrainingLoss && measured.TakeLast(2).All(one => one.Loss >= Clearly * lowest.Loss)
            ? lowest
            : null;

    /// <summary>The hardest of the lines that the newest measurement lies below, and the step since when all have; null: it lies below none.</summary>
    public static (GhostLine Line, int Step)? Beaten(IReadOnlyList<ValidationMeasurement> measured, IReadOnlyList<GhostLine> lines) =>
        measured.Count > 0 && lines.Where(line => measured[^1].Loss < line.Loss).MinBy(line => line.Loss) is { } hardest
            ? (hardest, measured.Reverse().TakeWhile(one => one.Loss < hardest.Loss).Last().Step)
            : null;
}

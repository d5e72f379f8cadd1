using System.Globalization;

namespace Playground.Web.Training;

/// <summary>How fast a run trains, as it is chosen and told.</summary>
public static class PaceWords
{
    /// <summary>In steps a second; null: as fast as the machine can.</summary>
    public static IReadOnlyList<double?> Choices { get; } = [null, 30, 10, 3, 1];

    public static string Word(double? stepsPerSecond) => stepsPerSecond switch
    {
        null => "full speed",
        1 => "1 step a second",
        _ => string.Create(CultureInfo.InvariantCulture, $"{stepsPerSecond:#,0.###} steps a second"),
    };
}

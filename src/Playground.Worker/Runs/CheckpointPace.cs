namespace Playground.Worker.Runs;

/// <summary>How often whatever trains keeps a checkpoint: one that is killed does no more than this once more.</summary>
public static class CheckpointPace
{
    public const int Steps = 200;

    /// <summary>The first comes sooner, and each after twice as many as before: kills that come one after another at a run's beginning still let it go on.</summary>
    private const int FirstSteps = 25;

    public static readonly TimeSpan Time = TimeSpan.FromSeconds(10);

    /// <summary>Whether the next checkpoint's time has come.</summary>
    /// <param name="last">The step of the last one; 0 before there is one.</param>
    /// <param name="steps">Done since the last one.</param>
    /// <param name="time">Gone by since the last one.</param>
    public static bool IsDue(int last, int steps, TimeSpan time) => steps >= Math.Clamp(last, FirstSteps, Steps) || time >= Time;
}

namespace Playground.Worker.Runs;

/// <summary>How often whatever trains keeps a checkpoint: one that is killed does no more than this once more.</summary>
public static class CheckpointPace
{
    public const int Steps = 200;

    public static readonly TimeSpan Time = TimeSpan.FromSeconds(10);

    /// <summary>Whether the next checkpoint's time has come.</summary>
    /// <param name="steps">Done since the last one.</param>
    /// <param name="time">Gone by since the last one.</param>
    public static bool IsDue(int steps, TimeSpan time) => steps >= Steps || time >= Time;
}

using System.Globalization;
using Playground.Contracts;

namespace Playground.Worker.Snapshots;

/// <summary>How much room the kept moments of runs may take.</summary>
/// <param name="PerRun">Bytes; key <c>Snapshots:MegabytesPerRun</c>.</param>
/// <param name="InAll">Bytes; key <c>Snapshots:MegabytesInAll</c>.</param>
public sealed record SnapshotQuota(long PerRun = Limits.SnapshotBytesPerRun, long InAll = Limits.SnapshotBytesInAll)
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Refuses a key that is no number with a sentence that names it.</summary>
    public static SnapshotQuota Read(IConfiguration configuration) => new(
        Bytes(configuration, "Snapshots:MegabytesPerRun", Limits.SnapshotBytesPerRun),
        Bytes(configuration, "Snapshots:MegabytesInAll", Limits.SnapshotBytesInAll));

    private static long Bytes(IConfiguration configuration, string key, long otherwise) => configuration[key] is not { Length: > 0 } value
        ? otherwise
        : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var megabytes) && megabytes is >= 0 and <= 1e9
            ? (long)(megabytes * Megabyte)
            : throw new ConfigurationException($"{key} is {value}; it must be a number of megabytes, 0 to keep nothing.");
}

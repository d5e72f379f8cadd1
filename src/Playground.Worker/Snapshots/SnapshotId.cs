using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Playground.Worker.Snapshots;

/// <summary>The model id of one moment of a run: <c>runs/{run id}@{step}</c>.</summary>
public readonly record struct SnapshotId(string Run, int Step)
{
    private const string Prefix = "runs/";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Run}@{Step}");

    public static bool TryParse([NotNullWhen(true)] string? modelId, out SnapshotId id)
    {
        id = default;
        var at = modelId?.LastIndexOf('@') ?? -1;
        if (at <= Prefix.Length || !modelId!.StartsWith(Prefix, StringComparison.Ordinal)
            || !int.TryParse(modelId.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var step))
        {
            return false;
        }

        id = new SnapshotId(modelId[Prefix.Length..at], step);
        return id.ToString() == modelId; // no second spelling, such as @007
    }
}

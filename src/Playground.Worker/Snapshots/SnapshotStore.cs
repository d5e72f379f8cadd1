using System.Globalization;
using System.Text.Json;
using Playground.Contracts;
using Playground.Worker.Storage;

namespace Playground.Worker.Snapshots;

/// <summary>
/// The files of the kept moments: weights alone in half precision, one file a step, in the run's folder. Knows their sizes
/// and keeps them within the quota by thinning out, evenly over the row of steps, and says so. Any thread.
/// </summary>
public sealed class SnapshotStore(DataFolder folder, SnapshotQuota quota)
{
    private const string Extension = ".safetensors";
    private const int SparsestRow = 64;

    private readonly Lock access = new();
    private readonly Dictionary<string, Row> rows = [];

    /// <summary>What is known of one run's moments.</summary>
    private sealed class Row
    {
        public SortedDictionary<int, RunSnapshot> Files { get; } = [];

        public Kept Kept { get; set; } = new(1, null);

        /// <summary>What was written of it is older.</summary>
        public bool IsKeptUnwritten { get; set; }

        public long Bytes => Files.Values.Sum(file => file.Bytes);
    }

    /// <summary>Lies beside the weights, so that a resumed run keeps the same moments.</summary>
    /// <param name="OneIn">Every how many of the row's places are kept.</param>
    /// <param name="Lost">Steps whose moments should be there and could not be written, in order; null for none.</param>
    private sealed record Kept(int OneIn, string? Note, IReadOnlyList<int>? Lost = null);

    /// <summary>In order of steps, and the sentence that says what is missing.</summary>
    public (IReadOnlyList<RunSnapshot> Snapshots, string? Note) List(string runId)
    {
        lock (access)
        {
            var row = RowOf(runId);
            return (Directory.Exists(folder.Snapshots(runId)) ? [.. row.Files.Values] : [], WhatIsMissing(row.Kept));
        }
    }

    public string FileOf(string runId, int step) => Path.Combine(folder.Snapshots(runId), step.ToString(CultureInfo.InvariantCulture) + Extension);

    /// <summary>Whether this step's moment belongs to what is kept.</summary>
    public bool IsWanted(string runId, int step)
    {
        if (!SnapshotSteps.IsDue(step))
        {
            return false;
        }

        lock (access)
        {
            return IsKept(step, RowOf(runId).Kept.OneIn);
        }
    }

    /// <summary>Thins out until this many bytes more have room. False, with the reason noted, when they have none.</summary>
    public bool MakeRoom(string runId, int step, long bytes)
    {
        lock (access)
        {
            var row = RowOf(runId);
            var replaced = row.Files.GetValueOrDefault(step)?.Bytes ?? 0;
            bytes = Math.Max(bytes, row.Files.Count == 0 ? 0 : row.Files.Values.Max(file => file.Bytes)); // they have headers, too
            while (row.Bytes - replaced + bytes > quota.PerRun)
            {
                if (!Thin(runId, row, keepNewest: false, $"their quota is {Megabytes(quota.PerRun)} a run"))
                {
                    return HasNoRoom(runId, row, $"one takes {Megabytes(bytes)}, and their quota is {Megabytes(quota.PerRun)} a run");
                }
            }

            if (bytes > quota.InAll) // whatever the others gave up
            {
                return HasNoRoom(runId, row, $"one takes {Megabytes(bytes)}, and their quota is {Megabytes(quota.InAll)} for all runs together");
            }

            LookForAll();
            while (rows.Values.Sum(other => other.Bytes) - replaced + bytes > quota.InAll)
            {
                // The run with most of them gives way first, this one included.
                var largest = rows.Where(other => other.Value.Files.Count > 2).OrderByDescending(other => other.Value.Bytes).Select(other => other.Key);
                if (!largest.Any(other => Thin(other, rows[other], keepNewest: other != runId, $"their quota is {Megabytes(quota.InAll)} for all runs together")))
                {
                    return HasNoRoom(runId, row, $"those of all runs together fill their quota of {Megabytes(quota.InAll)}");
                }
            }

            return true;
        }
    }

    /// <summary>The file is complete.</summary>
    public void Add(string runId, int step)
    {
        lock (access)
        {
            var row = RowOf(runId);
            row.Files[step] = new RunSnapshot(step, new SnapshotId(runId, step).ToString(), new FileInfo(FileOf(runId, step)).Length);
            if (row.Kept.Lost?.Contains(step) ?? false)
            {
                Note(runId, row, row.Kept with { Lost = [.. row.Kept.Lost.Where(lost => lost != step)] });
            }
            else if (row.IsKeptUnwritten)
            {
                Note(runId, row, row.Kept);
            }
        }
    }

    /// <summary>The file could not be written: the note says so until it is.</summary>
    public void Lose(string runId, int step)
    {
        lock (access)
        {
            var row = RowOf(runId);
            row.Files.Remove(step);
            var kept = row.Kept with { Lost = [.. (row.Kept.Lost ?? []).Append(step).Distinct().Order()] };
            try
            {
                Note(runId, row, kept);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                row.IsKeptUnwritten = true; // what keeps moments from being written keeps this, too; it is told all the same, and written with the next one
            }
        }
    }

    /// <summary>The file was not found: where somebody else than the quota has removed it, the moment is not listed any more.</summary>
    public void Forget(string runId, int step)
    {
        lock (access)
        {
            if (!File.Exists(FileOf(runId, step)))
            {
                RowOf(runId).Files.Remove(step);
            }
        }
    }

    private static bool IsKept(int step, int oneIn) => !SnapshotSteps.IsDue(step) || SnapshotSteps.PlaceOf(step) % oneIn == 0; // not due: a run's last

    /// <summary>Leaves out every second place of the row. False when that freed nothing.</summary>
    private bool Thin(string runId, Row row, bool keepNewest, string reason)
    {
        var before = row.Files.Count;
        while (row.Files.Count == before && row.Kept.OneIn < SparsestRow)
        {
            var (oneIn, newest) = (row.Kept.OneIn * 2, row.Files.Keys.LastOrDefault());
            foreach (var step in row.Files.Keys.Where(step => !IsKept(step, oneIn) && !(keepNewest && step == newest)).ToList())
            {
                File.Delete(FileOf(runId, step));
                row.Files.Remove(step);
            }

            Note(runId, row, new Kept(oneIn, Lost: row.Kept.Lost?.Where(step => IsKept(step, oneIn)).ToArray(), Note: $"Only one in {oneIn} of the run's moments is kept, because {reason}."));
        }

        return row.Files.Count < before;
    }

    private static string? WhatIsMissing(Kept kept)
    {
        var lost = kept.Lost switch
        {
            null or [] => null,
            [var step] => $"The moment of step {step} could not be written; the disk was full or closed to it.",
            [var first, .., var last] => $"{kept.Lost.Count} moments from step {first} to {last} could not be written; the disk was full or closed to them.",
        };
        return kept.Note is null || lost is null ? kept.Note ?? lost : $"{kept.Note} {lost}";
    }

    private bool HasNoRoom(string runId, Row row, string reason)
    {
        Note(runId, row, row.Kept with { Note = $"No {(row.Files.Count > 0 ? "further " : "")}moments are kept: {reason}." });
        return false;
    }

    private void Note(string runId, Row row, Kept kept)
    {
        row.Kept = kept;
        row.IsKeptUnwritten = false;
        Directory.CreateDirectory(folder.Snapshots(runId));
        var path = KeptFile(runId);
        File.WriteAllText($"{path}.part", JsonSerializer.Serialize(kept, JsonSerializerOptions.Web));
        File.Move($"{path}.part", path, overwrite: true);
    }

    private void LookForAll()
    {
        foreach (var run in Directory.EnumerateDirectories(folder.Runs).Select(path => Path.GetFileName(path)!))
        {
            RowOf(run);
        }

        foreach (var gone in rows.Keys.Where(run => !Directory.Exists(folder.Snapshots(run))).ToList())
        {
            rows.Remove(gone); // its run was deleted
        }
    }

    private Row RowOf(string runId)
    {
        if (!rows.TryGetValue(runId, out var row))
        {
            row = rows[runId] = new Row();
            if (Directory.Exists(folder.Snapshots(runId)))
            {
                Read(runId, row);
            }
        }

        return row;
    }

    private void Read(string runId, Row row)
    {
        foreach (var file in new DirectoryInfo(folder.Snapshots(runId)).EnumerateFiles($"*{Extension}"))
        {
            if (int.TryParse(Path.GetFileNameWithoutExtension(file.Name), NumberStyles.None, CultureInfo.InvariantCulture, out var step))
            {
                row.Files[step] = new RunSnapshot(step, new SnapshotId(runId, step).ToString(), file.Length);
            }
        }

        row.Kept = ReadKept(KeptFile(runId)) ?? row.Kept;
    }

    /// <summary>Null without the file, and where a power failure left nothing of it: the row is thinned out again when it must be.</summary>
    private static Kept? ReadKept(string path)
    {
        try
        {
            return File.Exists(path) && JsonSerializer.Deserialize<Kept>(File.ReadAllText(path), JsonSerializerOptions.Web) is { OneIn: >= 1 } kept ? kept : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string KeptFile(string runId) => Path.Combine(folder.Snapshots(runId), "kept.json");

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:0.##} MB");
}

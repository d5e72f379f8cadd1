using Playground.Contracts;

namespace Playground.Web.Training;

/// <summary>What became known about a run since the last time: every point once and in order, and of all else the newest only.</summary>
/// <param name="Packed">Pages of <see cref="PackedPoints"/> that were caught up with; all of them before <paramref name="Points"/>.</param>
public sealed record RunNews(IReadOnlyList<byte[]> Packed, IReadOnlyList<TrainingPoint> Points, RunSummary? Run, BatchPreview? Batch, ProbeAnswer? Probe, string? Refusal);

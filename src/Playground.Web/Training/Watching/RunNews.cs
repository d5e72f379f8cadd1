using Playground.Contracts;

namespace Playground.Web.Training;

/// <summary>What became known about a run since the last time: every point once and in order, and of all else the newest only.</summary>
public sealed record RunNews(IReadOnlyList<TrainingPoint> Points, RunSummary? Run, BatchPreview? Batch, ProbeAnswer? Probe, string? Refusal);

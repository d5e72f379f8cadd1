using Playground.Contracts;
using Playground.Web.Workers;

namespace Playground.Web.Training;

/// <summary>A run's sentence as a question to a model that nobody trains just now: a finished one, one that waits, or a kept moment.</summary>
public static class ProbeQuestions
{
    /// <param name="step">The model's.</param>
    public static async Task<ProbeAnswer> AskProbe(this IWorkerClient worker, string modelId, int step, Objective objective, ProbeRequest probe, CancellationToken ct = default) =>
        objective is Objective.Masked
            ? new(step, await worker.FillMask(new(modelId, probe.Text, probe.Masked), ct), null, null)
            : new(step, null, await worker.NextWord(new(modelId, probe.Text, new(), Hidden: probe.Gap), ct), null);

    /// <summary>What the model reads of it: one that reads from the left stops before the word that is asked for.</summary>
    public static ProbeRequest Read(this ProbeRequest probe, Objective objective) =>
        objective is Objective.Causal && probe.Gap is { } gap ? probe with { Text = probe.Text[..gap.Start].TrimEnd(), Masked = [] } : probe;
}

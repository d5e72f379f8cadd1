using Playground.Contracts;
using Playground.Web.Workers;

namespace Playground.Web.Training;

/// <summary>A run's sentence as a question of a page's own: to a model that nobody trains just now, or beside the question that a run in training answers by itself.</summary>
public static class ProbeQuestions
{
    /// <param name="step">At which the model is known to be; one in training says itself at which it answered.</param>
    /// <param name="withReading">Whether a causal model is also asked how well it expected each piece of the text: a pass of its own through a model that may be learning.</param>
    public static async Task<ProbeAnswer> AskProbe(this IWorkerClient worker, string modelId, int step, Objective objective, ProbeRequest probe, bool withReading, CancellationToken ct)
    {
        if (objective is Objective.Masked)
        {
            var mask = await worker.FillMask(new(modelId, probe.Text, probe.Masked), ct);
            return new(mask.Step ?? step, mask, null, null);
        }

        var next = await worker.NextWord(new(modelId, probe.Text, new(), Hidden: probe.Gap), ct);
        var reading = withReading ? await worker.ReadText(new(modelId, probe.Text), ct) : null;
        return new(next.Step ?? step, null, next, null, Reading: reading);
    }

    /// <summary>What the run answers by itself; null where nobody has given it a sentence.</summary>
    public static ProbeRequest? AskedNow(this RunSummary run) =>
        run.Asked ?? (string.IsNullOrWhiteSpace(run.Recipe.Probe) ? null : new(run.Recipe.Probe, run.Recipe.ProbeMasked));

    /// <summary>What the model reads of it: one that reads from the left stops before the word that is asked for.</summary>
    public static ProbeRequest Read(this ProbeRequest probe, Objective objective) =>
        objective is Objective.Causal && probe.Gap is { } gap ? probe with { Text = probe.Text[..gap.Start].TrimEnd(), Masked = [] } : probe;
}

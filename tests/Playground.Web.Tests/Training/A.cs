using Playground.Contracts;

namespace Playground.Web.Tests.Training;

/// <summary>Examples of what the worker sends.</summary>
internal static class A
{
    public static RunSummary Run(RunStatus status = RunStatus.Running, int step = 0, string? message = null, int? queue = null, RunRecipe? recipe = null) =>
        new("r1", "First", status, message, step, DateTimeOffset.UnixEpoch, "runs/r1", recipe ?? new RunRecipe { CorpusId = "tales" }, null, queue);

    public static TrainingPoint Point(int step, double loss = 2, double? validation = null) =>
        new(step, step / 100.0, loss, Math.Exp(loss), 0.25, 0.001, 1.5, 1000, step * 100L, step, validation);

    /// <summary>A run's last twenty steps.</summary>
    public static RecentSteps Recent(double loss = 2, double accuracy = 0.25) => new(20, loss, Math.Exp(loss), accuracy);

    public static Candidate Candidate(int id, string text, double probability, int rank) => new(id, text, text, probability, 1, rank);

    /// <summary>An answer to "The cat sat on the mat." with "cat" hidden.</summary>
    public static ProbeAnswer Probe(int step, double truth, int start = 4, int end = 7) => new(
        step,
        new MaskAnswer(
            "runs/r1",
            [new TokenView(5, "x", 0, 23, 0, false)],
            [new MaskedPosition(2, start, end, [Candidate(1, "dog", 0.3, 1), Candidate(2, "bird", 0.1, 2)], Candidate(9, "cat", truth, 3), 0.6 - truth)],
            "float32",
            step),
        null,
        null);
}

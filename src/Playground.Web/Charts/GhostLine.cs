using Playground.Contracts;

namespace Playground.Web.Charts;

/// <summary>What a simple model reaches: a line across the loss and the perplexity chart.</summary>
/// <param name="Loss">In nats, as the run's own; its perplexity is e^loss.</param>
/// <param name="Description">One sentence about what it sees.</param>
public sealed record GhostLine(string Name, double Loss, string Description)
{
    public static IReadOnlyList<GhostLine> Of(Baselines baselines) =>
    [
        new("uniform", baselines.Uniform, "Every piece of the vocabulary is equally likely."),
        new("unigram", baselines.Unigram, "Each piece is as likely as it is frequent, whatever stands beside it."),
        .. baselines.NGrams.Select(n => new GhostLine(n.Name, n.Loss, n.Description)),
    ];
}

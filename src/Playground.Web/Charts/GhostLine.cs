using Playground.Contracts;

namespace Playground.Web.Charts;

/// <summary>What a simple model reaches: a line across the loss and the perplexity chart.</summary>
/// <param name="Loss">In nats, as the run's own; its perplexity is e^loss.</param>
/// <param name="Description">What it sees, in plain words.</param>
/// <param name="Doing">What it does, to go on in a sentence: "better than …".</param>
public sealed record GhostLine(string Name, double Loss, string Description, string Doing = "counting")
{
    public static IReadOnlyList<GhostLine> Of(Baselines baselines) =>
    [
        new("uniform", baselines.Uniform, "Guesses blindly: every piece of the vocabulary is equally likely.", "guessing blindly"),
        new("unigram", baselines.Unigram, "Counts single pieces: each is as likely as it is frequent, whatever stands beside it.", "counting single pieces"),
        .. baselines.NGrams.Select(n => new GhostLine(n.Name, n.Loss, n.Description, n.Name switch
        {
            "bigram" => "counting pairs of pieces",
            "trigram" => "counting threes of pieces",
            _ => "counting which piece stands between which two",
        })),
    ];
}

using Playground.Contracts;

namespace Playground.Web.Charts;

/// <summary>A curve the chart can show.</summary>
/// <param name="Key">Its name in js/charts/training-chart.js.</param>
/// <param name="Explanation">One line for someone who has never met the word.</param>
/// <param name="Of">What the number in its tile is taken over; null: the last step's own. js/charts/columns.js has the same ones.</param>
/// <param name="Exact">Set, not measured: there is nothing to smooth. js/charts/columns.js says the same.</param>
public sealed record ChartMetric(string Key, string Name, string Explanation, string? Of = null, bool Exact = false)
{
    private static readonly string Several = $"mean of {RecentSteps.Most} steps";

    public static IReadOnlyList<ChartMetric> All { get; } =
    [
        new("loss", "Loss", "How surprised the model is by the right word. Lower is better.", Of: Several),
        new("perplexity", "Perplexity", "Among how many equally likely pieces of text the model hesitates.", Of: Several),
        new("accuracy", "Accuracy", "How often its first guess is the right word.", Of: Several),
        new("learningRate", "Learning rate", "How large a step each correction takes.", Exact: true),
        new("gradientNorm", "Gradient norm", "How strongly the model wants to change itself."),
        new("tokensPerSecond", "Tokens/s", "How many pieces of text it reads in a second."),
    ];
}

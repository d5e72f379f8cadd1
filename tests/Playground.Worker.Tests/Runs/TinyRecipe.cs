using Playground.Contracts;

namespace Playground.Worker.Tests.Runs;

/// <summary>Recipes that train in milliseconds a step.</summary>
internal static class TinyRecipe
{
    private static readonly string[] Animals = ["cat", "dog", "bird", "fish", "horse", "mouse"];
    private static readonly string[] Places = ["mat", "tree", "house", "river", "hill", "road"];

    public static string Corpus { get; } = string.Join('\n', Animals.SelectMany(animal => Places.Select(place => $"the {animal} sat near the {place} and looked at the {Places[animal.Length % 6]} .")));

    public static RunRecipe Masked(int steps) => new()
    {
        CorpusText = Corpus,
        Vocabulary = 120,
        Layers = 1,
        Heads = 2,
        Hidden = 16,
        ContextLength = 16,
        BatchSize = 4,
        Steps = steps,
        EvaluateEvery = 10,
        Seed = 5,
        Dropout = 0.1,
        Probe = "the cat sat near the mat .",
        ProbeMasked = [new TextSpan(4, 7)],
    };

    public static RunRecipe Causal(int steps) => Masked(steps) with { Objective = Objective.Causal, Vocabulary = 300, Probe = "the cat", ProbeMasked = [] };
}

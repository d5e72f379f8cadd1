namespace Playground.Contracts;

/// <summary>What a model's page tells: what it is, what its card says, and how it did in the cloze benchmark.</summary>
/// <param name="Facts">The card's own list: text, seed, steps, losses.</param>
/// <param name="Weaknesses">What the card says the model is bad at.</param>
/// <param name="Cloze">Null where no <c>cloze.json</c> lies beside the weights.</param>
public sealed record ModelDetails(ModelDescription Model, IReadOnlyList<ModelFact> Facts, IReadOnlyList<string> Weaknesses, ClozeResult? Cloze);

/// <summary>One line of a model card: <c>- Seed: 1</c>.</summary>
public sealed record ModelFact(string Name, string Value);

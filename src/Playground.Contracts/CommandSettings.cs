namespace Playground.Contracts;

/// <summary>What a recipe file may hold beside a <see cref="RunRecipe"/>: only the command line has to decide it.</summary>
/// <param name="CorpusLines">How many lines of a bundled corpus; null for its own number.</param>
/// <param name="CorpusSeed">Seed of a generated corpus; null for its own.</param>
/// <param name="CorpusFile">The text to train on, as a file beside the recipe (or a path from there); instead of a corpus.</param>
/// <param name="HalfPrecision">Store the weights as float16: half the size.</param>
/// <param name="Weaknesses">What the model is known to be bad at, for its card.</param>
public sealed record CommandSettings(int? CorpusLines = null, ulong? CorpusSeed = null, string? CorpusFile = null, bool HalfPrecision = false, IReadOnlyList<string>? Weaknesses = null);

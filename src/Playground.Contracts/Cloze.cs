namespace Playground.Contracts;

/// <summary>How a model did in the cloze benchmark: <c>cloze.json</c> beside its weights.</summary>
/// <param name="Categories">In the order of the list.</param>
/// <param name="HeldOut">The half that was never looked at while the corpus was written.</param>
public sealed record ClozeResult(IReadOnlyList<ClozeCount> Categories, ClozeCount All, ClozeCount HeldOut)
{
    public const string FileName = "cloze.json";
}

/// <param name="Sentences">How many were asked.</param>
/// <param name="First">Of these, how often the first candidate was an accepted answer.</param>
/// <param name="AmongFive">How often one of the first five was.</param>
public sealed record ClozeCount(string Name, int Sentences, int First, int AmongFive);

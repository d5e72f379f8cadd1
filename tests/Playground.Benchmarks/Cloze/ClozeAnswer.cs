namespace Playground.Benchmarks.Cloze;

/// <summary>A sentence and what a model put into its gap, likeliest first.</summary>
public sealed record ClozeAnswer(ClozeSentence Sentence, IReadOnlyList<string> Candidates)
{
    public bool IsFirst => Candidates.Take(1).Any(Sentence.Accepts);

    public bool IsAmongFive => Candidates.Take(ClozeReader.Candidates).Any(Sentence.Accepts);
}

using Playground.Contracts;

namespace Playground.Web.Bench;

/// <summary>How well a model that reads from the left expected a word, having read what stands before it.</summary>
/// <param name="Probability">Of the whole word: the product of its pieces'.</param>
/// <param name="Rank">Of a word that is one piece; null for one of several.</param>
/// <param name="Level">0: no better than chance, which gives each piece of the vocabulary the same; 1: certain. On the scale of the loss.</param>
public sealed record ExpectedWord(double Probability, int? Rank, double Level);

/// <summary>A sentence with what a causal model made of it on reading it.</summary>
public sealed record ReadSentence(string Text, TextReading Reading)
{
    /// <summary>Nats a piece, as the loss of training is; null where no piece has another before it.</summary>
    public double? Loss => Reading.Pieces.Count == 0 ? null : -Reading.Pieces.Average(piece => piece.LogProbability);

    /// <summary>White space at the end is not read.</summary>
    public bool IsOf(string text) => Text.AsSpan().TrimEnd().SequenceEqual(text.AsSpan().TrimEnd());

    /// <summary>Null where not all of the word was read with something before it.</summary>
    public ExpectedWord? Of(Word word)
    {
        var pieces = Reading.Pieces.Where(piece => piece.Start < word.End && word.Start < piece.End).ToArray();
        if (pieces.Length == 0 || pieces[0].Start > word.Start)
        {
            return null;
        }

        var log = pieces.Sum(piece => piece.LogProbability);
        var chance = pieces.Length * Math.Log(Math.Max(2, Reading.Vocabulary));
        return new ExpectedWord(Math.Exp(log), pieces is [var only] ? only.Rank : null, Math.Clamp(1 + (log / chance), 0, 1));
    }

    /// <summary>The word that the model expected least, signs left out.</summary>
    public (string Word, ExpectedWord Expected)? LeastExpected() => Words.Spoken(Text)
        .Select(word => (Word: Text[word.Start..word.End], Expected: Of(word)))
        .Where(one => one.Expected is not null)
        .OrderBy(one => one.Expected!.Level)
        .Select(one => ((string, ExpectedWord)?)(one.Word, one.Expected!))
        .FirstOrDefault();
}

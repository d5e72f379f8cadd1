using Playground.Contracts;
using Playground.Web.Bench;

namespace Playground.Web.Mask;

/// <summary>A word behind one or more masks: as many as the model's vocabulary needs pieces for it.</summary>
/// <param name="Pieces">The answers for its pieces, in order; one for a written mask.</param>
public sealed record HiddenWord(Word Word, string Text, IReadOnlyList<MaskedPosition> Pieces)
{
    public string Title(int number, MaskedPosition piece, string text)
    {
        if (Word.IsWrittenMask)
        {
            return $"Mask {number}";
        }

        return Pieces.Count == 1
            ? $"Mask {number} — was “{Figures.Apart(Text)}”"
            : $"Mask {number} — was “{Figures.Apart(text[piece.Start..piece.End])}”, piece {Pieces.ToList().IndexOf(piece) + 1} of “{Figures.Apart(Text)}”";
    }

    /// <summary>The hidden words of an answer, in the order of the text.</summary>
    public static IReadOnlyList<HiddenWord> Of(string text, string? maskToken, MaskAnswer answer)
    {
        var words = Words.Of(text, maskToken);
        return [.. answer.Masks.GroupBy(m => words.FirstOrDefault(w => m.Start < w.End && w.Start < Math.Max(m.End, m.Start + 1), new Word(m.Start, m.End, false)))
            .Select(g => new HiddenWord(g.Key, text[g.Key.Start..g.Key.End], [.. g.OrderBy(p => p.Position)]))
            .OrderBy(h => h.Word.Start)];
    }

    /// <summary>
    /// The sentence with a candidate in the place of one mask. Of a word of several pieces the others stay masks, now written
    /// ones, since the old word is gone.
    /// </summary>
    public (string Text, IReadOnlyList<TextSpan> Masked) Accept(
        string text, IReadOnlyList<TextSpan> masked, MaskedPosition piece, Candidate candidate, string maskToken, bool byteLevel)
    {
        var word = candidate.Text.StartsWith("##", StringComparison.Ordinal) ? candidate.Text[2..] : candidate.Text;
        var start = Word.Start;
        var isFirst = ReferenceEquals(piece, Pieces[0]);
        var glued = IsGlued(candidate, byteLevel);
        if (isFirst && glued && start > 0)
        {
            start = text.AsSpan(0, start).TrimEnd().Length;
        }

        var parts = Pieces.Select(p => ReferenceEquals(p, piece) ? (glued && !isFirst ? "" : " ") + word.Trim() : " " + maskToken);
        return masked.Replace(text, new TextSpan(start, Word.End), string.Concat(parts).TrimStart(' '));
    }

    /// <summary>Belongs to the end of the word before it: a later piece of a word, or a punctuation mark.</summary>
    private static bool IsGlued(Candidate candidate, bool byteLevel) =>
        candidate.Token.StartsWith("##", StringComparison.Ordinal)
        || candidate.Text.Trim() is ['.' or ',' or ';' or ':' or '!' or '?' or ')' or '…']
        || (byteLevel && candidate.Text is [not ' ', ..]);
}

using Playground.Transformers.Text.Unicode;

namespace Playground.Transformers.Text.Pipeline;

/// <summary>One place of a template: the first text (0), the second (1), or a special token.</summary>
internal sealed record TemplatePart(int? Text, IReadOnlyList<(int Id, string Piece)> Special, int Segment);

/// <summary>What happens to tokens after the model: offsets lose their spaces, special tokens are put around.</summary>
/// <param name="Trims">One entry a pass that trims offsets; its value says that a first space was added by the tokenizer and so stays.</param>
/// <param name="Single">Template for one text; null leaves the tokens as they are.</param>
/// <param name="Pair">Template for two texts.</param>
internal sealed record PostProcessor(IReadOnlyList<bool> Trims, IReadOnlyList<TemplatePart>? Single, IReadOnlyList<TemplatePart>? Pair)
{
    public static readonly PostProcessor None = new([], null, null);

    /// <param name="texts">Tokens of one or two texts.</param>
    /// <param name="addSpecialTokens">False keeps only the texts' own tokens.</param>
    public List<Token> Process(IReadOnlyList<List<Token>> texts, bool addSpecialTokens)
    {
        var template = texts.Count == 1 ? Single : Pair;
        if (template is null)
            return [.. texts.SelectMany((tokens, segment) => tokens.Select(token => token with { Segment = segment }))];
        var result = new List<Token>(texts.Sum(tokens => tokens.Count) + 4);
        foreach (var part in template)
        {
            if (part.Text is { } text)
                result.AddRange(texts[text].Select(token => token with { Segment = part.Segment }));
            else if (addSpecialTokens)
                result.AddRange(part.Special.Select(s => new Token(s.Id, s.Piece, 0, 0, null, true, part.Segment)));
        }

        return result;
    }

    /// <summary>Trims the offsets of one text's tokens, counted in characters: a space that was added stands for the first one, whatever its width.</summary>
    public void TrimOffsets(List<Token> tokens)
    {
        foreach (var addedSpace in Trims)
            Trim(tokens, addedSpace);
    }

    /// <summary>Takes the spaces at both ends of byte-level pieces, and those that an added token has eaten, out of the offsets.</summary>
    private static void Trim(List<Token> tokens, bool addedSpace)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var (start, end) = (token.Start, token.End);
            var runes = token.Piece.EnumerateRunes().Select(rune => rune.Value).ToArray();
            var leading = runes.TakeWhile(IsSpace).Count();
            var trailing = runes.Reverse().TakeWhile(IsSpace).Count();
            // Of several spaces none was added: the tokenizer adds one only where the text begins without.
            if (leading > 0 && !(addedSpace && leading == 1 && (i == 0 || start == 0)))
                start = Math.Min(start + leading, end);
            if (trailing > 0 && end >= trailing)
                end = Math.Max(end - trailing, start);
            tokens[i] = token with { Start = start, End = end };
        }
    }

    private static bool IsSpace(int rune) => rune == ByteLevel.Letters[' '] || CharacterKinds.IsWhiteSpace(rune);
}

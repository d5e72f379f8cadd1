using Playground.Transformers.Text.Unicode;

namespace Playground.Transformers.Text.Pipeline;

/// <summary>Cuts a stretch of text into words; a model then cuts each word into pieces.</summary>
internal delegate IEnumerable<ArraySegment<AlignedRune>> PreTokenizer(ArraySegment<AlignedRune> text);

internal static class PreTokenizers
{
    public static IEnumerable<ArraySegment<AlignedRune>> None(ArraySegment<AlignedRune> text) => [text];

    /// <summary>Words between white space; each sign of punctuation stands alone.</summary>
    public static IEnumerable<ArraySegment<AlignedRune>> Bert(ArraySegment<AlignedRune> text)
    {
        var start = 0;
        for (var i = 0; i < text.Count; i++)
        {
            var space = CharacterKinds.IsWhiteSpace(text[i].Value);
            if (!space && !CharacterKinds.IsBertPunctuation(text[i].Value))
                continue;
            if (i > start)
                yield return text[start..i];
            if (!space)
                yield return text[i..(i + 1)];
            start = i + 1;
        }

        if (start < text.Count)
            yield return text[start..];
    }

    public static IEnumerable<ArraySegment<AlignedRune>> WhitespaceSplit(ArraySegment<AlignedRune> text)
    {
        var start = 0;
        for (var i = 0; i <= text.Count; i++)
        {
            if (i < text.Count && !CharacterKinds.IsWhiteSpace(text[i].Value))
                continue;
            if (i > start)
                yield return text[start..i];
            start = i + 1;
        }
    }

    public static PreTokenizer Sequence(IReadOnlyList<PreTokenizer> steps) =>
        text => steps.Aggregate((IEnumerable<ArraySegment<AlignedRune>>)[text], (pieces, step) => pieces.SelectMany(piece => step(piece)));
}

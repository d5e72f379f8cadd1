using Playground.Transformers.Text.Unicode;

namespace Playground.Transformers.Text.Pipeline;

/// <summary>One step that rewrites a text before it is cut, keeping track of where each character came from.</summary>
internal delegate AlignedRune[] Normalizer(AlignedRune[] text);

internal static class Normalizers
{
    public static AlignedRune[] None(AlignedRune[] text) => text;

    public static AlignedRune[] Lowercase(AlignedRune[] text)
    {
        var edits = new List<Edit>(text.Length);
        foreach (var rune in text)
            CharacterKinds.AppendLower(edits, rune.Value);
        return AlignedText.Apply(text, edits);
    }

    public static AlignedRune[] StripAccents(AlignedRune[] text) => AlignedText.Where(text, c => !CharacterKinds.IsMark(c));

    public static Normalizer Decomposition(bool compatibility) => text => AlignedText.Apply(text, NormalForm.Decompose(text, compatibility));

    public static Normalizer Composition(bool compatibility) => text => AlignedText.Apply(text, NormalForm.Compose(text, compatibility));

    public static Normalizer Strip(bool left, bool right) => text =>
    {
        var (start, end) = (0, text.Length);
        while (left && start < end && CharacterKinds.IsWhiteSpace(text[start].Value))
            start++;
        while (right && end > start && CharacterKinds.IsWhiteSpace(text[end - 1].Value))
            end--;
        return text[start..end];
    };

    public static Normalizer Sequence(IReadOnlyList<Normalizer> steps) => text => steps.Aggregate(text, (current, step) => step(current));

    /// <summary>The steps of BERT (Devlin et al., 2018) in their published order.</summary>
    public static Normalizer Bert(bool cleanText, bool separateChinese, bool stripAccents, bool lowercase) => text =>
    {
        if (cleanText)
            text = Clean(text);
        if (separateChinese)
            text = SeparateChinese(text);
        if (stripAccents)
            text = AlignedText.Where(Decomposition(compatibility: false)(text), c => !CharacterKinds.IsNonSpacingMark(c));
        return lowercase ? Lowercase(text) : text;
    };

    /// <summary>Control characters go; every kind of white space becomes a space.</summary>
    private static AlignedRune[] Clean(AlignedRune[] text)
    {
        var kept = AlignedText.Where(text, c => c is not (0 or 0xFFFD) && !CharacterKinds.IsBertControl(c));
        for (var i = 0; i < kept.Length; i++)
        {
            if (CharacterKinds.IsWhiteSpace(kept[i].Value))
                kept[i] = kept[i] with { Value = ' ' };
        }

        return kept;
    }

    private static AlignedRune[] SeparateChinese(AlignedRune[] text)
    {
        var edits = new List<Edit>(text.Length + 8);
        foreach (var rune in text)
        {
            if (CharacterKinds.IsChinese(rune.Value))
                edits.AddRange([new Edit(' ', 0), new Edit(rune.Value, 1), new Edit(' ', 1)]);
            else
                edits.Add(new Edit(rune.Value, 0));
        }

        return AlignedText.Apply(text, edits);
    }
}

namespace Playground.Transformers.Text.Unicode;

/// <summary>NFD, NFC, NFKD and NFKC (Unicode Standard Annex 15) as edits of a text, so that offsets can follow.</summary>
internal static class NormalForm
{
    private const int HangulBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TrailBase = 0x11A7;
    private const int LeadCount = 19, VowelCount = 21, TrailCount = 28, HangulCount = LeadCount * VowelCount * TrailCount;

    /// <summary>Decomposed characters in canonical order.</summary>
    public static List<Edit> Decompose(ReadOnlySpan<AlignedRune> text, bool compatibility)
    {
        var data = NormalizationData.Instance;
        var edits = new List<Edit>(text.Length + 8);
        foreach (var rune in text)
        {
            var before = edits.Count;
            Append(data, edits, rune.Value, compatibility);
            for (var i = before + 1; i < edits.Count; i++)
                edits[i] = edits[i] with { Change = 1 };
        }

        Reorder(data, edits);
        return edits;
    }

    /// <summary>Decomposed, then composed again.</summary>
    public static List<Edit> Compose(ReadOnlySpan<AlignedRune> text, bool compatibility)
    {
        var data = NormalizationData.Instance;
        var composed = new List<Edit>(text.Length);
        var starter = -1;
        var lastClass = 0;
        foreach (var edit in Decompose(text, compatibility))
        {
            var kind = data.ClassOf(edit.Rune);
            var adjacent = starter == composed.Count - 1;
            if (starter >= 0 && (adjacent || (lastClass != 0 && lastClass < kind)) && Pair(data, composed[starter].Rune, edit.Rune) is >= 0 and var made)
            {
                composed[starter] = new Edit(made, composed[starter].Change + edit.Change - 1);
                continue;
            }

            if (kind == 0)
                starter = composed.Count;
            lastClass = kind;
            composed.Add(edit);
        }

        return composed;
    }

    private static void Append(NormalizationData data, List<Edit> edits, int rune, bool compatibility)
    {
        var syllable = rune - HangulBase;
        if (syllable is >= 0 and < HangulCount)
        {
            edits.Add(new Edit(LeadBase + syllable / (VowelCount * TrailCount), 0));
            edits.Add(new Edit(VowelBase + syllable % (VowelCount * TrailCount) / TrailCount, 0));
            if (syllable % TrailCount != 0)
                edits.Add(new Edit(TrailBase + syllable % TrailCount, 0));
        }
        else if (data.Decomposition(rune, compatibility) is { } parts)
        {
            foreach (var part in parts)
                Append(data, edits, part, compatibility);
        }
        else
        {
            edits.Add(new Edit(rune, 0));
        }
    }

    /// <summary>Runs of combining marks in the order of their classes; equal classes keep their order.</summary>
    private static void Reorder(NormalizationData data, List<Edit> edits)
    {
        for (var i = 0; i < edits.Count;)
        {
            var end = i;
            while (end < edits.Count && data.ClassOf(edits[end].Rune) != 0)
                end++;
            if (end - i > 1)
            {
                var sorted = edits.GetRange(i, end - i).OrderBy(e => data.ClassOf(e.Rune)).ToList();
                for (var k = 0; k < sorted.Count; k++)
                    edits[i + k] = sorted[k];
            }

            i = Math.Max(end, i + 1);
        }
    }

    private static int Pair(NormalizationData data, int first, int second)
    {
        var lead = first - LeadBase;
        var vowel = second - VowelBase;
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
            return HangulBase + (lead * VowelCount + vowel) * TrailCount;
        var syllable = first - HangulBase;
        var trail = second - TrailBase;
        if (syllable is >= 0 and < HangulCount && syllable % TrailCount == 0 && trail is > 0 and < TrailCount)
            return first + trail;
        return data.Composition(first, second);
    }
}

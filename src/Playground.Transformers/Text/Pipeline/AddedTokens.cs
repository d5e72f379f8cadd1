using Playground.Transformers.Text.Unicode;

namespace Playground.Transformers.Text.Pipeline;

/// <summary>A token that is looked for in the text before the model cuts it.</summary>
/// <param name="Content">What it looks like.</param>
/// <param name="SingleWord">Only where no word character touches it.</param>
/// <param name="LeftStrip">Takes the white space before it along.</param>
/// <param name="RightStrip">Takes the white space after it along.</param>
/// <param name="Normalized">Looked for after normalisation instead of before.</param>
/// <param name="Special">Left out by decoding on request.</param>
internal sealed record AddedToken(int Id, string Content, bool SingleWord, bool LeftStrip, bool RightStrip, bool Normalized, bool Special);

/// <summary>A stretch of text, or an added token found in it.</summary>
internal readonly record struct Stretch(ArraySegment<AlignedRune> Text, AddedToken? Token);

/// <summary>Finds added tokens in text: the leftmost one, and the longest of those.</summary>
internal sealed class AddedTokens
{
    private readonly Normalizer _normalizer;
    private readonly ILookup<int, (int[] Runes, AddedToken Token)> _raw;
    private readonly ILookup<int, (int[] Runes, AddedToken Token)> _normalized;

    public AddedTokens(IReadOnlyList<AddedToken> tokens, Normalizer normalizer)
    {
        _normalizer = normalizer;
        _raw = ByFirstRune(tokens.Where(t => !t.Normalized), Normalizers.None);
        _normalized = ByFirstRune(tokens.Where(t => t.Normalized), normalizer);
    }

    /// <summary>The text normalised, with the tokens that it holds set apart.</summary>
    public List<Stretch> Split(string text)
    {
        var result = new List<Stretch>();
        var raw = AlignedText.Of(text);
        foreach (var stretch in Find(raw, _raw))
        {
            if (stretch.Token is not null)
                result.Add(stretch);
            else
                result.AddRange(Find(_normalizer([.. stretch.Text]), _normalized));
        }

        return result;
    }

    private static List<Stretch> Find(ArraySegment<AlignedRune> text, ILookup<int, (int[] Runes, AddedToken Token)> tokens)
    {
        var found = new List<Stretch>();
        var done = 0;
        for (var at = 0; at < text.Count && tokens.Count > 0;)
        {
            if (LongestAt(text, at, tokens) is not { } match)
            {
                at++;
                continue;
            }

            var (start, end) = (at, at + match.Runes.Length);
            at = end;
            var token = match.Token;
            if (token.SingleWord && (Touches(text, start - 1) || Touches(text, end)))
                continue;
            while (token.LeftStrip && start > done && CharacterKinds.IsWhiteSpace(text[start - 1].Value))
                start--;
            while (token.RightStrip && end < text.Count && CharacterKinds.IsWhiteSpace(text[end].Value))
                end++;
            at = end;
            if (start > done)
                found.Add(new Stretch(text[done..start], null));
            found.Add(new Stretch(text[start..end], token));
            done = end;
        }

        if (done < text.Count)
            found.Add(new Stretch(text[done..], null));
        return found;
    }

    private static (int[] Runes, AddedToken Token)? LongestAt(ArraySegment<AlignedRune> text, int at, ILookup<int, (int[] Runes, AddedToken Token)> tokens)
    {
        foreach (var candidate in tokens[text[at].Value])
        {
            var matches = candidate.Runes.Length <= text.Count - at;
            for (var i = 1; matches && i < candidate.Runes.Length; i++)
                matches = text[at + i].Value == candidate.Runes[i];
            if (matches)
                return candidate;
        }

        return null;
    }

    private static bool Touches(ArraySegment<AlignedRune> text, int at) => at >= 0 && at < text.Count && CharacterKinds.IsWord(text[at].Value);

    private static ILookup<int, (int[] Runes, AddedToken Token)> ByFirstRune(IEnumerable<AddedToken> tokens, Normalizer normalizer) =>
        tokens.Select(token => (Runes: Array.ConvertAll(normalizer(AlignedText.Of(token.Content)), rune => rune.Value), Token: token))
            .Where(entry => entry.Runes.Length > 0)
            .OrderByDescending(entry => entry.Runes.Length)
            .ToLookup(entry => entry.Runes[0]);
}

using Playground.Contracts;
using Playground.Web.Bench;

namespace Playground.Web.Inside;

/// <summary>The tokens of a text as people read them: "…ing" goes on a word, and no signs that stand for spaces or bytes.</summary>
public static class TokenNames
{
    /// <summary>One name a token, in order.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<TokenView> tokens, string text)
    {
        // A byte-level vocabulary writes a space as Ġ and a line's end as Ċ; what its pieces cover can be read in the text.
        var byteLevel = tokens.Any(t => !t.Special && t.Text.AsSpan().ContainsAny('Ġ', 'Ċ'));
        return [.. tokens.Select((token, i) => token.Special ? token.Text
            : byteLevel ? Covered(token, i == 0 ? null : tokens[i - 1], text)
            : token.Text.StartsWith("##", StringComparison.Ordinal) ? "…" + token.Text[2..]
            : Figures.Visible(token.Text))];
    }

    private static string Covered(TokenView token, TokenView? before, string text)
    {
        if (token.Start < 0 || token.End > text.Length || token.Start >= token.End)
        {
            return Figures.Visible(token.Text);
        }

        var covered = text[token.Start..token.End];
        var goesOn = char.IsLetterOrDigit(covered[0]) && !token.Text.StartsWith('Ġ')
            && before is { Special: false } && before.End == token.Start && token.Start > 0 && char.IsLetterOrDigit(text[token.Start - 1]);
        return (goesOn ? "…" : null) + Figures.Visible(covered);
    }
}

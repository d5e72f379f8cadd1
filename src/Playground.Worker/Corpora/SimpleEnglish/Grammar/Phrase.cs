namespace Playground.Worker.Corpora.SimpleEnglish.Grammar;

/// <summary>Text with gaps: literals, and slots that are filled when a line is composed.</summary>
internal sealed record Phrase(IReadOnlyList<Piece> Pieces, string Text)
{
    public static Phrase Parse(string text)
    {
        var pieces = new List<Piece>();
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            if (open < 0)
            {
                pieces.Add(new Literal(text[at..]));
                break;
            }

            if (open > at)
            {
                pieces.Add(new Literal(text[at..open]));
            }

            var close = Close(text, open);
            var inside = text[(open + 1)..close];
            pieces.Add(Alternatives(inside) is { Length: > 1 } alternatives ? new Either(new([.. alternatives.Select(Weight.Cut).Select(text => new Weighted<Phrase>(Parse(text.Text), text.Weight))])) : Slot.Parse(inside));
            at = close + 1;
        }

        return new(pieces, text);
    }

    private static int Close(string text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        throw new GrammarException($"A brace is not closed in: {text}");
    }

    /// <summary>Cut at the bars that no inner brace holds.</summary>
    private static string[] Alternatives(string text)
    {
        var (parts, depth, start) = (new List<string>(), 0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
            if (text[at] == '/' && depth == 0)
            {
                parts.Add(text[start..at]);
                start = at + 1;
            }
        }

        return [.. parts, text[start..]];
    }
}

internal abstract record Piece;

internal sealed record Literal(string Text) : Piece;

/// <summary>
/// One of several texts: <c>a glass of {water*3/milk/juice}</c>. "*3" makes one three times as likely; alternatives may hold slots.
/// A space before or after the bar belongs to its text, and an empty alternative leaves the place out.
/// </summary>
internal sealed record Either(Choice<Phrase> Phrases) : Piece;

/// <summary>
/// A gap. <c>{animal}</c> draws from a table; <c>{x:animal}</c> also remembers the draw as x, and <c>{=x:animal}</c> remembers it without writing it;
/// <c>{x}</c> writes it again; <c>{x.sound}</c> draws from a cell of the row that x remembers; <c>{y:animal!x}</c> draws something other than x;
/// <c>{x|pl}</c> changes the form of x and <c>{'go|agree}</c> that of the word itself, see <see cref="Words.WordForms"/>; <c>{p.he}</c>, <c>{p.is}</c> and such agree with p, see <see cref="Words.Agreement"/>.
/// </summary>
internal sealed record Slot(string Source, string? Column, string? Name, bool Silent, string? Other, string? Form) : Piece
{
    public static Slot Parse(string text)
    {
        var silent = text.StartsWith('=');
        var (rest, form) = Cut(silent ? text[1..] : text, '|');
        var (named, other) = Cut(rest, '!');
        var colon = named.IndexOf(':', StringComparison.Ordinal);
        var (source, column) = Cut(named[(colon + 1)..], '.');
        return new(source, column, colon < 0 ? null : named[..colon], silent, other, form);
    }

    private static (string Before, string? After) Cut(string text, char separator)
    {
        var at = text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
    }
}

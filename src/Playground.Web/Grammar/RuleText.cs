namespace Playground.Web.Grammar;

/// <summary>A rule's text cut where a slot names a table that can be opened.</summary>
public static class RuleText
{
    private static readonly char[] Ends = ['.', '|', '!'];

    /// <returns>Pieces in order; <c>Opens</c> is the table that fills the piece, null for plain text.</returns>
    public static IEnumerable<(string Text, string? Opens)> Parts(string rule, IReadOnlySet<string> tables)
    {
        var plain = 0;
        for (var at = 0; at < rule.Length; at++)
        {
            // Only innermost braces are slots; outer ones hold alternatives.
            if (rule[at] != '{' || rule.IndexOf('}', at) is var close && (close < 0 || rule.AsSpan(at + 1, close - at - 1).Contains('{')))
            {
                continue;
            }

            if (Source(rule[(at + 1)..close]) is { } source && tables.Contains(source))
            {
                if (at > plain)
                {
                    yield return (rule[plain..at], null);
                }

                yield return (rule[at..(close + 1)], source);
                plain = close + 1;
            }

            at = close;
        }

        if (plain < rule.Length)
        {
            yield return (rule[plain..], null);
        }
    }

    /// <summary><c>=x:animal!y|pl</c> draws from animal.</summary>
    private static string? Source(string slot)
    {
        var named = slot[(slot.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimStart('=');
        var end = named.IndexOfAny(Ends);
        return named.Contains('/', StringComparison.Ordinal) ? null : end < 0 ? named : named[..end];
    }
}

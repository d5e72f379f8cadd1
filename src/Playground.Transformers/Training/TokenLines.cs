namespace Playground.Transformers.Training;

/// <summary>Lines as token ids one after another; long lines were cut into several. A causal stream is one line.</summary>
internal sealed class TokenLines(int[] tokens, int[] starts)
{
    public int Lines => starts.Length - 1;

    public int Tokens => tokens.Length;

    /// <summary>Where each line begins, and the end.</summary>
    public ReadOnlySpan<int> Starts => starts;

    public ReadOnlySpan<int> All => tokens;

    public int LargestId => tokens.DefaultIfEmpty().Max();

    public ReadOnlySpan<int> Line(int line) => Span(line, line + 1);

    /// <summary>The tokens of lines <paramref name="first"/> up to, not including, <paramref name="end"/>.</summary>
    public ReadOnlySpan<int> Span(int first, int end) => tokens.AsSpan(starts[first]..starts[end]);

    /// <summary>Splits by line: the ones that the predicate picks come second.</summary>
    public (TokenLines Others, TokenLines Picked) Split(Func<int, bool> pick)
    {
        (List<int> Tokens, List<int> Starts) rest = ([], [0]), picked = ([], [0]);
        for (var line = 0; line < Lines; line++)
        {
            var side = pick(line) ? picked : rest;
            side.Tokens.AddRange(Line(line));
            side.Starts.Add(side.Tokens.Count);
        }

        return (new TokenLines([.. rest.Tokens], [.. rest.Starts]), new TokenLines([.. picked.Tokens], [.. picked.Starts]));
    }

    /// <summary>Splits one stream by token: the ones that the predicate picks come second.</summary>
    public static (TokenLines Others, TokenLines Picked) SplitStream(int[] tokens, Func<int, bool> pick)
    {
        List<int> rest = new(tokens.Length), picked = [];
        for (var i = 0; i < tokens.Length; i++)
        {
            (pick(i) ? picked : rest).Add(tokens[i]);
        }

        return (new TokenLines([.. rest], [0, rest.Count]), new TokenLines([.. picked], [0, picked.Count]));
    }
}

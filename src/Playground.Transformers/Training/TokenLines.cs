namespace Playground.Transformers.Training;

/// <summary>Lines as token ids one after another; long lines were cut into several. A causal stream is one line.</summary>
/// <param name="begins">True where a token begins a word, for masking that hides whole words; null where nobody asks.</param>
internal sealed class TokenLines(int[] tokens, int[] starts, bool[]? begins = null)
{
    public int Lines => starts.Length - 1;

    public int Tokens => tokens.Length;

    /// <summary>Where each line begins, and the end.</summary>
    public ReadOnlySpan<int> Starts => starts;

    public ReadOnlySpan<int> All => tokens;

    /// <summary>Where words begin, in <see cref="All"/>; empty where it is not known.</summary>
    public ReadOnlySpan<bool> Begins => begins;

    public int LargestId => tokens.DefaultIfEmpty().Max();

    public ReadOnlySpan<int> Line(int line) => Span(line, line + 1);

    /// <summary>The tokens of lines <paramref name="first"/> up to, not including, <paramref name="end"/>.</summary>
    public ReadOnlySpan<int> Span(int first, int end) => tokens.AsSpan(starts[first]..starts[end]);

    /// <summary>Splits by line: the ones that the predicate picks come second.</summary>
    public (TokenLines Others, TokenLines Picked) Split(Func<int, bool> pick)
    {
        (List<int> Tokens, List<int> Starts, List<bool> Begins) rest = ([], [0], []), picked = ([], [0], []);
        for (var line = 0; line < Lines; line++)
        {
            var side = pick(line) ? picked : rest;
            side.Tokens.AddRange(Line(line));
            side.Starts.Add(side.Tokens.Count);
            side.Begins.AddRange(begins is null ? [] : begins.AsSpan(starts[line]..starts[line + 1]));
        }

        return (Side(rest), Side(picked));

        TokenLines Side((List<int> Tokens, List<int> Starts, List<bool> Begins) side) =>
            new([.. side.Tokens], [.. side.Starts], begins is null ? null : [.. side.Begins]);
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

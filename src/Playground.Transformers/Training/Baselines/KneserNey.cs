namespace Playground.Transformers.Training.Baselines;

/// <summary>Bigram and trigram model with interpolated Kneser-Ney smoothing: a shorter context counts in how many different places a token was met, not how often.</summary>
/// <remarks>
/// Kneser and Ney 1995; the interpolated form and its discount as in Chen and Goodman 1999, "An empirical study of smoothing
/// techniques for language modeling", equation 4. Below the shortest context lie equal shares of the vocabulary.
/// </remarks>
internal sealed class KneserNey
{
    private readonly ContextCounts bigrams = new();      // c(v w)
    private readonly ContextCounts trigrams = new();     // c(u v w)
    private readonly ContextCounts placesOfPair = new(); // in context v: the number of different u before v w
    private readonly ContextCounts placesOfToken = new(); // in no context: the number of different v before w
    private readonly double uniform;

    /// <param name="tokens">The training text.</param>
    public KneserNey(ReadOnlySpan<int> tokens, int vocabulary, CancellationToken cancellation)
    {
        uniform = 1.0 / vocabulary;
        for (var i = 1; i < tokens.Length; i++)
        {
            if (i % 100_000 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            bigrams.Add((uint)tokens[i - 1], tokens[i]);
            if (i > 1)
            {
                trigrams.Add(ContextCounts.Pair(tokens[i - 2], tokens[i - 1]), tokens[i]);
            }
        }

        foreach (var (_, token) in bigrams.Pairs)
        {
            placesOfToken.Add(0, token);
        }

        foreach (var (context, token) in trigrams.Pairs)
        {
            placesOfPair.Add((uint)context, token); // the lower half is v
        }

        foreach (var counts in (ContextCounts[])[bigrams, trigrams, placesOfPair, placesOfToken])
        {
            cancellation.ThrowIfCancellationRequested();
            counts.Close();
        }
    }

    /// <summary>P(token | before).</summary>
    public double Bigram(int before, int token) => bigrams.Interpolate((uint)before, token, Anywhere(token));

    /// <summary>P(token | first, second).</summary>
    public double Trigram(int first, int second, int token) =>
        trigrams.Interpolate(ContextCounts.Pair(first, second), token, placesOfPair.Interpolate((uint)second, token, Anywhere(token)));

    private double Anywhere(int token) => placesOfToken.Interpolate(0, token, uniform);
}

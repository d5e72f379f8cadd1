namespace Playground.Transformers.Training.Baselines;

/// <summary>Each token as likely as it is frequent, whatever stands beside it; one is added to every count, so that nothing is impossible (Laplace).</summary>
internal sealed class Unigram
{
    private readonly long[] counts;
    private long total;

    public Unigram(int vocabulary) => counts = new long[vocabulary];

    public void Add(int token)
    {
        counts[token]++;
        total++;
    }

    public double Probability(int token) => (counts[token] + 1.0) / (total + counts.Length);
}

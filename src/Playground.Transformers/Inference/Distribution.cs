namespace Playground.Transformers.Inference;

/// <summary>A token with what the model thinks of it.</summary>
/// <param name="Rank">1 for the most probable.</param>
public readonly record struct Scored(int Id, double Probability, float Logit, int Rank);

/// <summary>The probabilities behind one row of logits (softmax in double precision) and what can be asked of them.</summary>
public sealed class Distribution(float[] logits)
{
    public IReadOnlyList<float> Logits => logits;

    /// <summary>log(sum(e^logit)): probability = e^(logit - this).</summary>
    public double LogSumExp => throw new NotImplementedException();

    public double ProbabilityOf(int id) => throw new NotImplementedException();

    public double LogProbabilityOf(int id) => throw new NotImplementedException();

    /// <summary>The k most probable by falling probability; equal ones by id.</summary>
    public Scored[] Top(int k) => throw new NotImplementedException();

    /// <summary>One token with its rank.</summary>
    public Scored Of(int id) => throw new NotImplementedException();

    /// <summary>The probabilities <c>[vocab]</c> after temperature, then top-k, then top-p (in the order that published generation uses), renormalised.</summary>
    /// <param name="temperature">Above 0.</param>
    /// <param name="topK">0 keeps all.</param>
    /// <param name="topP">In (0, 1]; 1 keeps all.</param>
    public double[] Changed(double temperature, int topK, double topP) => throw new NotImplementedException();

    /// <summary>Draws an id from probabilities with a generator that belongs to the caller.</summary>
    public static int Draw(ReadOnlySpan<double> probabilities, Random random) => throw new NotImplementedException();
}

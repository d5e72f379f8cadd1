namespace Playground.Transformers.Inference;

/// <summary>A token with what the model thinks of it.</summary>
/// <param name="Rank">1 for the most probable.</param>
public readonly record struct Scored(int Id, double Probability, float Logit, int Rank);

/// <summary>The probabilities behind one row of logits (softmax in double precision) and what can be asked of them.</summary>
public sealed class Distribution
{
    private readonly float[] _logits;
    private readonly double _largest, _logSum; // kept apart: their sum would round off what large logits differ by

    /// <param name="logits"><c>[vocab]</c>; refused where they are not numbers, as damaged or diverged weights make them.</param>
    public Distribution(float[] logits)
    {
        _logits = logits;
        var largest = double.NegativeInfinity;
        var sound = logits.Length > 0;
        foreach (var logit in logits)
        {
            sound &= logit < float.PositiveInfinity; // false for NaN as well
            largest = Math.Max(largest, logit);
        }

        if (!sound || double.IsNegativeInfinity(largest))
            throw new BrokenModelException("The model's answer is not a number; its weights are damaged or its training diverged.");
        double sum = 0;
        foreach (var logit in logits)
            sum += Math.Exp(logit - largest); // the largest taken off first: no overflow
        (_largest, _logSum) = (largest, Math.Log(sum));
    }

    public IReadOnlyList<float> Logits => _logits;

    /// <summary>log(sum(e^logit)): probability = e^(logit - this).</summary>
    public double LogSumExp => _largest + _logSum;

    public double ProbabilityOf(int id) => Math.Exp(LogProbabilityOf(id));

    public double LogProbabilityOf(int id) => _logits[id] - _largest - _logSum;

    /// <summary>The k most probable by falling probability; equal ones by id. Fewer than k where the vocabulary is smaller.</summary>
    public Scored[] Top(int k)
    {
        k = Math.Min(k, _logits.Length);
        if (k <= 0)
            return [];
        // A heap of the k best so far, worst of them first: one pass over the vocabulary.
        var best = new PriorityQueue<int, (float Logit, int Id)>(k, WorstFirst);
        for (var id = 0; id < _logits.Length; id++)
        {
            if (best.Count < k)
                best.Enqueue(id, (_logits[id], id));
            else if (_logits[id] > _logits[best.Peek()]) // an equal one has a higher id and stays out
                best.DequeueEnqueue(id, (_logits[id], id));
        }

        var top = new Scored[k];
        for (var rank = k; rank >= 1; rank--)
        {
            var id = best.Dequeue();
            top[rank - 1] = new Scored(id, ProbabilityOf(id), _logits[id], rank);
        }

        return top;
    }

    private static readonly IComparer<(float Logit, int Id)> WorstFirst = Comparer<(float Logit, int Id)>.Create((a, b) =>
        a.Logit != b.Logit ? a.Logit.CompareTo(b.Logit) : b.Id.CompareTo(a.Id));

    /// <summary>One token with its rank.</summary>
    public Scored Of(int id) => new(id, ProbabilityOf(id), _logits[id], RankOf(id));

    /// <summary>1 for the most probable; of equal ones the lower id comes first.</summary>
    public int RankOf(int id)
    {
        var rank = 1;
        for (var other = 0; other < _logits.Length; other++)
        {
            if (_logits[other] > _logits[id] || (_logits[other] == _logits[id] && other < id))
                rank++;
        }

        return rank;
    }

    /// <summary>The probabilities <c>[vocab]</c> after temperature, then top-k, then top-p (in the order that published generation uses), renormalised.</summary>
    /// <remarks>
    /// As in Hugging Face's generation: top-k keeps everything that ties with the k-th; top-p keeps the most probable
    /// tokens until their sum reaches p, the one that reaches it included, and at least one.
    /// </remarks>
    /// <param name="temperature">Above 0.</param>
    /// <param name="topK">0 keeps all.</param>
    /// <param name="topP">In (0, 1]; 1 keeps all.</param>
    public double[] Changed(double temperature, int topK, double topP)
    {
        if (!(temperature > 0) || !double.IsFinite(temperature))
            throw new PlaygroundException($"The temperature must be above 0, not {temperature}.");
        if (topK < 0)
            throw new PlaygroundException($"Top-k must be 0 or more, not {topK}.");
        if (!(topP > 0 && topP <= 1))
            throw new PlaygroundException($"Top-p must be above 0 and at most 1, not {topP}.");

        var least = topK > 0 && topK < _logits.Length ? Top(topK)[^1].Logit : float.NegativeInfinity;
        var probabilities = new double[_logits.Length];
        for (var id = 0; id < probabilities.Length; id++)
            probabilities[id] = _logits[id] >= least ? Math.Exp((_logits[id] - _largest) / temperature) : 0;
        Normalise(probabilities);
        if (topP < 1)
        {
            KeepNucleus(probabilities, topP);
            Normalise(probabilities);
        }

        return probabilities;
    }

    private static void KeepNucleus(double[] probabilities, double topP)
    {
        var order = Enumerable.Range(0, probabilities.Length).ToArray();
        Array.Sort(order, (a, b) => probabilities[a] != probabilities[b] ? probabilities[b].CompareTo(probabilities[a]) : a.CompareTo(b));
        double before = 0;
        for (var place = 0; place < order.Length; place++)
        {
            var probability = probabilities[order[place]];
            if (place > 0 && before >= topP)
                probabilities[order[place]] = 0;
            before += probability;
        }
    }

    private static void Normalise(double[] probabilities)
    {
        var sum = probabilities.Sum();
        for (var id = 0; id < probabilities.Length; id++)
            probabilities[id] /= sum;
    }

    /// <summary>Draws an id from probabilities with a generator that belongs to the caller. An id with probability 0 is never drawn.</summary>
    public static int Draw(ReadOnlySpan<double> probabilities, Random random)
    {
        var left = random.NextDouble();
        var last = -1;
        for (var id = 0; id < probabilities.Length; id++)
        {
            if (probabilities[id] <= 0)
                continue;
            last = id;
            left -= probabilities[id];
            if (left < 0)
                return id;
        }

        // The sum fell short of 1 by rounding: the last possible one.
        return last >= 0 ? last : throw new PlaygroundException("No token has a probability above 0.");
    }
}

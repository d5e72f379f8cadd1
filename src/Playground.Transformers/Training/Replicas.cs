using Playground.Transformers.Models;
using static TorchSharp.torch;

namespace Playground.Transformers.Training;

/// <summary>
/// Computes loss and gradients of a batch with several models over the same weights, each on a thread and rows of its own (data
/// parallelism). Their gradients' sum is the batch's.
/// </summary>
/// <remarks>
/// The operations of a small model are too short to be shared out one by one: with two threads in each of them, waiting for one another took as long as
/// the work. Two replicas of one thread each took 0.56 of the time for 4 layers 128 wide and 0.96 for 256 wide, on two cores whose waiting threads sleep.
/// </remarks>
internal sealed class Replicas : IDisposable
{
    public const int Most = 8;
    private const long MostGradients = 1L << 26; // floats beside the model's own: 256 MB

    private readonly FlatParameters parameters;
    private readonly Replica[] replicas;
    private readonly ThreadTeam team;
    private readonly LowPrecision? low;

    /// <param name="count">At most one for each row of a batch.</param>
    public Replicas(LanguageModel model, FlatParameters parameters, TrainingOptions options, Precision precision, int count)
    {
        this.parameters = parameters;
        Precision = precision;
        RunDropout? Dropout(int replica) => options.Dropout > 0 ? new RunDropout(options.Dropout, options.Seed, replica) : null;
        replicas = new Replica[count];
        replicas[0] = new(model, parameters.Gradients, Dropout(0));
        for (var i = 1; i < count; i++)
        {
            var replica = model.Replicate();
            replicas[i] = new(replica, parameters.Lend(replica), Dropout(i));
        }

        low = precision == Precision.BFloat16 ? new LowPrecision(parameters, replicas.Select(r => (r.Model, r.Gradients))) : null;
        team = new ThreadTeam(count, Math.Max(1, Environment.ProcessorCount / count));
    }

    public int Count => replicas.Length;

    public Precision Precision { get; }

    /// <summary>As many as there are cores, but no more than make the largest share of rows smaller, nor than memory allows.</summary>
    public static int CountFor(int cores, int rows, long weights)
    {
        var count = Math.Clamp(Math.Min(cores, rows), 1, Most);
        while (count > 1 && (count - 1) * weights > MostGradients)
        {
            count = (count + 1) / 2;
        }

        var largestShare = (rows + count - 1) / count;
        return (rows + largestShare - 1) / largestShare;
    }

    /// <summary>The loss of a batch and its gradient's norm; the gradient lands in the parameters' buffer, whatever stood there.</summary>
    /// <param name="step">From which dropout is drawn.</param>
    /// <param name="giveWay">Called on every thread between the parts of the work.</param>
    public (BatchLoss Loss, double Norm) Learn(TrainingBatch batch, int step, Action? giveWay)
    {
        var loss = Compute(batch, (replica, first, rows, asked) =>
        {
            using var withGradients = enable_grad();
            replica.Gradients.zero_();
            replica.Dropout?.Begin(step);
            return BatchLoss.Of(replica.Model, batch, first, rows, asked, replica.Dropout, backward: true, giveWay);
        });
        var norms = new double[Count];
        InShares((i, start, end) =>
        {
            var sum = parameters.Gradients.narrow(0, start, end - start);
            foreach (var replica in replicas.Skip(1))
            {
                sum.Accumulate(replica.Gradients.narrow(0, start, end - start));
            }

            norms[i] = sum.norm().item<float>();
        });
        return (loss, Math.Sqrt(norms.Sum(norm => norm * norm)));
    }

    /// <summary>The optimiser's step; gradients count divided by <paramref name="divisor"/>.</summary>
    public void Step(AdamW optimiser, int step, double rate, double decay, double divisor) =>
        InShares((_, start, end) => parameters.Step(optimiser, start, end, step, rate, decay, divisor));

    /// <summary>The loss of a batch without dropout.</summary>
    public BatchLoss Evaluate(TrainingBatch batch, Action? giveWay) => Compute(batch, (replica, first, rows, asked) =>
    {
        using var noGradient = no_grad();
        return BatchLoss.Of(replica.Model, batch, first, rows, asked, dropout: null, backward: false, giveWay);
    });

    public void Dispose()
    {
        team.Dispose();
        low?.Dispose();
        replicas[0].Dropout?.Dispose();
        foreach (var replica in replicas.Skip(1))
        {
            replica.Model.Dispose();
            replica.Gradients.Dispose();
            replica.Dropout?.Dispose();
        }
    }

    private BatchLoss Compute(TrainingBatch batch, Func<Replica, int, int, int, BatchLoss> compute)
    {
        var (asked, losses) = (batch.Asked, new BatchLoss[Count]);
        if (low is not null)
        {
            InShares((_, start, end) => low.Copy(start, end));
            low.Begin();
        }

        try
        {
            team.Run(i =>
            {
                using var scope = NewDisposeScope();
                var first = i * batch.Rows / Count;
                losses[i] = compute(replicas[i], first, ((i + 1) * batch.Rows / Count) - first, asked);
                low?.Collect(i);
            });
        }
        finally
        {
            low?.End(); // between steps the model answers in float32
        }

        return losses.Aggregate((a, b) => a + b);
    }

    /// <summary>Lets each thread work on its share of the flat buffers: number, start, end.</summary>
    private void InShares(Action<int, long, long> work) => team.Run(i =>
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var (start, end) = parameters.Share(i, Count);
        work(i, start, end);
    });

    /// <summary>A model over the shared weights, and what is its own.</summary>
    private sealed record Replica(LanguageModel Model, Tensor Gradients, RunDropout? Dropout);
}

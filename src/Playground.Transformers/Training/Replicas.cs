using Playground.Transformers.Models;
using Playground.Transformers.Training.Kernels;
using Playground.Transformers.Training.Passes;
using static TorchSharp.torch;

namespace Playground.Transformers.Training;

/// <summary>
/// Computes loss and gradients of a batch on several threads over the same weights, each with rows of its own (data parallelism). Their gradients' sum is the
/// batch's.
/// </summary>
/// <remarks>
/// The operations of a small model are too short to be shared out one by one: with two threads in each of them, waiting for one another took as long as
/// the work. Two replicas of one thread each took 0.74 of the time for 4 layers 128 wide and 0.86 for 256 wide, on two cores whose waiting threads sleep.
/// </remarks>
internal sealed class Replicas : IDisposable
{
    public const int Most = 8;
    private const long MostGradients = 1L << 26; // floats beside the model's own: 256 MB, and half as much in bfloat16

    private readonly FlatParameters parameters;
    private readonly TrainingOptions options;
    private readonly Tensor? low; // the weights in bfloat16, laid out as they are
    private readonly GradientSum gradients;
    private readonly ITrainingPass[] passes;
    private readonly ThreadTeam team;
    private bool stale = true; // the copy is older than the weights

    /// <param name="count">At most one for each row of a batch.</param>
    /// <remarks>
    /// In bfloat16 (mixed precision: Micikevicius et al., ICLR 2018; it needs no loss scaling: Kalamkar et al. 2019) products are computed from a copy of the weights,
    /// and what they are computed of is rounded. Weights and optimiser stay float32, and so do residuals, norms, the loss and the gradients' sum.
    /// </remarks>
    public Replicas(LanguageModel model, FlatParameters parameters, TrainingOptions options, Precision precision, int count)
    {
        (this.parameters, this.options, Precision) = (parameters, options, precision);
        low = precision == Precision.BFloat16 ? parameters.Another(ScalarType.BFloat16) : null;
        gradients = new GradientSum(model, parameters, count, low is not null);
        passes = [.. Enumerable.Range(0, count).Select(ITrainingPass (i) => low is null
            ? new TrainingPass<Float32>(model, parameters, parameters.Values, gradients.Exact[i], gradients.Exact[i], options)
            : new TrainingPass<BFloat16>(model, parameters, low, gradients.Exact[i], gradients.Low[i], options))];
        team = new ThreadTeam(count, Math.Max(1, Environment.ProcessorCount / count));
    }

    public int Count => passes.Length;

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
        var loss = Compute(batch, step, backward: true, giveWay);
        var squares = new double[Count];
        InShares((i, start, end) => squares[i] = gradients.Add(start, end));
        return (loss, Math.Sqrt(squares.Sum()));
    }

    /// <summary>The optimiser's step; gradients count divided by <paramref name="divisor"/>.</summary>
    public void Step(int step, double rate, double decay, double divisor) => InShares((_, start, end) =>
        parameters.Step(start, end, decays => new AdamWKernel(options, step, rate, decays ? decay : 0, divisor), low));

    /// <summary>To be called when somebody else has written the weights.</summary>
    public void WeightsChanged() => stale = true;

    /// <summary>The loss of a batch without dropout.</summary>
    public BatchLoss Evaluate(TrainingBatch batch, Action? giveWay) => Compute(batch, step: 0, backward: false, giveWay);

    public void Dispose()
    {
        team.Dispose();
        foreach (var pass in passes)
        {
            pass.Dispose();
        }

        gradients.Dispose();
        low?.Dispose();
    }

    private BatchLoss Compute(TrainingBatch batch, int step, bool backward, Action? giveWay)
    {
        var (asked, losses) = (batch.Asked, new BatchLoss[Count]);
        if (low is not null && stale)
        {
            // As the optimiser makes it, which rounds ties otherwise than libtorch: a resumed run has the same copy.
            InShares((_, start, end) => RowsKernel.Convert(parameters.Values.Numbers<float>()[(int)start..(int)end], low.Numbers<BFloat16>()[(int)start..(int)end]));
            stale = false;
        }

        team.Run(i =>
        {
            using var scope = NewDisposeScope();
            using var noGradient = inference_mode();
            var first = i * batch.Rows / Count;
            var rows = ((i + 1) * batch.Rows / Count) - first;
            losses[i] = passes[i].Compute(batch, first, rows, asked, step, backward, giveWay);
        });
        return losses.Aggregate((a, b) => a + b);
    }

    /// <summary>Lets each thread work on its share of the flat buffers: number, start, end.</summary>
    private void InShares(Action<int, long, long> work) => team.Run(i =>
    {
        var (start, end) = parameters.Share(i, Count);
        work(i, start, end);
    });
}

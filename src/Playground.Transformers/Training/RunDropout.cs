using Playground.Transformers.Models;
using static TorchSharp.torch;

namespace Playground.Transformers.Training;

/// <summary>Dropout whose masks come from a generator of the run's own, started anew at each step from seed, step and replica.</summary>
/// <remarks>Srivastava et al. 2014; what is kept is divided by the chance of being kept, so that nothing changes in evaluation.</remarks>
internal sealed class RunDropout(double rate, ulong seed, int replica) : IDropout, IDisposable
{
    private readonly Generator generator = new(seed);

    public void Begin(int step) =>
        generator.manual_seed((long)(new CounterRandom(seed, RandomPurpose.Dropout, (ulong)step, (ulong)replica).Next() >> 1));

    public Tensor Apply(Tensor x) => x * empty_like(x).bernoulli_(1 - rate, generator).DivideInPlace(1 - rate);

    public void Dispose() => generator.Dispose();
}

namespace Playground.Transformers.Models;

/// <summary>Passes a source's weights on and remembers them in the order they were taken.</summary>
internal sealed class WeightCollector(IWeightSource source) : IWeightSource
{
    private readonly List<Weight> _taken = [];

    public IReadOnlyList<Weight> Taken => _taken;

    public Weight Take(string name, WeightInit init, params long[] shape)
    {
        var weight = source.Take(name, init, shape);
        _taken.Add(weight);
        return weight;
    }

    public bool Has(string name, bool whenFresh) => source.Has(name, whenFresh);
}

using static TorchSharp.torch;

namespace Playground.Transformers.Models;

/// <summary>Keys and values of the tokens a causal model has read, so that each new token costs one column instead of a full pass.</summary>
internal sealed class KeyValueCache(int layers, int contextLength) : IDisposable
{
    private readonly Tensor?[] _keys = new Tensor?[layers];
    private readonly Tensor?[] _values = new Tensor?[layers];

    /// <summary>Tokens held.</summary>
    public int Length { get; private set; }

    /// <summary>Adds <c>[1, H, T, D]</c> behind what a layer holds and gives back all of it: <c>[1, H, Length + T, D]</c>.</summary>
    public (Tensor Keys, Tensor Values) Extend(int layer, Tensor keys, Tensor values) =>
        (Append(ref _keys[layer], keys), Append(ref _values[layer], values));

    /// <summary>Called once every layer has been extended.</summary>
    public void Advance(long tokens) => Length += (int)tokens;

    private Tensor Append(ref Tensor? store, Tensor added)
    {
        var length = Length + added.shape[2];
        if (store is null || store.shape[2] < length)
        {
            // Room for twice as many: copying all of it for every token would be quadratic.
            var room = Math.Max(length, Math.Min(contextLength, Math.Max(32, 2 * length)));
            var grown = empty([added.shape[0], added.shape[1], room, added.shape[3]]).DetachFromDisposeScope();
            if (store is not null)
            {
                grown.narrow(2, 0, Length).copy_(store.narrow(2, 0, Length));
                store.Dispose();
            }

            store = grown;
        }

        store.narrow(2, Length, added.shape[2]).copy_(added);
        return store.narrow(2, 0, length);
    }

    public void Dispose()
    {
        foreach (var tensor in _keys.Concat(_values))
            tensor?.Dispose();
    }
}

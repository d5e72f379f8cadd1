using Playground.Transformers.Models;
using static TorchSharp.torch;

namespace Playground.Transformers.Inference;

/// <summary>A text being written token by token; keeps the keys and values of what was already read.</summary>
/// <remarks>One thread at a time, the model's own. Disposing frees the kept keys and values.</remarks>
public sealed class Generation : IDisposable
{
    private readonly Gpt2 _model;
    private readonly KeyValueCache _cache;
    private float[] _next = [];
    private Action? _ended;

    /// <param name="ended">Called once, when this is disposed of or could not begin.</param>
    internal Generation(Gpt2 model, IReadOnlyList<int> prompt, Action ended)
    {
        (_model, _ended) = (model, ended);
        _cache = new(model.Configuration.Layers, model.Configuration.ContextLength);
        try
        {
            Read([.. prompt.Select(id => (long)id)]);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Tokens read so far.</summary>
    public int Length => _cache.Length;

    /// <summary>Logits for the next token: <c>[vocab]</c>. A copy the caller may change.</summary>
    public float[] NextLogits => [.. _next];

    /// <summary>Adds a token and computes the next logits. Throws <see cref="PlaygroundException"/> when the context is full or the id unknown.</summary>
    public void Append(int token) => Read([token]);

    private void Read(long[] ids)
    {
        using var gradients = no_grad();
        using var scope = NewDisposeScope();
        var hidden = _model.Continue(tensor(ids, [1, ids.Length]), _cache); // [1, T, C]
        _next = Arrays.Rows(_model.Head(hidden[0].narrow(0, ids.Length - 1, 1)))[0];
    }

    public void Dispose()
    {
        _cache.Dispose();
        _ended?.Invoke();
        _ended = null;
    }
}

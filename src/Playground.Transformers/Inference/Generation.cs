namespace Playground.Transformers.Inference;

/// <summary>A text being written token by token; keeps the keys and values of what was already read.</summary>
public sealed class Generation : IDisposable
{
    internal Generation()
    {
    }

    /// <summary>Tokens read so far.</summary>
    public int Length => throw new NotImplementedException();

    /// <summary>Logits for the next token: <c>[vocab]</c>. A copy the caller may change.</summary>
    public float[] NextLogits => throw new NotImplementedException();

    /// <summary>Adds a token and computes the next logits. Throws when the context is full.</summary>
    public void Append(int token) => throw new NotImplementedException();

    public void Dispose()
    {
    }
}

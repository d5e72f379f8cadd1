using Playground.Transformers.Models;
using Playground.Transformers.Text;

namespace Playground.Transformers.Inference;

/// <summary>One row of a batch: a token sequence and the positions whose logits are wanted.</summary>
/// <param name="Tokens">Ids with their segments; special tokens included. Length 1..context length.</param>
/// <param name="Positions">Indices into <paramref name="Tokens"/>.</param>
public sealed record LogitsQuery(IReadOnlyList<Token> Tokens, IReadOnlyList<int> Positions);

/// <summary>Which numbers an inspection should return; layers and heads null for all.</summary>
public sealed record TraceOptions(bool Logits, bool HiddenStates, bool Attentions, bool LogitLens, int? Layer = null, int? Head = null);

/// <summary>What one forward pass computed, as arrays; parts that were not asked for are null.</summary>
/// <param name="Logits"><c>[position][vocab]</c></param>
/// <param name="HiddenStates"><c>[layer][position][hidden]</c>, layer 0 = embedding output</param>
/// <param name="Attentions"><c>[layer][head][query][key]</c></param>
/// <param name="LogitLens"><c>[layer][position][vocab]</c></param>
public sealed record Trace(float[][]? Logits, float[][][]? HiddenStates, float[][][][]? Attentions, float[][][]? LogitLens);

/// <summary>A model with its tokenizer, ready to answer. Arrays and records come out, never a tensor.</summary>
/// <remarks>One thread at a time; every call computes in float32 without gradients inside one dispose scope.</remarks>
public sealed class TextModel(LanguageModel model, Tokenizer tokenizer) : IDisposable
{
    public Tokenizer Tokenizer { get; } = tokenizer;

    public ModelConfiguration Configuration => model.Configuration;

    /// <summary>Number of weights, tied ones once.</summary>
    public long Parameters => model.Weights.Sum(w => w.Shape.Aggregate(1L, (a, b) => a * b));

    /// <summary>Loads a Hugging Face folder. Throws <see cref="PlaygroundException"/> for anything missing, broken or not supported.</summary>
    public static TextModel Load(string folder) => throw new NotImplementedException();

    /// <summary>Logits at the wanted positions, all rows in one padded forward pass: <c>[row][position][vocab]</c>.</summary>
    public float[][][] Logits(IReadOnlyList<LogitsQuery> batch) => throw new NotImplementedException();

    /// <summary>The numbers on the way through the model for one sequence.</summary>
    public Trace Inspect(IReadOnlyList<Token> tokens, TraceOptions options) => throw new NotImplementedException();

    /// <summary>Begins to write on after a prompt (causal models), with a cache of keys and values.</summary>
    public Generation Generate(IReadOnlyList<int> prompt) => throw new NotImplementedException();

    public void Dispose() => model.Dispose();
}

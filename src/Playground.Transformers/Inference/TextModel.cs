using Playground.Transformers.Checkpoints;
using Playground.Transformers.Models;
using Playground.Transformers.Text;
using static TorchSharp.torch;

namespace Playground.Transformers.Inference;

/// <summary>One row of a batch: a token sequence and the positions whose logits are wanted.</summary>
/// <param name="Tokens">Ids with their segments; special tokens included. Length 1..context length.</param>
/// <param name="Positions">Indices into <paramref name="Tokens"/>.</param>
public sealed record LogitsQuery(IReadOnlyList<Token> Tokens, IReadOnlyList<int> Positions);

/// <summary>What a causal model thought of a token that it came upon while reading.</summary>
/// <param name="LogProbability">Natural logarithm, after all tokens before it.</param>
/// <param name="Rank">1 for the most probable one there.</param>
public readonly record struct ReadToken(double LogProbability, int Rank);

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
    private const int RowsAtOnce = 64;

    private int _generations;

    public Tokenizer Tokenizer { get; } = tokenizer;

    /// <summary>True while a generation has begun and not ended: disposing of the model would break it off.</summary>
    public bool IsInUse => _generations > 0;

    public ModelConfiguration Configuration => model.Configuration;

    /// <summary>Number of weights, tied ones once.</summary>
    public long Parameters => model.Weights.Sum(w => w.Shape.Aggregate(1L, (a, b) => a * b));

    /// <summary>Loads a Hugging Face folder. Throws <see cref="PlaygroundException"/> for anything missing, broken or not supported.</summary>
    public static TextModel Load(string folder)
    {
        var tokenizer = TokenizerFolder.Read(folder);
        CheckVocabulary(tokenizer, ModelFolder.ReadConfiguration(folder));
        return new TextModel(ModelFolder.ReadModel(folder), tokenizer);
    }

    /// <summary>Refuses a tokenizer whose ids the model has no row for. The other way round is usual: vocabularies are rounded up.</summary>
    public static void CheckVocabulary(Tokenizer tokenizer, ModelConfiguration configuration)
    {
        if (tokenizer.VocabularySize > configuration.VocabularySize)
            throw new PlaygroundException($"The tokenizer has {tokenizer.VocabularySize} ids, but the model's vocabulary holds only {configuration.VocabularySize}.");
    }

    /// <inheritdoc cref="LanguageModel.FirstNotFinite"/>
    public string? FirstNotFinite() => model.FirstNotFinite();

    /// <summary>Logits at the wanted positions, all rows in one padded forward pass: <c>[row][position][vocab]</c>.</summary>
    public float[][][] Logits(IReadOnlyList<LogitsQuery> batch)
    {
        if (batch.Count == 0)
            return [];
        foreach (var query in batch)
            Check(query);
        using var gradients = no_grad();
        using var scope = NewDisposeScope();
        var length = batch.Max(query => query.Tokens.Count);
        var asked = batch.SelectMany((query, row) => query.Positions.Select(position => ((long)row * length) + position)).ToArray();
        if (asked.Length == 0)
            return [.. batch.Select(_ => Array.Empty<float[]>())];
        var hidden = model.Encode(Pad(batch, length)); // [B, T, C]
        var rows = hidden.reshape(-1, hidden.shape[2]).index_select(0, tensor(asked)); // [N, C]
        var logits = Arrays.Rows(model.Head(rows)).AsEnumerable().GetEnumerator(); // [N, V]
        return [.. batch.Select(query => query.Positions.Select(_ => logits.MoveNext() ? logits.Current : []).ToArray())];
    }

    /// <summary>What a causal model thinks of each token of a text but the first, which has nothing before it: one forward pass tells of all.</summary>
    public ReadToken[] Read(IReadOnlyList<Token> tokens)
    {
        if (!Configuration.IsCausal)
            throw new PlaygroundException("Only a causal model reads from the left; this one fills in masks.");
        var query = new LogitsQuery(tokens, []);
        Check(query);
        using var gradients = no_grad();
        using var scope = NewDisposeScope();
        var hidden = model.Encode(Pad([query], tokens.Count))[0]; // [T, C]
        var read = new ReadToken[tokens.Count - 1];
        for (var from = 0; from < read.Length; from += RowsAtOnce)
        {
            using var some = NewDisposeScope(); // the logits of a long text would take T x V numbers
            var rows = Arrays.Rows(model.Head(hidden.narrow(0, from, Math.Min(RowsAtOnce, read.Length - from))));
            for (var row = 0; row < rows.Length; row++)
            {
                var (distribution, id) = (new Distribution(rows[row]), tokens[from + row + 1].Id);
                read[from + row] = new ReadToken(distribution.LogProbabilityOf(id), distribution.RankOf(id));
            }
        }

        return read;
    }

    /// <summary>The numbers on the way through the model for one sequence.</summary>
    /// <remarks>
    /// A chosen layer counts within the part it selects: 0 is the embedding's output among hidden states and the first
    /// layer among attentions. A chosen layer or head leaves one entry in its dimension.
    /// </remarks>
    public Trace Inspect(IReadOnlyList<Token> tokens, TraceOptions options)
    {
        var query = new LogitsQuery(tokens, []);
        Check(query);
        CheckChoice("layer", options.Layer, options.HiddenStates || options.LogitLens, Configuration.Layers + 1);
        CheckChoice("layer", options.Layer, options.Attentions, Configuration.Layers);
        CheckChoice("head", options.Head, true, Configuration.Heads);
        using var gradients = no_grad();
        using var scope = NewDisposeScope();
        var trace = new ForwardTrace { WantAttentions = options.Attentions };
        var last = model.Encode(Pad([query], tokens.Count), trace)[0]; // [T, C]
        return new Trace(
            options.Logits ? Arrays.Rows(model.Head(last)) : null,
            options.HiddenStates ? Chosen(trace.HiddenStates, options.Layer, (state, _) => Arrays.Rows(state[0])) : null,
            options.Attentions ? Chosen(trace.Attentions, options.Layer, (maps, _) => Arrays.Matrices(Heads(maps[0], options.Head))) : null,
            options.LogitLens ? Chosen(trace.HiddenStates, options.Layer, Lens) : null);

        float[][] Lens(Tensor state, int layer)
        {
            using var step = NewDisposeScope(); // one layer's logits at a time
            return Arrays.Rows(model.HeadAfter(state[0], layer));
        }
    }

    private static T[] Chosen<T>(List<Tensor> layers, int? layer, Func<Tensor, int, T> copy) =>
        layer is { } one ? [copy(layers[one], one)] : [.. layers.Select(copy)];

    /// <summary><c>[H, T, T] -> [1 or H, T, T]</c></summary>
    private static Tensor Heads(Tensor maps, int? head) => head is { } one ? maps.narrow(0, one, 1) : maps;

    private static void CheckChoice(string what, int? choice, bool matters, int count)
    {
        if (matters && choice is { } number && (number < 0 || number >= count))
            throw new PlaygroundException($"There is no {what} {number}; they count from 0 to {count - 1}.");
    }

    /// <summary>Begins to write on after a prompt (causal models), with a cache of keys and values.</summary>
    public Generation Generate(IReadOnlyList<int> prompt)
    {
        if (model is not Gpt2 causal)
            throw new PlaygroundException("Only a causal model can write on; this one fills in masks.");
        if (prompt.Count == 0)
            throw new PlaygroundException("A text to write on from needs at least one token.");
        _generations++;
        return new Generation(causal, prompt, () => _generations--);
    }

    /// <summary>Rows of one length, shorter ones padded at the end. A causal model never looks there and needs no mask.</summary>
    private ModelInput Pad(IReadOnlyList<LogitsQuery> batch, int length)
    {
        var ids = new long[batch.Count * length];
        var attend = new bool[ids.Length];
        var types = new long[ids.Length];
        Array.Fill(ids, Configuration.PadTokenId is { } padding && padding < Configuration.VocabularySize ? padding : 0);
        for (var row = 0; row < batch.Count; row++)
        {
            for (var i = 0; i < batch[row].Tokens.Count; i++)
            {
                var token = batch[row].Tokens[i];
                (ids[(row * length) + i], attend[(row * length) + i]) = (token.Id, true);
                types[(row * length) + i] = Configuration.TokenTypes > 1 ? token.Segment : 0;
            }
        }

        long[] shape = [batch.Count, length];
        return new ModelInput(
            tensor(ids, shape),
            Configuration.IsCausal || Array.TrueForAll(attend, seen => seen) ? null : tensor(attend, shape),
            Array.TrueForAll(types, type => type == 0) ? null : tensor(types, shape));
    }

    private void Check(LogitsQuery query)
    {
        if (query.Tokens.Count < 1)
            throw new PlaygroundException("A text without tokens cannot be asked about.");
        if (query.Tokens.Count > Configuration.ContextLength)
            throw new PlaygroundException($"The text has {query.Tokens.Count} tokens; the model reads at most {Configuration.ContextLength}.");
        foreach (var position in query.Positions)
        {
            if (position < 0 || position >= query.Tokens.Count)
                throw new PlaygroundException($"There is no position {position} in a text of {query.Tokens.Count} tokens.");
        }
    }

    public void Dispose() => model.Dispose();
}

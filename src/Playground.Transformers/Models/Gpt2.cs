using System.Globalization;
using System.Text.Json.Nodes;
using static TorchSharp.torch;

namespace Playground.Transformers.Models;

/// <summary>GPT-2 with its language-modelling head (Radford et al. 2019): each token sees those before it; norms come first.</summary>
public sealed class Gpt2 : LanguageModel
{
    private readonly Embedding _words, _positions;
    private readonly Block[] _blocks;
    private readonly LayerNorm _finalNorm;
    private readonly Weight _output;

    internal Gpt2(ModelConfiguration c, WeightCollector weights)
        : base(c, weights.Taken)
    {
        _words = new(weights, "transformer.wte", c.VocabularySize, c.Hidden);
        _positions = new(weights, "transformer.wpe", c.Positions, c.Hidden);
        _blocks = [.. Enumerable.Range(0, c.Layers).Select(i => new Block(weights, i, c))];
        _finalNorm = new(weights, "transformer.ln_f", c.Hidden, c.LayerNormEpsilon);
        _output = c.TiedOutput ? _words.Weight : weights.Take("lm_head.weight", WeightInit.Normal, c.VocabularySize, c.Hidden);
    }

    internal override ModelParts Parts => new(
        _words.Weight, _positions.Weight, TokenTypes: null, EmbeddingNorm: null, [.. _blocks.Select(block => block.Parts)], _finalNorm.Parts,
        new HeadParts(Dense: null, Configuration.Activation, Norm: null, _output, Bias: null));

    public override Tensor Encode(ModelInput input, ForwardTrace? trace = null)
    {
        CheckInput(input);
        var mask = AttentionMask.Backward(input.Attend);
        var x = _words.Look(input.Ids).Plus(_positions.Slice(0, input.Ids.shape[1]));
        foreach (var block in _blocks)
        {
            trace?.HiddenStates.Add(x);
            x = block.Forward(x, mask, null, trace);
        }

        x = _finalNorm.Apply(x);
        trace?.HiddenStates.Add(x);
        return x;
    }

    /// <summary>
    /// Reads on from what the cache holds: <c>[1, T] -> [1, T, C]</c>, the same numbers as a full pass. Several tokens at
    /// once only into an empty cache.
    /// </summary>
    internal Tensor Continue(Tensor ids, KeyValueCache cache)
    {
        CheckInput(new ModelInput(ids), cache.Length);
        var x = _words.Look(ids).Plus(_positions.Slice(cache.Length, ids.shape[1]));
        var mask = cache.Length == 0 ? AttentionMask.Backward(null) : AttentionMask.None(); // a single new token sees everything before it
        foreach (var block in _blocks)
            x = block.Forward(x, mask, cache, null);
        cache.Advance(ids.shape[1]);
        return _finalNorm.Apply(x);
    }

    public override Tensor Head(Tensor rows) => Product.Of(rows, _output, null);

    internal override Tensor HeadAfter(Tensor hidden, int layer) =>
        Head(layer == Configuration.Layers ? hidden : _finalNorm.Apply(hidden)); // the last state is normalised already

    private sealed class Block
    {
        private readonly int _index, _heads;
        private readonly double _factor;
        private readonly Activation _activation;
        private readonly LayerNorm _attentionNorm, _feedForwardNorm;
        private readonly TransposedLinear _queryKeyValue, _attentionOutput, _up, _down;

        public Block(IWeightSource weights, int index, ModelConfiguration c)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"transformer.h.{index}");
            (_index, _heads, _activation) = (index, c.Heads, c.Activation);
            // Attention divides by sqrt(head width) by itself; this undoes it or goes further, as the settings say.
            _factor = (c.ScaleAttention ? 1 : Math.Sqrt((double)c.Hidden / c.Heads)) / (c.ScaleAttentionByLayer ? index + 1 : 1);
            _attentionNorm = new(weights, $"{name}.ln_1", c.Hidden, c.LayerNormEpsilon);
            _queryKeyValue = new(weights, $"{name}.attn.c_attn", c.Hidden, 3 * c.Hidden);
            _attentionOutput = new(weights, $"{name}.attn.c_proj", c.Hidden, c.Hidden, WeightInit.Residual);
            _feedForwardNorm = new(weights, $"{name}.ln_2", c.Hidden, c.LayerNormEpsilon);
            _up = new(weights, $"{name}.mlp.c_fc", c.Hidden, c.Intermediate);
            _down = new(weights, $"{name}.mlp.c_proj", c.Intermediate, c.Hidden, WeightInit.Residual);
        }

        public LayerParts Parts => new(
            NormFirst: true, _factor, _activation, _attentionNorm.Parts, _queryKeyValue.Parts, _attentionOutput.Parts, _feedForwardNorm.Parts, _up.Parts, _down.Parts);

        /// <summary><c>[B, T, C] -> [B, T, C]</c></summary>
        public Tensor Forward(Tensor x, AttentionMask mask, KeyValueCache? cache, ForwardTrace? trace)
        {
            var (query, key, value) = Attention.Split(_queryKeyValue.Apply(_attentionNorm.Apply(x)), _heads);
            if (cache is not null)
                (key, value) = cache.Extend(_index, key, value);
            var mixed = Attention.MergeHeads(Attention.Attend(query, key, value, mask, _factor, trace));
            x = x.Plus(_attentionOutput.Apply(mixed));
            var wide = _activation.Apply(_up.Apply(_feedForwardNorm.Apply(x))); // [B, T, C] -> [B, T, F]
            return x.Plus(_down.Apply(wide));
        }
    }

    internal static ModelConfiguration Configure(Settings settings)
    {
        settings.MustBe(false, "add_cross_attention");
        var hidden = settings.Whole(768, "n_embd", "hidden_size");
        return new()
        {
            Architecture = Architecture.Gpt2,
            VocabularySize = settings.Whole(50257, "vocab_size"),
            Hidden = hidden,
            Layers = settings.Whole(12, "n_layer", "num_hidden_layers"),
            Heads = settings.Whole(12, "n_head", "num_attention_heads"),
            Intermediate = settings.OptionalWhole("n_inner") ?? (int)Math.Min(4L * hidden, int.MaxValue),
            Positions = settings.Whole(1024, "n_positions", "max_position_embeddings", "n_ctx"),
            Activation = settings.Activation(Activation.GeluTanh, "activation_function"),
            LayerNormEpsilon = settings.Number(1e-5, "layer_norm_epsilon"),
            InitializerRange = settings.Number(0.02, "initializer_range"),
            PadTokenId = settings.TokenId("pad_token_id", null),
            BeginTokenId = settings.TokenId("bos_token_id", 50256),
            EndTokenId = settings.TokenId("eos_token_id", 50256),
            TiedOutput = settings.Flag(true, "tie_word_embeddings"),
            ScaleAttention = settings.Flag(true, "scale_attn_weights"),
            ScaleAttentionByLayer = settings.Flag(false, "scale_attn_by_inverse_layer_idx"),
            Dropout = settings.Number(0.1, "resid_pdrop"),
        };
    }

    internal static JsonObject Describe(ModelConfiguration c) => new()
    {
        ["vocab_size"] = c.VocabularySize,
        ["n_embd"] = c.Hidden,
        ["n_layer"] = c.Layers,
        ["n_head"] = c.Heads,
        ["n_inner"] = c.Intermediate,
        ["n_positions"] = c.Positions,
        ["n_ctx"] = c.Positions,
        ["activation_function"] = ModelArchitecture.PublishedName(c.Activation),
        ["layer_norm_epsilon"] = c.LayerNormEpsilon,
        ["scale_attn_weights"] = c.ScaleAttention,
        ["scale_attn_by_inverse_layer_idx"] = c.ScaleAttentionByLayer,
        ["embd_pdrop"] = c.Dropout,
        ["resid_pdrop"] = c.Dropout,
        ["attn_pdrop"] = 0.0,
    };
}

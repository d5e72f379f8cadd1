using System.Globalization;
using System.Text.Json.Nodes;
using static TorchSharp.torch;

namespace Playground.Transformers.Models;

/// <summary>BERT with its masked-language-modelling head (Devlin et al. 2018, arXiv:1810.04805).</summary>
public sealed class Bert : LanguageModel
{
    internal static readonly EncoderLayerNames LayerNames = new(
        "attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense", "attention.output.LayerNorm",
        "intermediate.dense", "output.dense", "output.LayerNorm");

    private static readonly MaskedHeadNames HeadNames = new(
        "cls.predictions.transform.dense", "cls.predictions.transform.LayerNorm", "cls.predictions.decoder.weight", "cls.predictions.bias");

    private readonly Embedding _words, _positions, _types;
    private readonly LayerNorm _norm;
    private readonly EncoderLayer[] _layers;
    private readonly MaskedHead _head;

    internal Bert(ModelConfiguration c, WeightCollector weights)
        : base(c, weights.Taken)
    {
        _words = new(weights, "bert.embeddings.word_embeddings", c.VocabularySize, c.Hidden);
        _positions = new(weights, "bert.embeddings.position_embeddings", c.Positions, c.Hidden);
        _types = new(weights, "bert.embeddings.token_type_embeddings", c.TokenTypes, c.Hidden);
        _norm = new(weights, "bert.embeddings.LayerNorm", c.Hidden, c.LayerNormEpsilon);
        _layers = [.. Enumerable.Range(0, c.Layers).Select(i =>
            new EncoderLayer(weights, string.Create(CultureInfo.InvariantCulture, $"bert.encoder.layer.{i}"), LayerNames, c))];
        _head = new(weights, HeadNames, c, c.Activation, _words.Weight);
    }

    internal override IEnumerable<Weight> PaddedTables => [_words.Weight];

    internal override ModelParts Parts => new(
        _words.Weight, _positions.Weight, _types.Weight, _norm.Parts, [.. _layers.Select(layer => layer.Parts)], FinalNorm: null, _head.Parts);

    public override Tensor Encode(ModelInput input, ForwardTrace? trace = null)
    {
        CheckInput(input);
        // [T, C] and [1, C] or [B, T, C] are spread over the batch
        var types = input.TokenTypes is { } ids ? _types.Look(ids) : _types.Slice(0, 1);
        var x = _words.Look(input.Ids).Plus(types).Plus(_positions.Slice(0, input.Ids.shape[1]));
        return EncoderLayer.ForwardAll(_layers, _norm.Apply(x), input.Attend, trace);
    }

    public override Tensor Head(Tensor rows) => _head.Apply(rows);

    /// <summary>Defaults are those that the published configuration class has.</summary>
    internal static ModelConfiguration Configure(Settings settings)
    {
        RefuseVariants(settings);
        return new()
        {
            Architecture = Architecture.Bert,
            VocabularySize = settings.Whole(30522, "vocab_size"),
            Hidden = settings.Whole(768, "hidden_size"),
            Layers = settings.Whole(12, "num_hidden_layers"),
            Heads = settings.Whole(12, "num_attention_heads"),
            Intermediate = settings.Whole(3072, "intermediate_size"),
            Positions = settings.Whole(512, "max_position_embeddings"),
            TokenTypes = settings.Whole(2, "type_vocab_size"),
            Activation = settings.Activation(Activation.Gelu, "hidden_act"),
            LayerNormEpsilon = settings.Number(1e-12, "layer_norm_eps"),
            InitializerRange = settings.Number(0.02, "initializer_range"),
            PadTokenId = settings.TokenId("pad_token_id", 0),
            BeginTokenId = settings.TokenId("bos_token_id", null),
            EndTokenId = settings.TokenId("eos_token_id", null),
            TiedOutput = settings.Flag(true, "tie_word_embeddings"),
            Dropout = settings.Number(0.1, "hidden_dropout_prob"),
        };
    }

    /// <summary>Settings that BERT and RoBERTa have in common and that would ask for other mathematics.</summary>
    internal static void RefuseVariants(Settings settings)
    {
        settings.MustBe(false, "is_decoder");
        settings.MustBe(false, "add_cross_attention");
        if (settings.Word("position_embedding_type") is { } positions and not "absolute")
            throw new PlaygroundException($"The position_embedding_type \"{positions}\" is not supported; absolute is.");
    }

    /// <summary>The entries of <c>config.json</c> that BERT and RoBERTa share.</summary>
    internal static JsonObject Describe(ModelConfiguration c) => new()
    {
        ["vocab_size"] = c.VocabularySize,
        ["hidden_size"] = c.Hidden,
        ["num_hidden_layers"] = c.Layers,
        ["num_attention_heads"] = c.Heads,
        ["intermediate_size"] = c.Intermediate,
        ["max_position_embeddings"] = c.Positions,
        ["type_vocab_size"] = c.TokenTypes,
        ["hidden_act"] = ModelArchitecture.PublishedName(c.Activation),
        ["layer_norm_eps"] = c.LayerNormEpsilon,
        ["hidden_dropout_prob"] = c.Dropout,
        ["attention_probs_dropout_prob"] = 0.0,
        ["position_embedding_type"] = "absolute",
    };
}

using System.Globalization;
using static TorchSharp.torch;

namespace Playground.Transformers.Models;

/// <summary>RoBERTa with its masked-language-modelling head (Liu et al. 2019, arXiv:1907.11692): BERT whose positions begin after the padding id.</summary>
public sealed class Roberta : LanguageModel
{
    private static readonly MaskedHeadNames HeadNames = new(
        "lm_head.dense", "lm_head.layer_norm", "lm_head.decoder.weight", "lm_head.bias");

    private readonly Embedding _words, _positions, _types;
    private readonly LayerNorm _norm;
    private readonly EncoderLayer[] _layers;
    private readonly MaskedHead _head;

    internal Roberta(ModelConfiguration c, WeightCollector weights)
        : base(c, weights.Taken)
    {
        _words = new(weights, "roberta.embeddings.word_embeddings", c.VocabularySize, c.Hidden);
        _positions = new(weights, "roberta.embeddings.position_embeddings", c.Positions, c.Hidden);
        _types = new(weights, "roberta.embeddings.token_type_embeddings", c.TokenTypes, c.Hidden);
        _norm = new(weights, "roberta.embeddings.LayerNorm", c.Hidden, c.LayerNormEpsilon);
        _layers = [.. Enumerable.Range(0, c.Layers).Select(i =>
            new EncoderLayer(weights, string.Create(CultureInfo.InvariantCulture, $"roberta.encoder.layer.{i}"), Bert.LayerNames, c))];
        // The published head uses exact GELU whatever hidden_act says.
        _head = new(weights, HeadNames, c, Activation.Gelu, _words.Weight);
    }

    internal override IEnumerable<Weight> PaddedTables => [_words.Weight, _positions.Weight];

    internal override ModelParts Parts => new(
        _words.Weight, _positions.Weight, _types.Weight, _norm.Parts, [.. _layers.Select(layer => layer.Parts)], FinalNorm: null, _head.Parts);

    public override Tensor Encode(ModelInput input, ForwardTrace? trace = null)
    {
        CheckInput(input);
        var types = input.TokenTypes is { } ids ? _types.Look(ids) : _types.Slice(0, 1);
        var x = _words.Look(input.Ids).Plus(types).Plus(_positions.Look(PositionsOf(input.Ids)));
        return EncoderLayer.ForwardAll(_layers, _norm.Apply(x), input.Attend, trace);
    }

    /// <summary>Tokens count from padding id + 1 on; padding keeps the padding id and is not counted: <c>[B, T] -> [B, T]</c>.</summary>
    private Tensor PositionsOf(Tensor ids)
    {
        var padding = Configuration.PositionOffset - 1;
        var real = ids.NotEqual(padding).to(ScalarType.Int64);
        return (real.cumsum(1) * real).Plus(padding);
    }

    public override Tensor Head(Tensor rows) => _head.Apply(rows);

    internal static ModelConfiguration Configure(Settings settings)
    {
        Bert.RefuseVariants(settings);
        var padding = settings.TokenId("pad_token_id", 1)
            ?? throw new PlaygroundException("The model's config.json has no pad_token_id, from which a RoBERTa model counts its positions.");
        if (padding > 1_000_000)
            throw new PlaygroundException($"The pad_token_id {padding} of the model's config.json is above the limit of 1,000,000.");
        return new()
        {
            Architecture = Architecture.Roberta,
            VocabularySize = settings.Whole(50265, "vocab_size"),
            Hidden = settings.Whole(768, "hidden_size"),
            Layers = settings.Whole(12, "num_hidden_layers"),
            Heads = settings.Whole(12, "num_attention_heads"),
            Intermediate = settings.Whole(3072, "intermediate_size"),
            Positions = settings.Whole(512, "max_position_embeddings"),
            PositionOffset = padding + 1,
            TokenTypes = settings.Whole(2, "type_vocab_size"),
            Activation = settings.Activation(Activation.Gelu, "hidden_act"),
            LayerNormEpsilon = settings.Number(1e-12, "layer_norm_eps"),
            InitializerRange = settings.Number(0.02, "initializer_range"),
            PadTokenId = padding,
            BeginTokenId = settings.TokenId("bos_token_id", 0),
            EndTokenId = settings.TokenId("eos_token_id", 2),
            TiedOutput = settings.Flag(true, "tie_word_embeddings"),
            Dropout = settings.Number(0.1, "hidden_dropout_prob"),
        };
    }
}

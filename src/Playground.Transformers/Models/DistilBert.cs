using System.Globalization;
using System.Text.Json.Nodes;
using static TorchSharp.torch;

namespace Playground.Transformers.Models;

/// <summary>DistilBERT with its masked-language-modelling head (Sanh et al. 2019, arXiv:1910.01108): BERT without token types, under names of its own.</summary>
public sealed class DistilBert : LanguageModel
{
    private static readonly EncoderLayerNames LayerNames = new(
        "attention.q_lin", "attention.k_lin", "attention.v_lin", "attention.out_lin", "sa_layer_norm",
        "ffn.lin1", "ffn.lin2", "output_layer_norm");

    private static readonly MaskedHeadNames HeadNames = new(
        "vocab_transform", "vocab_layer_norm", "vocab_projector.weight", "vocab_projector.bias");

    private readonly Embedding _words, _positions;
    private readonly LayerNorm _norm;
    private readonly EncoderLayer[] _layers;
    private readonly MaskedHead _head;

    internal DistilBert(ModelConfiguration c, WeightCollector weights)
        : base(c, weights.Taken)
    {
        _words = new(weights, "distilbert.embeddings.word_embeddings", c.VocabularySize, c.Hidden);
        _positions = new(weights, "distilbert.embeddings.position_embeddings", c.Positions, c.Hidden);
        _norm = new(weights, "distilbert.embeddings.LayerNorm", c.Hidden, c.LayerNormEpsilon);
        _layers = [.. Enumerable.Range(0, c.Layers).Select(i =>
            new EncoderLayer(weights, string.Create(CultureInfo.InvariantCulture, $"distilbert.transformer.layer.{i}"), LayerNames, c))];
        _head = new(weights, HeadNames, c, c.HeadActivation ?? c.Activation, _words.Weight);
    }

    internal override IEnumerable<Weight> PaddedTables => [_words.Weight];

    internal override ModelParts Parts => new(
        _words.Weight, _positions.Weight, null, _norm.Parts, [.. _layers.Select(layer => layer.Parts)], FinalNorm: null, _head.Parts);

    public override Tensor Encode(ModelInput input, ForwardTrace? trace = null)
    {
        CheckInput(input);
        var x = _words.Look(input.Ids).Plus(_positions.Slice(0, input.Ids.shape[1]));
        return EncoderLayer.ForwardAll(_layers, _norm.Apply(x), input.Attend, trace);
    }

    public override Tensor Head(Tensor rows) => _head.Apply(rows);

    /// <summary>The epsilon is fixed in the published model. Sinusoidal positions are stored in the checkpoint like learned ones.</summary>
    internal static ModelConfiguration Configure(Settings settings)
    {
        var activation = settings.Activation(Activation.Gelu, "activation");
        return new()
        {
            Architecture = Architecture.DistilBert,
            VocabularySize = settings.Whole(30522, "vocab_size"),
            Hidden = settings.Whole(768, "dim", "hidden_size"),
            Layers = settings.Whole(6, "n_layers", "num_hidden_layers"),
            Heads = settings.Whole(12, "n_heads", "num_attention_heads"),
            Intermediate = settings.Whole(3072, "hidden_dim"),
            Positions = settings.Whole(512, "max_position_embeddings"),
            Activation = activation,
            HeadActivation = activation != Activation.Gelu && WrittenBeforeHeadFollowedSettings(settings) ? Activation.Gelu : null,
            LayerNormEpsilon = 1e-12,
            InitializerRange = settings.Number(0.02, "initializer_range"),
            PadTokenId = settings.TokenId("pad_token_id", 0),
            BeginTokenId = settings.TokenId("bos_token_id", null),
            EndTokenId = settings.TokenId("eos_token_id", null),
            TiedOutput = settings.Flag(true, "tie_word_embeddings"),
            Dropout = settings.Number(0.1, "dropout"),
        };
    }

    /// <summary>
    /// Early library versions used exact GELU in the head whatever <c>activation</c> said, so a model trained with one of
    /// them must be read that way. Later ones follow the setting.
    /// </summary>
    private static bool WrittenBeforeHeadFollowedSettings(Settings settings)
    {
        var parts = settings.Word("transformers_version")?.Split('.');
        return parts?.Length >= 2
            && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var major)
            && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var minor)
            && (major < 4 || (major == 4 && minor < LastFixedHead));
    }

    private const int LastFixedHead = 13;

    internal static JsonObject Describe(ModelConfiguration c) => new()
    {
        ["transformers_version"] = c.HeadActivation is { } head && head != c.Activation ? "4.6.0" : null,
        ["vocab_size"] = c.VocabularySize,
        ["dim"] = c.Hidden,
        ["n_layers"] = c.Layers,
        ["n_heads"] = c.Heads,
        ["hidden_dim"] = c.Intermediate,
        ["max_position_embeddings"] = c.Positions,
        ["sinusoidal_pos_embds"] = false,
        ["activation"] = ModelArchitecture.PublishedName(c.Activation),
        ["dropout"] = c.Dropout,
        ["attention_dropout"] = 0.0,
    };
}

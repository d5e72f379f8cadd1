namespace Playground.Transformers.Models;

public enum Architecture
{
    Bert,
    DistilBert,
    Roberta,
    Gpt2,
}

/// <summary>Activation of the feed-forward layers: exact GELU, its tanh approximation (<c>gelu_new</c>), or ReLU.</summary>
public enum Activation
{
    Gelu,
    GeluTanh,
    Relu,
}

/// <summary>The settings of a model, under one set of names for all architectures. Read from <c>config.json</c>, never assumed.</summary>
public sealed record ModelConfiguration
{
    public required Architecture Architecture { get; init; }
    public required int VocabularySize { get; init; }

    /// <summary>Width C of the hidden states.</summary>
    public required int Hidden { get; init; }

    public required int Layers { get; init; }
    public required int Heads { get; init; }

    /// <summary>Width of the feed-forward layer.</summary>
    public required int Intermediate { get; init; }

    /// <summary>Rows of the position table. RoBERTa uses the first ones otherwise: see <see cref="ContextLength"/>.</summary>
    public required int Positions { get; init; }

    /// <summary>Position number of a sequence's first token: padding id + 1 for RoBERTa, else 0.</summary>
    public int PositionOffset { get; init; }

    /// <summary>Rows of the token-type table; 0 where there is none.</summary>
    public int TokenTypes { get; init; }

    public Activation Activation { get; init; } = Activation.Gelu;
    public double LayerNormEpsilon { get; init; } = 1e-12;
    public double InitializerRange { get; init; } = 0.02;
    public int? PadTokenId { get; init; }
    public int? BeginTokenId { get; init; }
    public int? EndTokenId { get; init; }

    /// <summary>The output matrix is the word-embedding matrix.</summary>
    public bool TiedOutput { get; init; } = true;

    /// <summary>GPT-2: divide attention scores by sqrt(head width).</summary>
    public bool ScaleAttention { get; init; } = true;

    /// <summary>GPT-2: divide attention scores of layer i by i + 1 as well.</summary>
    public bool ScaleAttentionByLayer { get; init; }

    public double Dropout { get; init; }

    /// <summary>Most tokens in one sequence, special ones included.</summary>
    public int ContextLength => Positions - PositionOffset;

    public bool IsCausal => Architecture == Architecture.Gpt2;
}

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

    /// <summary>Activation inside the masked-language-modelling head; null for the one its architecture publishes.</summary>
    public Activation? HeadActivation { get; init; }

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

    /// <summary>Refuses sizes that cannot be right, before anything is allocated for them.</summary>
    public void Check()
    {
        Within("vocabulary size", VocabularySize, 1, 2_000_000);
        Within("width of the hidden states", Hidden, 1, 16_384);
        Within("number of layers", Layers, 1, 256);
        Within("number of heads", Heads, 1, 1_024);
        Within("width of the feed-forward layer", Intermediate, 1, 131_072);
        Within("number of positions", Positions, 1, 1_048_576);
        Within("number of token types", TokenTypes, Architecture is Architecture.Bert or Architecture.Roberta ? 1 : 0, 1_024);
        Within("number of weights in billions", ApproximateParameters / 1_000_000_000, 0, 8);
        if (Hidden % Heads != 0)
            throw new PlaygroundException($"The width of the hidden states, {Hidden}, cannot be divided among {Heads} heads.");
        if (ContextLength < 1)
            throw new PlaygroundException($"The model's {Positions} positions leave no room for a token after the first {PositionOffset}, which are reserved.");
        if (!double.IsFinite(LayerNormEpsilon) || LayerNormEpsilon < 0)
            throw new PlaygroundException($"The layer-norm epsilon {LayerNormEpsilon} is below 0 or not a number.");
        if (!double.IsFinite(InitializerRange) || InitializerRange < 0)
            throw new PlaygroundException($"The initializer range {InitializerRange} is below 0 or not a number.");
        if (PadTokenId >= VocabularySize && !IsCausal)
            throw new PlaygroundException($"The padding id {PadTokenId} is outside the vocabulary of {VocabularySize}.");
    }

    private long ApproximateParameters =>
        ((long)VocabularySize + Positions) * Hidden + (long)Layers * Hidden * (4L * Hidden + 2L * Intermediate);

    private static void Within(string what, long value, long least, long most)
    {
        if (value < least || value > most)
            throw new PlaygroundException($"The model's {what} is {value}, not between {least} and {most}.");
    }
}

namespace Playground.Transformers.Training;

/// <summary>What masking did to a token of the batch.</summary>
public enum Corruption
{
    /// <summary>Nothing: not asked.</summary>
    None,

    /// <summary>Became the mask token.</summary>
    Masked,

    /// <summary>Became a random token.</summary>
    Random,

    /// <summary>Stayed as it is, but is asked.</summary>
    Kept,

    /// <summary>Causal: the label is the next token.</summary>
    Next,
}

/// <summary>What masking hides at one go.</summary>
public enum MaskUnit
{
    /// <summary>Single tokens (Devlin et al. 2019).</summary>
    Token,

    /// <summary>All tokens of a word.</summary>
    WholeWord,

    /// <summary>Several words in a row (Joshi et al. 2020).</summary>
    Span,
}

/// <summary>A token of the batch as the model saw it, and what it had to say there (null: not asked).</summary>
/// <param name="BeginsWord">False for the later tokens of a word.</param>
public readonly record struct BatchToken(int Input, int? Label, Corruption Corruption, bool BeginsWord = true);

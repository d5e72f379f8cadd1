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

/// <summary>A token of the batch as the model saw it, and what it had to say there (null: not asked).</summary>
public readonly record struct BatchToken(int Input, int? Label, Corruption Corruption);

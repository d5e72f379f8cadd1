namespace Playground.Transformers.Checkpoints;

/// <summary>Why a safetensors file was refused.</summary>
public enum SafetensorsFault
{
    Missing,
    TooShort,
    HeaderTooLarge,
    HeaderBeyondFile,
    HeaderNotJson,
    HeaderMalformed,
    DuplicateName,
    UnknownType,
    ShapeOverflow,
    SizeMismatch,
    OutOfBounds,
    Overlap,
    Hole,
    Truncated,
    UnsupportedType,
}

/// <summary>A safetensors file that breaks the format's rules, or holds what cannot be read.</summary>
public sealed class SafetensorsException(SafetensorsFault fault, string sentence, Exception? cause = null)
    : PlaygroundException(sentence, cause!)
{
    public SafetensorsFault Fault { get; } = fault;
}

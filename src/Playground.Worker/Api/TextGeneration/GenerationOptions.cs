namespace Playground.Worker.Api.TextGeneration;

/// <summary>How a continuation is written; the defaults change nothing and take the most probable token each time.</summary>
/// <remarks>Names and meanings are those of Hugging Face's text-generation-inference (TGI).</remarks>
internal sealed record GenerationOptions
{
    /// <summary>Used where a request doesn't say how many; fewer where the context has less room.</summary>
    public const int DefaultMaxNewTokens = 100;

    public int? MaxNewTokens { get; init; }
    public double? Temperature { get; init; }
    public int? TopK { get; init; }
    public double? TopP { get; init; }
    public double? TypicalP { get; init; }
    public double? RepetitionPenalty { get; init; }
    public bool DoSample { get; init; }
    public ulong? Seed { get; init; }
    public IReadOnlyList<string> Stop { get; init; } = [];
    public bool ReturnFullText { get; init; }
    public bool Details { get; init; }
    public bool DecoderInputDetails { get; init; }
    public int TopNTokens { get; init; }

    /// <summary>Only the last so many tokens of the input are read.</summary>
    public int? Truncate { get; init; }

    /// <summary>As in TGI, any setting that changes the distribution asks for sampling, also without <c>do_sample</c>.</summary>
    public bool Samples => DoSample || Temperature is not (null or 1) || TopK is not null || TopP is not null || TypicalP is not null;
}

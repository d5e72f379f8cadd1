using Playground.Contracts;

namespace Playground.Web.Bench;

/// <summary>What lies on the bench of one circuit: it stays when the reader goes from page to page.</summary>
public sealed class Workbench
{
    public const string FirstSentence = "The [MASK] sat on the mat.";
    public const string FirstPrompt = "Once upon a time";

    public string Text { get; set; } = FirstSentence;

    /// <summary>The hidden words of <see cref="Text"/>.</summary>
    public IReadOnlyList<TextSpan> Masked { get; set; } = [];

    /// <summary>Null: the first masked model in the list.</summary>
    public string? MaskedModel { get; set; }

    public string Prompt { get; set; } = FirstPrompt;

    /// <summary>Null: the first causal model in the list.</summary>
    public string? CausalModel { get; set; }

    public SamplingOptions Sampling { get; set; } = new();
}

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

    /// <summary>The model that Inside shows when it is not <see cref="MaskedModel"/>.</summary>
    public string? InsideModel { get; set; }

    public string Prompt { get; set; } = FirstPrompt;

    /// <summary>The word of <see cref="Prompt"/> that is asked for: one, or none, and then what comes after all of it.</summary>
    public IReadOnlyList<TextSpan> Gap { get; set; } = [];

    /// <summary>Null: the first causal model in the list.</summary>
    public string? CausalModel { get; set; }

    public SamplingOptions Sampling { get; set; } = new();

    /// <summary>Models spell their mask differently; the sentence's written masks follow the model, and its hidden words stay hidden.</summary>
    public void FollowMaskToken(string maskToken)
    {
        var text = Words.SpellMasks(Text, maskToken);
        if (text != Text)
        {
            var same = Words.Of(Text, maskToken).Zip(Words.Of(text, maskToken));
            (Masked, Text) = ([.. same.Where(w => !w.First.IsWrittenMask && Masked.Covers(w.First)).Select(w => w.Second.Span)], text);
        }
    }
}

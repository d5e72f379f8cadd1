using Playground.Contracts;

namespace Playground.Web.Training;

/// <summary>What may happen to a token of a batch, in the order of a legend.</summary>
internal static class MaskingRules
{
    /// <param name="Key">Of its css class.</param>
    /// <param name="Mark">Tells it apart without colour.</param>
    internal sealed record Look(MaskingRule Rule, string Key, string Mark, string Name, string Title);

    public static IReadOnlyList<Look> All { get; } =
    [
        new(MaskingRule.Masked, "masked", "▒", "mask", "Hidden behind the mask; the model has to say what stood here."),
        new(MaskingRule.Random, "random", "≠", "random", "Replaced by a random token; the model has to notice and say the right one."),
        new(MaskingRule.Kept, "kept", "=", "left visible, asked all the same", "Kept as it was; the model has to say it all the same."),
        new(MaskingRule.Next, "next", "→", "next token to say", "The model has to say the token that follows."),
    ];

    public static Look? Of(MaskingRule rule) => All.FirstOrDefault(look => look.Rule == rule);
}

using Playground.Contracts;
using static Playground.Web.Training.TypedNumber;

namespace Playground.Web.Training;

/// <summary>How words are hidden, as it was typed.</summary>
public sealed class MaskingDraft
{
    public MaskingDraft()
        : this(new RunRecipe())
    {
    }

    public MaskingDraft(RunRecipe recipe)
    {
        MaskPercent = Percent(recipe.MaskRatio);
        (MaskTokenPercent, RandomPercent) = (Percent(recipe.MaskShare), Percent(recipe.RandomShare));
        (Unit, MeanSpanLength, Dynamic) = (recipe.MaskUnit, Text(recipe.MeanSpanLength), recipe.DynamicMasking);
    }

    /// <summary>Share of tokens to hide, in percent.</summary>
    public string MaskPercent { get; set; }

    /// <summary>Of the hidden ones, the share that becomes the mask token, in percent.</summary>
    public string MaskTokenPercent { get; set; }

    /// <summary>Of the hidden ones, the share that becomes a random token, in percent.</summary>
    public string RandomPercent { get; set; }

    public MaskingUnit Unit { get; set; }

    /// <summary>In words; only spans ask.</summary>
    public string MeanSpanLength { get; set; }

    public bool Dynamic { get; set; }

    /// <summary>In a few words, for the name of a run.</summary>
    public string Name => $"{MaskPercent.Trim()} % {WordOf(Unit)}{(Unit is MaskingUnit.Span ? $" of {MeanSpanLength.Trim()}" : "")}, {MaskTokenPercent.Trim()}/{RandomPercent.Trim()}/{KeptPercent}{(Dynamic ? "" : $", places {PlacesOf(false)}")}";

    /// <summary>What is left as it was, but asked.</summary>
    public string KeptPercent => Number(MaskTokenPercent) is { } mask && Number(RandomPercent) is { } random && mask + random <= 100.0001 ? Percent(Math.Max(0, 100 - mask - random) / 100) : "?";

    public static string WordOf(MaskingUnit unit) => unit switch
    {
        MaskingUnit.WholeWord => "whole words",
        MaskingUnit.Span => "spans",
        _ => "single tokens",
    };

    /// <summary>What comes of the hidden places from one pass over the text to the next.</summary>
    public static string PlacesOf(bool dynamic) => dynamic ? "new each pass" : "same each pass";

    public IReadOnlyDictionary<string, string> Problems()
    {
        var problems = new Problems();
        problems.Number(nameof(MaskPercent), "The share of hidden words", MaskPercent, v => v is >= 1 and <= 90, "from 1 to 90 %", " %");
        problems.Number(nameof(MaskTokenPercent), "The share behind the mask", MaskTokenPercent, v => v is >= 0 and <= 100, "from 0 to 100 %", " %");
        problems.Number(nameof(RandomPercent), "The share of random words", RandomPercent, v => v is >= 0 and <= 100, "from 0 to 100 %", " %");
        if (!problems.ContainsKey(nameof(MaskTokenPercent)) && !problems.ContainsKey(nameof(RandomPercent)) && KeptPercent == "?")
        {
            problems[nameof(RandomPercent)] = $"The mask and random words take {MaskTokenPercent} % and {RandomPercent} %; together they can take at most 100 %.";
        }

        if (Unit is MaskingUnit.Span)
        {
            problems.Number(nameof(MeanSpanLength), "The mean length of a span", MeanSpanLength, v => v is >= 1 and <= Limits.MeanSpanWords, $"from 1 to {Limits.MeanSpanWords} words");
        }

        return problems;
    }

    /// <summary>Only when there are no <see cref="Problems"/>.</summary>
    public RunRecipe ApplyTo(RunRecipe recipe) => recipe with
    {
        MaskRatio = Number(MaskPercent)!.Value / 100,
        MaskShare = Number(MaskTokenPercent)!.Value / 100,
        RandomShare = Number(RandomPercent)!.Value / 100,
        MaskUnit = Unit,
        MeanSpanLength = Unit is MaskingUnit.Span ? Number(MeanSpanLength)!.Value : new RunRecipe().MeanSpanLength,
        DynamicMasking = Dynamic,
    };
}

using System.Globalization;
using Playground.Contracts;

namespace Playground.Web.Training;

/// <summary>
/// The form as it was typed, right or wrong: numbers stay text until <see cref="Problems"/> finds nothing to object to, so
/// that a mistake is explained instead of lost. Opens with a recipe whose loss falls within seconds on a slow machine.
/// </summary>
public sealed class RecipeDraft
{
    private const int LeastWordPieces = 100;
    private const int LeastBytePairs = 300; // 256 bytes, the end of text, and something to learn

    public RecipeDraft()
        : this(new RunRecipe())
    {
    }

    public RecipeDraft(RunRecipe recipe)
    {
        (Objective, CorpusId, Name) = (recipe.Objective, recipe.CorpusId, recipe.Name ?? "");
        (Layers, Heads, Hidden) = (Text(recipe.Layers), Text(recipe.Heads), Text(recipe.Hidden));
        (Context, Vocabulary) = (Text(recipe.ContextLength), Text(recipe.Vocabulary));
        (Batch, Steps, Seed) = (Text(recipe.BatchSize), Text(recipe.Steps), recipe.Seed.ToString(CultureInfo.InvariantCulture));
        LearningRate = recipe.LearningRate.ToString("0.################", CultureInfo.InvariantCulture);
        MaskPercent = (recipe.MaskRatio * 100).ToString("0.###", CultureInfo.InvariantCulture);
    }

    public Objective Objective { get; set; }
    public string? CorpusId { get; set; }
    public string Name { get; set; }
    public string Layers { get; set; }
    public string Heads { get; set; }

    /// <summary>Width of the hidden states.</summary>
    public string Hidden { get; set; }

    public string Context { get; set; }
    public string Vocabulary { get; set; }
    public string LearningRate { get; set; }
    public string Batch { get; set; }
    public string Steps { get; set; }
    public string Seed { get; set; }

    /// <summary>Share of tokens to hide, in percent; only the masked objective asks.</summary>
    public string MaskPercent { get; set; }

    /// <summary>The preset these sizes are; null when they are the user's own.</summary>
    public ModelSize? Size
    {
        get => ModelSize.All.FirstOrDefault(s => (Layers, Heads, Hidden, Context, Vocabulary) == (Text(s.Layers), Text(s.Heads), Text(s.Hidden), Text(s.Context), Text(s.Vocabulary)));
        set
        {
            if (value is not null)
            {
                (Layers, Heads, Hidden) = (Text(value.Layers), Text(value.Heads), Text(value.Hidden));
                (Context, Vocabulary) = (Text(value.Context), Text(value.Vocabulary));
            }
        }
    }

    /// <summary>About how many values the model will have; null while a size cannot be read.</summary>
    public long? Parameters =>
        Whole(Layers) is { } layers && Whole(Hidden) is { } hidden && Whole(Context) is { } context && Whole(Vocabulary) is { } vocabulary
            ? ModelSize.Parameters(Objective, (int)layers, hidden, (int)context, (int)vocabulary)
            : null;

    /// <summary>One sentence for every field that cannot be used, by the name of the field; each names the fact and the limit.</summary>
    public IReadOnlyDictionary<string, string> Problems()
    {
        var problems = new Dictionary<string, string>();
        void Range(string field, string name, string typed, long least, long most)
        {
            if (Whole(typed) is not { } value)
            {
                problems[field] = string.IsNullOrWhiteSpace(typed) ? $"{name} is empty; give a whole number from {least:N0} to {most:N0}." : $"{name} is “{Shown(typed)}”; it must be a whole number from {least:N0} to {most:N0}.";
            }
            else if (value < least || value > most)
            {
                problems[field] = $"{name} is {value:N0}; it must be from {least:N0} to {most:N0}.";
            }
        }

        Range(nameof(Layers), "The number of layers", Layers, 1, Limits.MaxLayers);
        Range(nameof(Heads), "The number of heads", Heads, 1, Limits.MaxHeads);
        Range(nameof(Hidden), "The width", Hidden, 4, Limits.MaxHidden);
        Range(nameof(Context), "The context", Context, 8, Limits.MaxContext);
        Range(nameof(Vocabulary), "The vocabulary", Vocabulary, Objective is Objective.Masked ? LeastWordPieces : LeastBytePairs, Limits.MaxVocabulary);
        Range(nameof(Batch), "The batch", Batch, 1, Limits.MaxBatch);
        Range(nameof(Steps), "The number of steps", Steps, 1, Limits.MaxSteps);
        if (!problems.ContainsKey(nameof(Hidden)) && !problems.ContainsKey(nameof(Heads)) && Whole(Hidden) % Whole(Heads) != 0)
        {
            problems[nameof(Hidden)] = $"The width is {Whole(Hidden)}, which {Whole(Heads)} heads cannot share evenly; choose a multiple of {Whole(Heads)}.";
        }

        if (Number(LearningRate) is not (> 0 and <= Limits.MaxLearningRate))
        {
            problems[nameof(LearningRate)] = $"The learning rate is {Given(LearningRate)}; it must be above 0 and at most {Limits.MaxLearningRate:0.###}.";
        }

        if (Objective is Objective.Masked && Number(MaskPercent) is not (>= 1 and <= 90))
        {
            problems[nameof(MaskPercent)] = $"The share of hidden words is {Given(MaskPercent)} %; it must be from 1 to 90 %.";
        }

        if (!ulong.TryParse(Seed, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            problems[nameof(Seed)] = $"The seed is {Given(Seed)}; it must be a whole number from 0 on.";
        }

        return problems;
    }

    /// <summary>The recipe to start; only when there are no <see cref="Problems"/>.</summary>
    public RunRecipe ToRecipe() => new()
    {
        Objective = Objective,
        CorpusId = CorpusId,
        Name = string.IsNullOrWhiteSpace(Name) ? null : Name.Trim(),
        Layers = (int)Whole(Layers)!,
        Heads = (int)Whole(Heads)!,
        Hidden = (int)Whole(Hidden)!,
        ContextLength = (int)Whole(Context)!,
        Vocabulary = (int)Whole(Vocabulary)!,
        BatchSize = (int)Whole(Batch)!,
        Steps = (int)Whole(Steps)!,
        LearningRate = Number(LearningRate)!.Value,
        Seed = ulong.Parse(Seed, CultureInfo.InvariantCulture),
        MaskRatio = Objective is Objective.Masked ? Number(MaskPercent)!.Value / 100 : new RunRecipe().MaskRatio,
    };

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Given(string typed) => string.IsNullOrWhiteSpace(typed) ? "empty" : Number(typed) is null ? $"“{Shown(typed)}”" : Shown(typed);

    private static string Shown(string typed) => typed.Length <= 24 ? typed : typed[..24] + "…";

    private static long? Whole(string typed) =>
        long.TryParse(typed, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static double? Number(string typed) =>
        double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}

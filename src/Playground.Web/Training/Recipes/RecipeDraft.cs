using System.Globalization;
using Playground.Contracts;
using static Playground.Web.Training.TypedNumber;

namespace Playground.Web.Training;

/// <summary>
/// The form as it was typed, right or wrong: numbers stay text until <see cref="Problems"/> finds nothing to object to, so
/// that a mistake is explained instead of lost. Opens with a recipe whose loss falls within seconds on a slow machine.
/// </summary>
public sealed partial class RecipeDraft
{
    private readonly RunRecipe _rest; // what the form does not ask

    public RecipeDraft()
        : this(new RunRecipe())
    {
    }

    /// <summary>A recipe's settings without its name, which is one run's: another of that name could not be told from it.</summary>
    public RecipeDraft(RunRecipe recipe)
    {
        _rest = recipe with { Group = null };
        (Objective, CorpusId) = (recipe.Objective, recipe.CorpusId);
        (Tokenizer, Activation, Precision) = (recipe.Tokenizer, recipe.Activation, recipe.Precision);
        (Layers, Heads, Hidden) = (Text(recipe.Layers), Text(recipe.Heads), Text(recipe.Hidden));
        (Context, Vocabulary) = (Text(recipe.ContextLength), Text(recipe.Vocabulary));
        (Batch, Steps, Seed) = (Text(recipe.BatchSize), Text(recipe.Steps), recipe.Seed.ToString(CultureInfo.InvariantCulture));
        (LearningRate, Warmup, FinalPercent) = (Text(recipe.LearningRate), recipe.WarmupSteps is { } warmup ? Text(warmup) : "", Percent(recipe.FinalLearningRateShare));
        (WeightDecay, Dropout, ClipNorm) = (Text(recipe.WeightDecay), Text(recipe.Dropout), Text(recipe.ClipNorm));
        (Beta1, Beta2, FirstWeights) = (Text(recipe.Beta1), Text(recipe.Beta2), recipe.InitializerRange is { } range ? Text(range) : "");
        (ValidationPercent, EvaluateEvery) = (Percent(recipe.ValidationShare), Text(recipe.EvaluateEvery));
        StopAtStep = recipe.StopAtStep is { } step ? Text(step) : "";
        StopAtLoss = recipe.StopAtValidationLoss is { } loss ? Text(loss) : "";
        (LearningRateChanges, EarlierEnds) = (recipe.LearningRateChanges, recipe.EarlierEnds);
        Masking = new MaskingDraft(recipe);
    }

    public Objective Objective { get; set; }
    public string? CorpusId { get; set; }
    public string Name { get; set; } = "";

    /// <summary>Null: what suits the objective.</summary>
    public TokenizerKind? Tokenizer { get; set; }

    /// <summary>Null: what suits the objective.</summary>
    public ActivationFunction? Activation { get; set; }

    public TrainingPrecision Precision { get; set; }
    public string Layers { get; set; }
    public string Heads { get; set; }

    /// <summary>Width of the hidden states.</summary>
    public string Hidden { get; set; }

    public string Context { get; set; }

    /// <summary>The usual one while what is typed is none.</summary>
    public int ContextLength => Whole(Context) is > 0 and <= Limits.MaxContext and var length ? (int)length : new RunRecipe().ContextLength;

    public string Vocabulary { get; set; }
    public string LearningRate { get; set; }

    /// <summary>Steps; empty for the usual share.</summary>
    public string Warmup { get; set; }

    /// <summary>Where the learning rate ends, in percent of its peak.</summary>
    public string FinalPercent { get; set; }

    public string WeightDecay { get; set; }
    public string Dropout { get; set; }
    public string ClipNorm { get; set; }
    public string Beta1 { get; set; }
    public string Beta2 { get; set; }

    /// <summary>Their standard deviation; empty: what suits the width.</summary>
    public string FirstWeights { get; set; }

    public string Batch { get; set; }
    public string Steps { get; set; }
    public string Seed { get; set; }
    public string ValidationPercent { get; set; }
    public string EvaluateEvery { get; set; }

    /// <summary>Empty: at the last one.</summary>
    public string StopAtStep { get; set; }

    /// <summary>Empty: at none.</summary>
    public string StopAtLoss { get; set; }

    /// <summary>Taken over from a run whose rate was changed on the way.</summary>
    public IReadOnlyList<LearningRateChange> LearningRateChanges { get; set; }

    /// <summary>Taken over from a run that was given more steps.</summary>
    public IReadOnlyList<int> EarlierEnds { get; set; }

    /// <summary>How words are hidden; only the masked objective asks.</summary>
    public MaskingDraft Masking { get; }

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

    /// <summary>The kind of vocabulary that <see cref="Tokenizer"/> comes to.</summary>
    public TokenizerKind Pieces => new RunRecipe { Objective = Objective, Tokenizer = CanHave(Tokenizer) ? Tokenizer : null }.Pieces;

    /// <summary>A causal model writes text on, for which its pieces must keep spaces; WordPiece does not.</summary>
    private bool CanHave(TokenizerKind? pieces) => Objective is Objective.Masked || pieces is not TokenizerKind.WordPiece;

    /// <summary>The recipe to start; only when there are no <see cref="Problems"/>.</summary>
    public RunRecipe ToRecipe()
    {
        var recipe = _rest with
        {
            Objective = Objective,
            CorpusId = CorpusId,
            Name = string.IsNullOrWhiteSpace(Name) ? null : Name.Trim(),
            Tokenizer = CanHave(Tokenizer) ? Tokenizer : null,
            Activation = Activation,
            Precision = Precision,
            Layers = (int)Whole(Layers)!,
            Heads = (int)Whole(Heads)!,
            Hidden = (int)Whole(Hidden)!,
            ContextLength = (int)Whole(Context)!,
            Vocabulary = (int)Whole(Vocabulary)!,
            BatchSize = (int)Whole(Batch)!,
            Steps = (int)Whole(Steps)!,
            LearningRate = Number(LearningRate)!.Value,
            WarmupSteps = (int?)Whole(Warmup),
            FinalLearningRateShare = Number(FinalPercent)!.Value / 100,
            WeightDecay = Number(WeightDecay)!.Value,
            Dropout = Number(Dropout)!.Value,
            ClipNorm = Number(ClipNorm)!.Value,
            Beta1 = Number(Beta1)!.Value,
            Beta2 = Number(Beta2)!.Value,
            InitializerRange = Number(FirstWeights),
            ValidationShare = Number(ValidationPercent)!.Value / 100,
            EvaluateEvery = (int)Whole(EvaluateEvery)!,
            StopAtStep = (int?)Whole(StopAtStep),
            StopAtValidationLoss = Number(StopAtLoss),
            LearningRateChanges = LearningRateChanges,
            EarlierEnds = EarlierEnds,
            Seed = ulong.Parse(Seed, CultureInfo.InvariantCulture),
        };
        return Objective is Objective.Masked ? Masking.ApplyTo(recipe) : new MaskingDraft().ApplyTo(recipe);
    }
}

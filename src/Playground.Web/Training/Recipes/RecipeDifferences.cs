using System.Globalization;
using Playground.Contracts;
using Playground.Web.Bench;

namespace Playground.Web.Training;

/// <summary>Describes a run by what sets it apart from the others, since that is what one looks for in a list of runs.</summary>
public static class RecipeDifferences
{
    /// <summary>A setting as it is said of a run, and what it is about.</summary>
    public sealed record Told(string Text, string Why);

    private const string RateChanged = "learning rate changed to", StopsAt = "stops at", Planned = "planned";

    /// <param name="Name">What stands before its value; empty where the value says it all.</param>
    /// <param name="Why">What it is about, for who wonders.</param>
    private sealed record Setting(string Name, string Why, Func<RunRecipe, string> Value)
    {
        public Told Told(RunRecipe recipe) => new($"{Name} {Value(recipe)}".Trim(), Why);
    }

    private static readonly Setting[] Settings =
    [
        new("", "What it learns. A masked model fills gaps and sees both sides of them; a causal model says the next word and sees only what came before.", r => r.Objective is Objective.Masked ? "fills gaps" : "says the next word"),
        new("text", Glossary.MeaningOf("corpus"), r => Figures.Apart(r.CorpusId ?? "")),
        new("", Glossary.MeaningOf("layer"), r => r.Layers == 1 ? "1 layer" : $"{r.Layers} layers"),
        new("", "How many numbers describe a token.", r => $"{r.Hidden} wide"),
        new("", Glossary.MeaningOf("head"), r => r.Heads == 1 ? "1 head" : $"{r.Heads} heads"),
        new("learning rate", Glossary.MeaningOf("learning rate"), r => TypedNumber.Text(r.LearningRate)),
        new("batch", Glossary.MeaningOf("batch"), r => Figures.Count(r.BatchSize)),
        new("", Glossary.MeaningOf("step"), r => Figures.Counted(r.Steps, "step")),
        new("context", Glossary.MeaningOf("context"), r => Figures.Count(r.ContextLength)),
        new("vocabulary", Glossary.MeaningOf("vocabulary"), r => Figures.Count(r.Vocabulary)),
        new("pieces", "How the text is cut into tokens.", r => r.Pieces switch { TokenizerKind.WordPiece => "WordPiece", TokenizerKind.Characters => "single characters", _ => "byte-level BPE" }),
        new("hidden", "The share of all tokens that is hidden; the model has to guess them.", r => Masked(r, $"{Number(r.MaskRatio * 100)} %")),
        new("hides", "What is hidden together: single tokens, whole words with all their tokens, or spans of several words in a row.", r => Masked(r, MaskingDraft.WordOf(r.MaskUnit) + (r.MaskUnit is MaskingUnit.Span ? $" of {Number(r.MeanSpanLength)}" : ""))),
        new("mask/random/kept", "What stands in place of the hidden tokens, in percent of them: the mask, a random token, or the token itself, kept as it is but asked.", r => Masked(r, $"{Number(r.MaskShare * 100)}/{Number(r.RandomShare * 100)}/{Number(Math.Max(0, 1 - r.MaskShare - r.RandomShare) * 100)}")),
        new("places", "Dynamic masking hides new places at each pass over the text; static masking hides the same ones each time.", r => Masked(r, MaskingDraft.PlacesOf(r.DynamicMasking))),
        new("activation", Glossary.MeaningOf("activation") + " “By tanh” is the quicker formula that GPT-2 uses for GELU.", r => ActivationOf(r) switch { ActivationFunction.Gelu => "GELU", ActivationFunction.Relu => "ReLU", _ => "GELU by tanh" }),
        new("precision", Glossary.MeaningOf("precision"), r => r.Precision switch { TrainingPrecision.Float32 => "float32", TrainingPrecision.BFloat16 => "bfloat16", _ => "fastest here" }),
        new("warm-up", Glossary.MeaningOf("warm-up"), r => r.WarmupSteps is { } steps ? Figures.Count(steps) : "5 %"),
        new("learning rate falls to", "What is left of the learning rate at the last step.", r => $"{Number(r.FinalLearningRateShare * 100)} %"),
        new(RateChanged, "Somebody changed the learning rate while the run was on.", r => string.Join(", ", r.LearningRateChanges.Select(c => $"{TypedNumber.Text(c.LearningRate)} after step {Figures.Count(c.AfterStep)}"))),
        new(Planned, "Steps of the learning rate's schedule; those behind it were given later, at its last rate.", r => r.ScheduledSteps < r.Steps ? Figures.Counted(r.ScheduledSteps, "step") : ""),
        new("weight decay", Glossary.MeaningOf("weight decay"), r => Number(r.WeightDecay)),
        new("betas", "How long AdamW remembers the gradient, and how long its square.", r => $"{Number(r.Beta1)}/{Number(r.Beta2)}"),
        new("", Glossary.MeaningOf("clipping"), r => r.ClipNorm == 0 ? "gradients not clipped" : $"gradients clipped at {Number(r.ClipNorm)}"),
        new("dropout", Glossary.MeaningOf("dropout"), r => Number(r.Dropout)),
        new("first weights", "How far from zero the model's numbers are drawn before the first step.", r => r.InitializerRange is { } range ? Number(range) : "by the width"),
        new("kept aside", Glossary.MeaningOf("validation"), r => $"{Number(r.ValidationShare * 100)} %"),
        new("validated every", "After how many steps it is asked on the text kept aside.", r => Figures.Counted(r.EvaluateEvery, "step")),
        new(StopsAt, "What ends the run before its last step.", r => r.StopsAt()),
        new("seed", Glossary.MeaningOf("training seed"), r => r.Seed.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>What is said of a run in any case, where it tells runs apart: what it learns, and from which text.</summary>
    private static readonly Setting[] Always = [Settings[0], Settings[1]];

    /// <summary>The settings that not all the runs share; the usual ones when nothing differs.</summary>
    public static IReadOnlyList<Told> Telling(RunRecipe recipe, IReadOnlyCollection<RunRecipe> all) => Among(all, withCommon: true)(recipe);

    /// <summary>Counts once, for a table of many runs.</summary>
    /// <param name="withCommon">Whether a run is also told by what more than half of all have; else that is left out, or the few that differ would drown in it.</param>
    public static Func<RunRecipe, IReadOnlyList<Told>> Among(IReadOnlyCollection<RunRecipe> all, bool withCommon)
    {
        var telling = Settings.Where(s => Varies(s, all)).Select(s => (Setting: s, Common: withCommon || Always.Contains(s) ? null : CommonOf(s, all))).ToList();
        return recipe =>
            telling.Count == 0 ? [.. new[] { Settings[0], Settings[2], Settings[3], Settings[7] }.Select(s => s.Told(recipe))]
            : telling.Where(one => one.Setting.Value(recipe) is { Length: > 0 } value && value != one.Common).Select(one => one.Setting.Told(recipe)).ToList() is { Count: > 0 } told ? told
            : [new("the usual settings", "More than half of the runs have these settings.")];
    }

    /// <summary>The settings in which a recipe is not like another; what only the other objective has, or what each objective usually has, is no difference.</summary>
    public static IReadOnlyList<Told> Between(RunRecipe recipe, RunRecipe other) =>
        [.. Settings.Where(s => s.Value(recipe) != s.Value(other) && (s.Value(recipe).Length > 0 || recipe.Objective == other.Objective) && !Follows(s, [recipe, other])).Select(s => s.Value(recipe).Length > 0 ? s.Told(recipe) : new(Without(s.Name), s.Why))];

    private static bool Varies(Setting setting, IReadOnlyCollection<RunRecipe> all) => all.Select(setting.Value).Distinct().Skip(1).Any() && !Follows(setting, all);

    /// <summary>Whether all have the usual of what they learn: that a model that says the next word reads byte-level pieces is said with its objective.</summary>
    private static bool Follows(Setting setting, IReadOnlyCollection<RunRecipe> all) =>
        setting != Settings[0] && all.All(recipe => setting.Value(recipe) == setting.Value(new RunRecipe { Objective = recipe.Objective }));

    private static string? CommonOf(Setting setting, IReadOnlyCollection<RunRecipe> all) =>
        all.GroupBy(setting.Value).Where(group => group.Count() * 2 > all.Count).Select(group => group.Key).FirstOrDefault();

    /// <summary>Whether two recipes train the same way; their names and probes do not matter.</summary>
    public static bool Same(RunRecipe one, RunRecipe other) => Settings.All(s => s.Value(one) == s.Value(other));

    /// <summary>What is said of a recipe that lacks what the other one has.</summary>
    private static string Without(string setting) => setting switch { RateChanged => "learning rate not changed", StopsAt => "no stop before the end", Planned => "all steps planned at once", _ => $"no {setting}" };

    private static ActivationFunction ActivationOf(RunRecipe r) => r.Activation ?? (r.Objective is Objective.Masked ? ActivationFunction.Gelu : ActivationFunction.GeluTanh);

    private static string Masked(RunRecipe r, string value) => r.Objective is Objective.Masked ? value : "";

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}

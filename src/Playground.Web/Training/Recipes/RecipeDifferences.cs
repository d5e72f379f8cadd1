using System.Globalization;
using Playground.Contracts;
using Playground.Web.Bench;

namespace Playground.Web.Training;

/// <summary>Describes a run by what sets it apart from the others, since that is what one looks for in a list of runs.</summary>
public static class RecipeDifferences
{
    private const string RateChanged = "learning rate changed to", StopsAt = "stops at";

    private static readonly (string Name, Func<RunRecipe, string> Value)[] Settings =
    [
        ("", r => r.Objective is Objective.Masked ? "masked" : "next word"),
        ("text", r => r.CorpusId ?? ""),
        ("", r => r.Layers == 1 ? "1 layer" : $"{r.Layers} layers"),
        ("", r => $"{r.Hidden} wide"),
        ("", r => r.Heads == 1 ? "1 head" : $"{r.Heads} heads"),
        ("learning rate", r => TypedNumber.Text(r.LearningRate)),
        ("batch", r => Figures.Count(r.BatchSize)),
        ("", r => $"{Figures.Count(r.Steps)} steps"),
        ("context", r => Figures.Count(r.ContextLength)),
        ("vocabulary", r => Figures.Count(r.Vocabulary)),
        ("pieces", r => r.Pieces switch { TokenizerKind.WordPiece => "WordPiece", TokenizerKind.Characters => "characters", _ => "byte-level BPE" }),
        ("hidden", r => Masked(r, $"{Number(r.MaskRatio * 100)} %")),
        ("hides", r => Masked(r, MaskingDraft.WordOf(r.MaskUnit) + (r.MaskUnit is MaskingUnit.Span ? $" of {Number(r.MeanSpanLength)}" : ""))),
        ("mask/random/kept", r => Masked(r, $"{Number(r.MaskShare * 100)}/{Number(r.RandomShare * 100)}/{Number(Math.Max(0, 1 - r.MaskShare - r.RandomShare) * 100)}")),
        ("", r => Masked(r, r.DynamicMasking ? "dynamic" : "static")),
        ("activation", r => ActivationOf(r) switch { ActivationFunction.Gelu => "GELU", ActivationFunction.Relu => "ReLU", _ => "GELU by tanh" }),
        ("precision", r => r.Precision switch { TrainingPrecision.Float32 => "float32", TrainingPrecision.BFloat16 => "bfloat16", _ => "auto" }),
        ("warm-up", r => r.WarmupSteps is { } steps ? Figures.Count(steps) : "5 %"),
        ("learning rate falls to", r => $"{Number(r.FinalLearningRateShare * 100)} %"),
        (RateChanged, r => string.Join(", ", r.LearningRateChanges.Select(c => $"{TypedNumber.Text(c.LearningRate)} after step {Figures.Count(c.AfterStep)}"))),
        ("weight decay", r => Number(r.WeightDecay)),
        ("betas", r => $"{Number(r.Beta1)}/{Number(r.Beta2)}"),
        ("", r => r.ClipNorm == 0 ? "gradients not clipped" : $"gradients clipped at {Number(r.ClipNorm)}"),
        ("dropout", r => Number(r.Dropout)),
        ("first weights", r => r.InitializerRange is { } range ? Number(range) : "auto"),
        ("kept aside", r => $"{Number(r.ValidationShare * 100)} %"),
        ("validated every", r => Figures.Count(r.EvaluateEvery)),
        (StopsAt, r => r.StopsAt()),
        ("seed", r => r.Seed.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>At most <paramref name="most"/> settings that not all the runs share; the usual ones when nothing differs.</summary>
    public static string Describe(RunRecipe recipe, IReadOnlyCollection<RunRecipe> all, int most = 4) => string.Join(" · ", Telling(recipe, all).Take(most));

    /// <summary>The settings that not all the runs share; the usual ones when nothing differs.</summary>
    public static IReadOnlyList<string> Telling(RunRecipe recipe, IReadOnlyCollection<RunRecipe> all)
    {
        var telling = Settings.Where(s => s.Value(recipe).Length > 0 && all.Select(s.Value).Distinct().Skip(1).Any()).ToList();
        if (telling.Count == 0)
        {
            telling = [Settings[0], Settings[2], Settings[3], Settings[7]];
        }

        return [.. telling.Select(s => $"{s.Name} {s.Value(recipe)}".Trim())];
    }

    /// <summary>The settings in which a recipe is not like another; what only the other objective has is no difference.</summary>
    public static IReadOnlyList<string> Between(RunRecipe recipe, RunRecipe other) =>
        [.. Settings.Where(s => s.Value(recipe) != s.Value(other) && (s.Value(recipe).Length > 0 || recipe.Objective == other.Objective)).Select(s => s.Value(recipe) is { Length: > 0 } value ? $"{s.Name} {value}".Trim() : Without(s.Name))];

    /// <summary>Whether two recipes train the same way; their names and probes do not matter.</summary>
    public static bool Same(RunRecipe one, RunRecipe other) => Settings.All(s => s.Value(one) == s.Value(other));

    /// <summary>What is said of a recipe that lacks what the other one has.</summary>
    private static string Without(string setting) => setting switch { RateChanged => "learning rate not changed", StopsAt => "no stop before the end", _ => $"no {setting}" };

    private static ActivationFunction ActivationOf(RunRecipe r) => r.Activation ?? (r.Objective is Objective.Masked ? ActivationFunction.Gelu : ActivationFunction.GeluTanh);

    private static string Masked(RunRecipe r, string value) => r.Objective is Objective.Masked ? value : "";

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Playground.Contracts;

namespace Playground.Web.Training;

/// <summary>Describes a run by what sets it apart from the others, since that is what one looks for in a list of runs.</summary>
public static class RecipeDifferences
{
    private static readonly (string Name, Func<RunRecipe, string> Value)[] Settings =
    [
        ("", r => r.Objective is Objective.Masked ? "masked" : "next word"),
        ("corpus", r => r.CorpusId ?? ""),
        ("", r => r.Layers == 1 ? "1 layer" : $"{r.Layers} layers"),
        ("", r => $"{r.Hidden} wide"),
        ("", r => r.Heads == 1 ? "1 head" : $"{r.Heads} heads"),
        ("lr", r => r.LearningRate.ToString("0.######", CultureInfo.InvariantCulture)),
        ("batch", r => r.BatchSize.ToString(CultureInfo.InvariantCulture)),
        ("", r => string.Create(CultureInfo.InvariantCulture, $"{r.Steps:N0} steps")),
        ("context", r => r.ContextLength.ToString(CultureInfo.InvariantCulture)),
        ("vocabulary", r => string.Create(CultureInfo.InvariantCulture, $"{r.Vocabulary:N0}")),
        ("hidden", r => r.Objective is Objective.Masked ? string.Create(CultureInfo.InvariantCulture, $"{r.MaskRatio * 100:0.#} %") : ""),
        ("seed", r => r.Seed.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>At most four settings that not all the runs share; the usual ones when nothing differs.</summary>
    public static string Describe(RunRecipe recipe, IReadOnlyCollection<RunRecipe> all)
    {
        var telling = Settings.Where(s => s.Value(recipe).Length > 0 && all.Select(s.Value).Distinct().Skip(1).Any()).Take(4).ToList();
        if (telling.Count == 0)
        {
            telling = [Settings[0], Settings[2], Settings[3], Settings[7]];
        }

        return string.Join(" · ", telling.Select(s => $"{s.Name} {s.Value(recipe)}".Trim()));
    }

    /// <summary>Whether two recipes train the same way; their names and probes do not matter.</summary>
    public static bool Same(RunRecipe one, RunRecipe other) => Settings.All(s => s.Value(one) == s.Value(other));
}

using System.Globalization;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Transformers.Training;

namespace Playground.Worker.Runs;

/// <summary>What recipes may take of this machine's memory. More of it than there is would end the worker, and every run with it.</summary>
public static class MemoryRules
{
    /// <summary>Of the memory that this process may use; the rest is for texts, other models, pages and the system.</summary>
    internal const double MostShare = 0.75;

    /// <summary>Of a run in memory, beside what its training takes: its text as numbers, at most 20 MB of it, and what libtorch holds for its thread.</summary>
    private const long TextAndThread = 100L << 20;

    private const double GigaByte = 1L << 30;

    /// <summary>Refuses recipes that cannot be trained side by side here. A vocabulary counts as large as its recipe lets it become.</summary>
    public static void Check(params IReadOnlyList<RunRecipe> recipes) => Check(recipes, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes, Environment.ProcessorCount);

    /// <summary>Bytes that runs in memory may take together.</summary>
    public static long Room => (long)(MostShare * GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);

    /// <summary>About how many bytes a run of that recipe takes while it is in memory.</summary>
    public static long Estimate(RunRecipe recipe) => TextAndThread + TrainingMemory.Estimate(Preparation.Configuration(recipe), Preparation.Options(recipe), Environment.ProcessorCount);

    internal static void Check(IReadOnlyList<RunRecipe> recipes, long memory, int cores)
    {
        var wanted = recipes.Sum(recipe => TrainingMemory.Estimate(Preparation.Configuration(recipe), Preparation.Options(recipe), cores));
        if (wanted > MostShare * memory)
        {
            throw new PlaygroundException(string.Create(
                CultureInfo.InvariantCulture,
                $"{(recipes.Count == 1 ? "This training" : "These trainings side by side")} would take about {wanted / GigaByte:N1} GB of memory, and {MostShare * memory / GigaByte:N1} of this machine's {memory / GigaByte:N1} GB is the most that is given to training; make the batch, the context, the width or the number of layers smaller."));
        }
    }
}

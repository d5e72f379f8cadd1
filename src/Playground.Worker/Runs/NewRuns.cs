using System.Diagnostics.CodeAnalysis;
using Playground.Contracts;
using Playground.Transformers;

namespace Playground.Worker.Runs;

/// <summary>New runs: all that were asked for together with the texts that they bring, or none of either.</summary>
public sealed class NewRuns(TrainingRuns runs, RunTexts texts)
{
    /// <summary>Checks the recipe, stores the run and trains it as soon as the machine is free. Refuses with a sentence.</summary>
    public async Task<RunSummary> Start(RunRecipe recipe, CancellationToken cancellation) => (await StartInPlaceOf([], [recipe], cancellation))[0];

    /// <summary>Starts runs that hold one place together and take turns; all of them, or none and a sentence.</summary>
    public Task<IReadOnlyList<RunSummary>> StartGroup(IReadOnlyList<RunRecipe>? recipes, CancellationToken cancellation)
    {
        CheckGroup(recipes);
        return Add(recipes, StoredRuns.NewId(), [], cancellation);
    }

    /// <summary>Starts one run, or a group, and stops others for it: what room these leave is theirs. Where the new ones are refused, none is stopped.</summary>
    public Task<IReadOnlyList<RunSummary>> StartInPlaceOf(IReadOnlyList<string>? replaced, IReadOnlyList<RunRecipe>? recipes, CancellationToken cancellation)
    {
        if (recipes is not [var alone])
        {
            CheckGroup(recipes);
            return Add(recipes, StoredRuns.NewId(), replaced ?? [], cancellation);
        }

        RecipeRules.Check(alone);
        CheckNoGroup(alone, "leave it out for a run alone");

        return Add(recipes, null, replaced ?? [], cancellation);
    }

    private static void CheckGroup([NotNull] IReadOnlyList<RunRecipe>? recipes)
    {
        if (recipes is not { Count: >= 2 and <= Limits.GroupRuns })
        {
            throw new PlaygroundException($"A group has {recipes?.Count ?? 0} {(recipes?.Count == 1 ? "recipe" : "recipes")}; it takes 2 to {Limits.GroupRuns}, which train side by side.");
        }

        for (var i = 0; i < recipes.Count; i++)
        {
            try
            {
                RecipeRules.Check(recipes[i] ?? throw new PlaygroundException("The recipe is null."));
                CheckNoGroup(recipes[i], "leave it out");
            }
            catch (PlaygroundException e)
            {
                throw new PlaygroundException($"Recipe {i + 1} of the group: {e.Message}", e);
            }
        }

        MemoryRules.Check(recipes); // they train side by side
    }

    private static void CheckNoGroup(RunRecipe recipe, string instead)
    {
        if (recipe.Group is not null)
        {
            throw new PlaygroundException($"`group` is given by /api/runs/group, which starts runs side by side; {instead}.");
        }
    }

    private async Task<IReadOnlyList<RunSummary>> Add(IReadOnlyList<RunRecipe> recipes, string? group, IReadOnlyList<string> replaced, CancellationToken cancellation)
    {
        runs.RefuseMore(recipes.Count > 1, replaced); // before a text is stored for nothing

        return await texts.Holding(
            async () =>
            {
                var brought = new List<CorpusSummary>();
                try
                {
                    var kept = await texts.Keep(recipes, brought, cancellation);
                    return runs.Add([.. kept.Select(recipe => recipe with { Group = group })], replaced);
                }
                catch
                {
                    texts.Forget(brought);
                    throw;
                }
            },
            cancellation);
    }
}

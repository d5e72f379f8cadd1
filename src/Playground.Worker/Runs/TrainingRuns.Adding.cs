using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Corpora;
using Playground.Worker.Storage;

namespace Playground.Worker.Runs;

/// <content>New runs: all that were asked for together with the texts that they bring, or none of either.</content>
public sealed partial class TrainingRuns
{
    private readonly SemaphoreSlim texts = new(1);

    /// <summary>
    /// Whatever brings a run with its text, or takes a text away, does it in here, one at a time: a text that was found stays until its run is there,
    /// also where the one that brought it is refused meanwhile.
    /// </summary>
    public async Task<T> HoldingTexts<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        await texts.WaitAsync(cancellation);
        try
        {
            return await work();
        }
        finally
        {
            texts.Release();
        }
    }

    /// <summary>Checks the recipe, stores the run and trains it as soon as the machine is free. Refuses with a sentence.</summary>
    public async Task<RunSummary> Start(RunRecipe recipe, CancellationToken cancellation) => (await StartInPlaceOf([], [recipe], cancellation))[0];

    /// <summary>Starts runs that hold one place together and take turns; all of them, or none and a sentence.</summary>
    public Task<IReadOnlyList<RunSummary>> StartGroup(IReadOnlyList<RunRecipe>? recipes, CancellationToken cancellation)
    {
        CheckGroup(recipes);
        return Add(recipes, NewId(), [], cancellation);
    }

    /// <summary>Starts one run, or a group, and stops others for it: what room these leave is theirs. Where the new ones are refused, none is stopped.</summary>
    public Task<IReadOnlyList<RunSummary>> StartInPlaceOf(IReadOnlyList<string>? replaced, IReadOnlyList<RunRecipe>? recipes, CancellationToken cancellation)
    {
        if (recipes is not [var alone])
        {
            CheckGroup(recipes);
            return Add(recipes, NewId(), replaced ?? [], cancellation);
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
        lock (access)
        {
            queue.RefuseMore(recipes.Count > 1, runs, Among(replaced)); // before a text is stored for nothing
        }

        return await HoldingTexts(
            async () =>
            {
                var brought = new List<CorpusSummary>();
                try
                {
                    return Insert(await WithTexts(recipes, group, brought, cancellation), replaced);
                }
                catch
                {
                    Forget(brought);
                    throw;
                }
            },
            cancellation);
    }

    private Run[] Among(IReadOnlyList<string> ids) => [.. Present().Where(run => ids.Contains(run.Id))];

    /// <summary>The recipes, each with the text that it names or brings.</summary>
    /// <param name="brought">Takes the texts that were not there before, also where a later recipe is refused.</param>
    private async Task<IReadOnlyList<RunRecipe>> WithTexts(IReadOnlyList<RunRecipe> recipes, string? group, List<CorpusSummary> brought, CancellationToken cancellation)
    {
        var kept = new List<RunRecipe>();
        var texts = new Dictionary<string, CorpusSummary>(); // the same text for several runs is one corpus
        foreach (var recipe in recipes)
        {
            if (recipe.CorpusText is { } text && !texts.ContainsKey(text))
            {
                var (added, isNew) = await services.Corpora.Keep(recipe.Name, "pasted", text, cancellation);
                texts[text] = added;
                brought.AddRange(isNew ? [added] : []);
            }

            var corpus = recipe.CorpusText is null ? services.Corpora.Find(recipe.CorpusId!) : texts[recipe.CorpusText];
            RecipeRules.CheckCorpus(corpus);
            kept.Add(recipe with { CorpusId = corpus.Id, CorpusText = null, Group = group });
        }

        return kept;
    }

    private IReadOnlyList<RunSummary> Insert(IReadOnlyList<RunRecipe> recipes, IReadOnlyList<string> replaced)
    {
        Run[] added, stopping;
        lock (access)
        {
            stopping = Among(replaced);
            queue.RefuseMore(recipes.Count > 1, runs, stopping);
            var stored = recipes.Select((recipe, i) => new StoredRun(
                NewId(), string.IsNullOrWhiteSpace(recipe.Name) ? $"Run {runs.Count + 1 + i}" : recipe.Name.Trim(), services.Time.GetUtcNow(), recipe, RunStatus.Queued, null, 0)).ToArray();
            services.Runs.Insert(stored);
            added = [.. stored.Select(run => AddLocked(new RunSummary(run.Id, run.Name, RunStatus.Queued, null, 0, run.Created, ModelIdOf(run.Id), run.Recipe, null, null)))];
            foreach (var run in added)
            {
                queue.Add(run);
            }
        }

        foreach (var run in stopping)
        {
            _ = StopUnheard(run); // it saves its model first, for which the new runs' callers need not wait
        }

        foreach (var run in added)
        {
            Changed(run);
        }

        return [.. added.Select(run => Get(run.Id))];
    }

    /// <summary>Nobody waits for it: that it is to stop is stored when this gives way.</summary>
    private async Task StopUnheard(Run run)
    {
        try
        {
            await run.Stop();
        }
        catch (PlaygroundException e) // it came to its end by itself, or could not be saved, which it says
        {
            log.LogInformation(e, "Run {Run} could not be stopped", run.Id);
        }
    }

    /// <summary>A refused run leaves nothing behind.</summary>
    /// <param name="brought">The texts that came with it and were not there before.</param>
    public void Forget(IReadOnlyList<CorpusSummary> brought)
    {
        lock (access)
        {
            foreach (var corpus in brought.Where(corpus => runs.All(run => run.State.Summary.Recipe.CorpusId != corpus.Id)))
            {
                try
                {
                    services.Corpora.Delete(corpus.Id);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException or UnknownCorpusException)
                {
                    log.LogWarning(e, "Text {Corpus} of a run that was refused could not be removed", corpus.Id); // the refusal itself says more
                }
            }
        }
    }
}

using Microsoft.Data.Sqlite;
using Playground.Contracts;
using Playground.Worker.Corpora;

namespace Playground.Worker.Runs;

/// <summary>The texts that runs read: they come with their runs and, where those are refused, go with them.</summary>
public sealed class RunTexts(TrainingRuns runs, CorpusLibrary corpora, ILogger<RunTexts> log) : IDisposable
{
    private readonly SemaphoreSlim texts = new(1);

    /// <summary>
    /// Whatever brings a run with its text, or takes a text away, does it in here, one at a time: a text that was found stays until its run is there,
    /// also where the one that brought it is refused meanwhile.
    /// </summary>
    public async Task<T> Holding<T>(Func<Task<T>> work, CancellationToken cancellation)
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

    /// <summary>The recipes, each with the text that it names or brings.</summary>
    /// <param name="brought">Takes the texts that were not there before, also where a later recipe is refused.</param>
    public async Task<IReadOnlyList<RunRecipe>> Keep(IReadOnlyList<RunRecipe> recipes, List<CorpusSummary> brought, CancellationToken cancellation)
    {
        var kept = new List<RunRecipe>();
        var added = new Dictionary<string, CorpusSummary>(); // the same text for several runs is one corpus
        foreach (var recipe in recipes)
        {
            if (recipe.CorpusText is { } text && !added.ContainsKey(text))
            {
                var (corpus, isNew) = await corpora.Keep(recipe.Name, "pasted", text, cancellation);
                added[text] = corpus;
                brought.AddRange(isNew ? [corpus] : []);
            }

            var read = recipe.CorpusText is null ? corpora.Find(recipe.CorpusId!) : added[recipe.CorpusText];
            RecipeRules.CheckCorpus(read);
            kept.Add(recipe with { CorpusId = read.Id, CorpusText = null });
        }

        return kept;
    }

    /// <summary>A refused run leaves nothing behind.</summary>
    /// <param name="brought">The texts that came with it and were not there before.</param>
    public void Forget(IReadOnlyList<CorpusSummary> brought) => runs.Holding(all =>
    {
        foreach (var corpus in brought.Where(corpus => all.All(run => run.State.Summary.Recipe.CorpusId != corpus.Id)))
        {
            Delete(corpus);
        }
    });

    public void Dispose() => texts.Dispose();

    private void Delete(CorpusSummary corpus)
    {
        try
        {
            corpora.Delete(corpus.Id);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException or UnknownCorpusException)
        {
            log.LogWarning(e, "Text {Corpus} of a run that was refused could not be removed", corpus.Id); // the refusal itself says more
        }
    }
}

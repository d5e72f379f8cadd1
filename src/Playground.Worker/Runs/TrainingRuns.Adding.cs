using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Storage;

namespace Playground.Worker.Runs;

/// <content>How new runs come to stand in the list, and in line.</content>
public sealed partial class TrainingRuns
{
    /// <summary>Refuses a new run, or a group, where all places of the line are taken; also counts those as free that the replaced ones leave.</summary>
    public void RefuseMore(bool isGroup, IReadOnlyList<string> replaced)
    {
        lock (access)
        {
            queue.RefuseMore(isGroup, runs, Among(replaced));
        }
    }

    /// <summary>Stores new runs and puts them in line, or refuses them all; then stops those in whose place they come.</summary>
    /// <param name="recipes">Checked, each with the text that it reads.</param>
    public IReadOnlyList<RunSummary> Add(IReadOnlyList<RunRecipe> recipes, IReadOnlyList<string> replaced)
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

    /// <summary>Does something with those texts that no run reads, also no deleted one; meanwhile none comes to.</summary>
    public void WithUnread(IReadOnlyList<CorpusSummary> texts, Action<CorpusSummary> action)
    {
        lock (access)
        {
            foreach (var corpus in texts.Where(corpus => runs.All(run => run.State.Summary.Recipe.CorpusId != corpus.Id)))
            {
                action(corpus);
            }
        }
    }

    private Run[] Among(IReadOnlyList<string> ids) => [.. Present().Where(run => ids.Contains(run.Id))];

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
}

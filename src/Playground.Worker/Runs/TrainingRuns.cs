using System.Security.Cryptography;
using Playground.Contracts;
using Playground.Worker.Catalogue;
using Playground.Worker.Storage;

namespace Playground.Worker.Runs;

/// <summary>All runs, and which of them may use the machine.</summary>
public sealed class TrainingRuns(RunServices services, RunAnnouncements announcements) : IRunModels, IAsyncDisposable
{
    private readonly Lock access = new();
    private readonly List<Run> runs = [];
    private readonly List<Run> queue = [];
    private bool hasBegun;
    private bool hasLeft;

    /// <summary>
    /// Reads the stored runs, before anyone can ask for them: a watcher that comes back must not hear that its run does not
    /// exist. Nothing trains until <see cref="Begin"/>.
    /// </summary>
    public void Restore()
    {
        lock (access)
        {
            foreach (var stored in services.Runs.ReadAll())
            {
                var latest = services.Points.Latest(stored.Id);
                var interrupted = stored.Status is RunStatus.Preparing or RunStatus.Running;
                var summary = new RunSummary(
                    stored.Id, stored.Name, interrupted ? RunStatus.Queued : stored.Status, stored.Message, latest?.Step ?? stored.Step, stored.Created, ModelIdOf(stored.Id), stored.Recipe, latest, null);
                var run = new Run(summary, services, Changed);
                runs.Add(run);
                if (summary.Status == RunStatus.Queued)
                {
                    queue.Insert(interrupted ? queue.Count(other => other.State.Summary.Step > 0) : queue.Count, run);
                }
            }
        }
    }

    /// <summary>Lets runs train: those that did before, or waited to, do so again, and paused ones answer again.</summary>
    public void Begin()
    {
        lock (access)
        {
            hasBegun = true;
            foreach (var run in runs.Where(run => run.State.Status == RunStatus.Paused))
            {
                run.Start();
            }
        }

        Schedule();
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<RunSummary> List()
    {
        lock (access)
        {
            return [.. runs.Select(Summarise).Reverse()];
        }
    }

    public RunSummary Get(string id)
    {
        lock (access)
        {
            return Summarise(FindLocked(id));
        }
    }

    /// <summary>Checks the recipe, stores the run and trains it as soon as the machine is free. Refuses with a sentence.</summary>
    public async Task<RunSummary> Start(RunRecipe recipe, CancellationToken cancellation)
    {
        RecipeRules.Check(recipe);
        var corpus = recipe.CorpusText is { } text
            ? await services.Corpora.Add(recipe.Name, "pasted", text, cancellation)
            : services.Corpora.Find(recipe.CorpusId!);
        RecipeRules.CheckCorpus(corpus);
        var kept = recipe with { CorpusId = corpus.Id, CorpusText = null };
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        Run run;
        lock (access)
        {
            var name = string.IsNullOrWhiteSpace(recipe.Name) ? $"Run {runs.Count + 1}" : recipe.Name.Trim();
            var stored = new StoredRun(id, name, services.Time.GetUtcNow(), kept, RunStatus.Queued, null, 0);
            services.Runs.Insert(stored);
            run = new Run(new RunSummary(id, name, RunStatus.Queued, null, 0, stored.Created, ModelIdOf(id), kept, null, null), services, Changed);
            runs.Add(run);
            queue.Add(run);
        }

        Changed(run);
        return Get(id);
    }

    /// <summary>Takes in a run that has ended elsewhere; its points and its model are in place.</summary>
    public RunSummary Adopt(StoredRun stored)
    {
        Run run;
        lock (access)
        {
            services.Runs.Insert(stored);
            run = new Run(
                new RunSummary(
                    stored.Id, stored.Name, stored.Status, stored.Message, stored.Step, stored.Created, ModelIdOf(stored.Id), stored.Recipe, services.Points.Latest(stored.Id), null),
                services,
                Changed);
            runs.Add(run);
        }

        Changed(run);
        return Get(stored.Id);
    }

    public async Task<RunSummary> Pause(string id) => WithPosition(await Find(id).Pause());

    public async Task<RunSummary> Step(string id) => WithPosition(await Find(id).Step());

    public RunSummary Resume(string id)
    {
        lock (access)
        {
            var run = FindLocked(id);
            run.Queue();
            queue.Add(run);
        }

        Schedule();
        return Get(id);
    }

    public async Task<RunSummary> Stop(string id) => WithPosition(await Find(id).Stop());

    public void SetProbe(string id, ProbeRequest probe) => Find(id).SetProbe(probe);

    public Run Find(string id)
    {
        lock (access)
        {
            return FindLocked(id);
        }
    }

    IOpenModel? IRunModels.Find(string modelId)
    {
        lock (access)
        {
            return runs.FirstOrDefault(run => run.State.Summary.ModelId == modelId)?.Model;
        }
    }

    IReadOnlyList<ModelDescription> IRunModels.List()
    {
        lock (access)
        {
            return [.. runs.Select(run => run.Model).OfType<RunModel>().Select(model => model.Description)];
        }
    }

    /// <summary>Saves all runs where they are; the next worker goes on from there. A second call does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        Run[] all;
        lock (access)
        {
            all = hasLeft ? [] : [.. runs];
            hasLeft = true;
            queue.Clear();
        }

        await Task.WhenAll(all.Select(run => run.Leave()));
        foreach (var run in all)
        {
            run.Dispose();
        }
    }

    private static string ModelIdOf(string runId) => $"runs/{runId}";

    private Run FindLocked(string id) => runs.FirstOrDefault(run => run.Id == id) ?? throw new UnknownRunException(id);

    private RunSummary Summarise(Run run) => WithPosition(run.State.Summary);

    private RunSummary WithPosition(RunSummary summary)
    {
        lock (access)
        {
            var place = queue.FindIndex(run => run.Id == summary.Id);
            return summary with { QueuePosition = place < 0 ? null : place + 1 };
        }
    }

    /// <summary>Called by runs, on any thread, when their state changed.</summary>
    private void Changed(Run run)
    {
        Schedule();
        announcements.Add(WithPosition(run.State.Summary));
    }

    private void Schedule()
    {
        lock (access)
        {
            queue.RemoveAll(run => run.State.Status != RunStatus.Queued);
            while (hasBegun && !hasLeft && queue.Count > 0 && FreePlaces() > 0)
            {
                var next = queue[0];
                queue.RemoveAt(0);
                next.Begin();
            }
        }
    }

    private int FreePlaces() => Limits.RunsAtOnce - runs.Count(run => run.State.Status is RunStatus.Preparing or RunStatus.Running);
}

using System.Security.Cryptography;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Catalogue;
using Playground.Worker.Storage;

namespace Playground.Worker.Runs;

/// <summary>All runs, and which of them may use the machine. How they come is in <c>TrainingRuns.Adding.cs</c>, how they go in <c>TrainingRuns.Deletion.cs</c>.</summary>
public sealed partial class TrainingRuns(RunServices services, TrainingStates states, RunAnnouncements announcements, ILogger<TrainingRuns> log) : IRunModels, IAsyncDisposable
{
    private readonly Lock access = new();
    private readonly List<Run> runs = [];
    private readonly RunQueue queue = new();
    private readonly Dictionary<string, GroupTurns> groups = [];
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
            var (training, waiting) = (new List<Run>(), new List<Run>());
            foreach (var stored in services.Standings.ReadRuns().Where(run => !PurgeIfOld(run)))
            {
                PlaceModelLeftElsewhere(stored);
                var latest = services.Points.Latest(stored.Id);
                var interrupted = stored.Status is RunStatus.Preparing or RunStatus.Running;
                var run = AddLocked(new RunSummary(
                    stored.Id, stored.Name, interrupted ? RunStatus.Queued : stored.Status, interrupted ? null : stored.Message, latest?.Step ?? stored.Step, stored.Created, ModelIdOf(stored.Id),
                    stored.Recipe, latest, null, stored.Note, services.Standings.ReadMarks(stored.Id), stored.Deleted,
                    services.Points.LatestValidationLoss(stored.Id), services.Points.Recent(stored.Id)), stored.IsStopping);
                if (run.State.Status == RunStatus.Queued)
                {
                    (interrupted ? training : waiting).Add(run);
                }
            }

            foreach (var run in training.Concat(waiting)) // who had the machine has it again, however far those have come that waited
            {
                queue.Add(run);
            }

            RemoveUnfinishedImports();
        }
    }

    /// <summary>Lets runs train: those that did before, or waited to, do so again, paused ones answer again, and those that were to stop do.</summary>
    public void Begin()
    {
        Run[] stopping;
        lock (access)
        {
            hasBegun = true;
            StartPaused();
            stopping = [.. Present().Where(run => run.WasStopping && !RunState.IsEnd(run.State.Status))];
        }

        foreach (var run in stopping)
        {
            _ = StopUnheard(run);
        }

        Schedule();
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<RunSummary> List()
    {
        lock (access)
        {
            return [.. Present().Select(run => WithPosition(run.State.Summary)).Reverse()];
        }
    }

    public RunSummary Get(string id) => WithPosition(Find(id).State.Summary);

    /// <summary>Takes in a run that has ended elsewhere with all its points, or nothing of it; its model waits in <see cref="DataFolder.ImportedModel"/>.</summary>
    /// <param name="marks">What happened to it there, without changes of the learning rate.</param>
    public RunSummary Adopt(StoredRun stored, IReadOnlyList<TrainingPoint> points, IReadOnlyList<RunMark> marks)
    {
        Run run;
        lock (access)
        {
            services.Database.Write(connection =>
            {
                PointStore.Append(connection, stored.Id, points);
                RunStore.Insert(connection, stored);
                foreach (var mark in marks)
                {
                    MarkStore.Add(connection, stored.Id, mark);
                }
            });
            try
            {
                PlaceState(stored.Id);
                PlaceModel(stored.Id, isDeleted: false); // after the row: where a kill comes between, the next start does this
            }
            catch
            {
                services.Runs.Purge(stored.Id);
                if (Directory.Exists(services.Folder.Run(stored.Id)))
                {
                    Directory.Delete(services.Folder.Run(stored.Id), recursive: true);
                }

                throw;
            }

            run = new Run(
                new RunSummary(
                    stored.Id, stored.Name, stored.Status, stored.Message, stored.Step, stored.Created, ModelIdOf(stored.Id), stored.Recipe, points.Count > 0 ? points[^1] : null, null,
                    stored.Note, marks, ValidationLoss: points.LastOrDefault(point => point.ValidationLoss is not null)?.ValidationLoss, Recent: RecentSteps.Of(points)),
                services,
                null,
                Changed);
            runs.Add(run);
        }

        Changed(run);
        return Get(stored.Id);
    }

    public async Task<RunSummary> Pause(string id) => WithPosition(await Find(id).Pause());

    public async Task<RunSummary> Step(string id) => WithPosition(await Find(id).Step());

    /// <summary>Puts a paused run, or one that was stopped before its last step, back in line; refuses where all places of the line are taken.</summary>
    public RunSummary Resume(string id)
    {
        lock (access)
        {
            var run = FindLocked(id);
            var isStopped = run.State.Status == RunStatus.Stopped;
            if (isStopped)
            {
                states.MakeReady(run);
            }
            else if (run.State.Status != RunStatus.Paused)
            {
                throw RunStateException.For(run.State.Summary, "resumed");
            }

            queue.RefuseBack(run, runs);
            run = isStopped ? PausedAgain(run) : run;
            queue.Add(run); // before it says that it waits: that is told with its place
            run.Queue();
        }

        return Get(id);
    }

    public async Task<RunSummary> Stop(string id) => WithPosition(await Find(id).Stop());

    public async Task<RunSummary> SetStop(string id, StopConditions stop) => WithPosition(await Find(id).SetStop(stop));

    public async Task<RunSummary> ChangeLearningRate(string id, double rate) => WithPosition(await Find(id).ChangeLearningRate(rate));

    public RunSummary Describe(string id, RunWords words)
    {
        Find(id).Describe(words);
        return Get(id);
    }

    public void SetProbe(string id, ProbeRequest probe) => Find(id).SetProbe(probe);

    public Run Find(string id)
    {
        lock (access)
        {
            return FindLocked(id);
        }
    }

    /// <summary>What the run is doing, with its place in line.</summary>
    public RunActivity ActivityOf(Run run)
    {
        var activity = run.State.Activity;
        return activity with { Run = WithPosition(activity.Run) };
    }

    IOpenModel? IRunModels.Find(string modelId)
    {
        lock (access)
        {
            return Present().FirstOrDefault(run => run.State.Summary.ModelId == modelId)?.Model;
        }
    }

    bool IRunModels.IsThere(string runId)
    {
        lock (access)
        {
            return Present().Any(run => run.Id == runId);
        }
    }

    PlaygroundException? IRunModels.WhyClosed(string modelId)
    {
        lock (access)
        {
            return Present().FirstOrDefault(run => run.State.Summary.ModelId == modelId)?.NoModel();
        }
    }

    IReadOnlyList<ModelDescription> IRunModels.List()
    {
        lock (access)
        {
            return [.. Present().Select(run => run.Model).OfType<RunModel>().Select(model => model.Description)];
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

    internal static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));

    private static string ModelIdOf(string runId) => $"runs/{runId}";

    private Run AddLocked(RunSummary summary, bool wasStopping = false)
    {
        var run = Create(summary, wasStopping: wasStopping);
        runs.Add(run);
        return run;
    }

    private Run Create(RunSummary summary, bool wasStopped = false, bool wasStopping = false)
    {
        var turns = summary.Recipe.Group is { } group ? groups.TryGetValue(group, out var known) ? known : groups[group] = new GroupTurns() : null;
        return new Run(summary, services, turns, Changed) { WasStopped = wasStopped, WasStopping = wasStopping };
    }

    private IEnumerable<Run> Present() => runs.Where(run => run.State.Summary.Deleted is null);

    private Run FindLocked(string id) => Present().FirstOrDefault(run => run.Id == id) ?? throw new UnknownRunException(id);

    private RunSummary WithPosition(RunSummary summary)
    {
        lock (access)
        {
            return summary with { QueuePosition = queue.PositionOf(summary.Id) };
        }
    }

    /// <summary>Called by runs, on any thread, when their state changed.</summary>
    private void Changed(Run run)
    {
        if (HasAnotherLife(run))
        {
            return; // its thread's last word, while the one that goes on in its place has begun
        }

        HideModelIfDeleted(run);
        Schedule();
        Announce(run);
    }

    /// <summary>Looks and tells at one go: otherwise the older of two states could be told last.</summary>
    private void Announce(Run run)
    {
        lock (access)
        {
            announcements.Add(WithPosition(run.State.Summary));
        }
    }

    private void Schedule()
    {
        IReadOnlyList<Run> moved;
        lock (access)
        {
            while (hasBegun && !hasLeft && queue.Next(runs) is { } next)
            {
                next.Begin();
            }

            moved = queue.Moved();
            MakeRoom();
        }

        foreach (var run in moved)
        {
            run.State.News.Pulse();
            Announce(run);
        }
    }
}

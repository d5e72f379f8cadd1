using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Storage;

namespace Playground.Worker.Runs;

/// <summary>All runs, and which of them may use the machine. How they come is in <see cref="NewRuns"/>, how they go in <see cref="RunDeletion"/>.</summary>
public sealed class TrainingRuns(RunServices services, StoredRuns stored, TrainingStates states, RunAnnouncements announcements, ILogger<TrainingRuns> log) : IAsyncDisposable
{
    private readonly Lock access = new();
    private readonly List<Run> runs = [];
    private readonly RunQueue queue = new();
    private readonly Dictionary<string, GroupTurns> groups = [];
    private bool hasBegun;
    private bool hasLeft;

    internal MemoryRoom Room { get; } = new();

    /// <summary>
    /// Reads the stored runs, before anyone can ask for them: a watcher that comes back must not hear that its run does not
    /// exist. Nothing trains until <see cref="Begin"/>.
    /// </summary>
    public void Restore()
    {
        lock (access)
        {
            var all = stored.Restore().Select(restored => (Run: AddLocked(restored.Run, restored.WasStopping), Restored: restored)).ToList();
            foreach (var (run, _) in all.Where(one => one.Run.State.Status == RunStatus.Queued).OrderByDescending(one => one.Restored.WasInterrupted).ThenBy(one => one.Restored.Place))
            {
                queue.Add(run); // who had the machine has it again, however far those have come that waited
            }

            stored.RemoveUnfinishedImports();
        }
    }

    /// <summary>Lets runs train: those that did before, or waited to, do so again, paused ones answer again, and those that were to stop do.</summary>
    public void Begin()
    {
        Run[] stopping;
        lock (access)
        {
            hasBegun = true;
            Room.StartPaused(runs);
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

    /// <summary>See <see cref="RunQueue.RefuseMore(bool, IReadOnlyCollection{Run}, IReadOnlyCollection{Run})"/>.</summary>
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
            added = [.. stored.Insert(recipes, runs.Count).Select(run => AddLocked(run))];
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

    /// <summary>Takes in a run that has ended elsewhere with all its points, or nothing of it; its model waits in <see cref="DataFolder.ImportedModel"/>.</summary>
    /// <param name="marks">What happened to it there, without changes of the learning rate.</param>
    public RunSummary Adopt(StoredRun ended, IReadOnlyList<TrainingPoint> points, IReadOnlyList<RunMark> marks)
    {
        Run run;
        lock (access)
        {
            run = new Run(stored.Adopt(ended, points, marks), services, null, Changed);
            runs.Add(run);
        }

        Changed(run);
        return Get(ended.Id);
    }

    public async Task<RunSummary> Pause(string id) => WithPosition(await Find(id).Pause());

    public async Task<RunSummary> Step(string id) => WithPosition(await Find(id).Step());

    /// <summary>Puts a paused run, or one that was stopped before its last step, back in line; refuses where all places of the line are taken.</summary>
    public RunSummary Resume(string id) => BackInLine(id, run =>
    {
        if (run.State.Status == RunStatus.Stopped)
        {
            states.MakeReady(run);
        }
        else if (run.State.Status != RunStatus.Paused)
        {
            throw RunStateException.For(run.State.Summary, run.State.Status == RunStatus.Completed ? "resumed; give it more steps" : "resumed");
        }
    });

    /// <param name="check">Refuses one that can't go on.</param>
    /// <param name="more">Steps that one gets in addition that has ended.</param>
    internal RunSummary BackInLine(string id, Action<Run> check, int more = 0)
    {
        lock (access)
        {
            var run = FindLocked(id);
            check(run);
            queue.RefuseBack(run, runs);
            run = RunState.IsEnd(run.State.Status) ? PausedAgain(run, more) : run;
            queue.Add(run); // before it says that it waits: that is told with its place
            run.Queue();
        }

        return Get(id);
    }

    public async Task<RunSummary> Stop(string id) => WithPosition(await Find(id).Stop());

    public async Task<RunSummary> SetStop(string id, StopConditions stop) => WithPosition(await Find(id).SetStop(stop));

    public async Task<RunSummary> ChangeLearningRate(string id, double rate) => WithPosition(await Find(id).ChangeLearningRate(rate));

    public RunSummary SetPace(string id, double? stepsPerSecond) => WithPosition(Find(id).SetPace(stepsPerSecond));

    /// <summary>Takes a run out of every list, or back into them with <paramref name="time"/> null.</summary>
    /// <param name="message">What it says from then on, where it is paused; null: what it said before.</param>
    public void SetDeleted(Run run, DateTimeOffset? time, string? message = null)
    {
        lock (access)
        {
            stored.SetDeleted(run, time, message);
            if (time is null && hasBegun)
            {
                run.ReadIfPaused(); // deleted before this worker began, it was never loaded
            }
        }

        run.State.News.Pulse();
        Changed(run);
    }

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

    /// <summary>For what must be looked at and done at one go: all runs, deleted ones too, while none comes or goes.</summary>
    public T Holding<T>(Func<IReadOnlyCollection<Run>, T> work)
    {
        lock (access)
        {
            return work(runs);
        }
    }

    /// <inheritdoc cref="Holding{T}"/>
    public void Holding(Action<IReadOnlyCollection<Run>> work) => Holding(all =>
    {
        work(all);
        return true;
    });

    /// <summary>What the run is doing, with its place in line.</summary>
    public RunActivity ActivityOf(Run run)
    {
        var activity = run.State.Activity;
        return activity with { Run = WithPosition(activity.Run) };
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

    private Run AddLocked(RunSummary summary, bool wasStopping = false)
    {
        var run = Create(summary, wasStopping: wasStopping);
        runs.Add(run);
        return run;
    }

    private Run Create(RunSummary summary, bool hadEnded = false, bool wasStopping = false)
    {
        var turns = summary.Recipe.Group is { } group ? groups.TryGetValue(group, out var known) ? known : groups[group] = new GroupTurns() : null;
        return new Run(summary, services, turns, Changed) { HadEnded = hadEnded, WasStopping = wasStopping };
    }

    private IEnumerable<Run> Present() => runs.Where(run => !run.IsDeleted);

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

        if (run.IsDeleted && RunState.IsEnd(run.State.Status))
        {
            lock (access)
            {
                stored.PlaceFinishedModel(run);
            }
        }

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
            Room.Make(runs);
        }

        foreach (var run in moved)
        {
            run.State.News.Pulse();
            Announce(run);
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

    /// <summary>
    /// A run that was stopped before its last step, or is given more, goes on from the checkpoint that it ended with. What has ended stays ended for whoever watches it: another
    /// <see cref="Run"/> with its id, its curve and its files takes its place.
    /// </summary>
    private Run PausedAgain(Run ended, int more)
    {
        states.TakeBackStops(ended, more);
        var again = Create(ended.State.Summary with { Status = RunStatus.Paused, Message = null, Marks = services.Standings.ReadMarks(ended.Id) }, hadEnded: true);
        runs[runs.IndexOf(ended)] = again;
        _ = ended.DisposeOnceEnded();
        return again;
    }

    private bool HasAnotherLife(Run run) => Holding(all => !all.Contains(run));
}

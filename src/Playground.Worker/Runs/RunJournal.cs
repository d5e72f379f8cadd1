using Playground.Contracts;
using Playground.Worker.Snapshots;

namespace Playground.Worker.Runs;

/// <summary>
/// Writes down what a run does: points into the store before anyone hears of them, checkpoints, and what to show. Belongs
/// to the run's thread.
/// </summary>
public sealed class RunJournal
{
    private const int PreviewRows = 4;
    private static readonly TimeSpan WriteEvery = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan ShowEvery = TimeSpan.FromMilliseconds(200);

    private readonly Run run;
    private readonly TrainingSession session;
    private readonly RunServices services;
    private readonly SnapshotKeeper snapshots;
    private readonly List<TrainingPoint> unwritten = [];
    private long lastWrite;
    private long lastShow;
    private long lastCheckpoint;
    private int shown; // the step

    public RunJournal(Run run, TrainingSession session, RunServices services)
    {
        this.run = run;
        this.session = session;
        this.services = services;
        snapshots = new SnapshotKeeper(run, session, services.Snapshots, services.Logs.CreateLogger<SnapshotKeeper>());
        CheckpointStep = session.Step;
        shown = session.Step;
        lastCheckpoint = services.Time.GetTimestamp();
    }

    /// <summary>The step of the newest checkpoint; 0 before there is one.</summary>
    public int CheckpointStep { get; private set; }

    /// <summary>Takes one step's point; writes, shows and saves when their time has come.</summary>
    public void Add(TrainingPoint point, bool show = false)
    {
        unwritten.Add(point);
        snapshots.Take();
        if (show || services.Time.GetElapsedTime(lastShow) >= ShowEvery)
        {
            Show();
        }

        if (services.Time.GetElapsedTime(lastWrite) >= WriteEvery)
        {
            Flush();
        }

        if (CheckpointPace.IsDue(CheckpointStep, session.Step - CheckpointStep, services.Time.GetElapsedTime(lastCheckpoint)))
        {
            Save();
        }
    }

    /// <summary>The batch of the newest step, and what the model answers after it.</summary>
    public void Show()
    {
        lastShow = services.Time.GetTimestamp();
        shown = session.Step;
        var hasStepped = session.PreviewBatch(1).Count > 0; // not yet, when it has just come back from its checkpoint
        run.State.Show(hasStepped ? Preview() : null, run.Probe.Answer(session));
    }

    /// <summary>Keeps the weights of this moment: the run begins, goes on or ends here.</summary>
    public void TakeSnapshot(bool last = false) => snapshots.Take(last);

    /// <summary>Writes the points that wait, then tells the watchers.</summary>
    public void Flush()
    {
        lastWrite = services.Time.GetTimestamp();
        if (unwritten.Count > 0)
        {
            services.Points.Append(run.Id, unwritten);
            unwritten.Clear();
        }

        run.State.Progress(session.Step, session.Latest, services.Points.Recent(run.Id, session.Step), session.ValidationLoss);
        run.State.News.Pulse();
    }

    /// <summary>Before nothing happens for a while: the newest step is written and shown without waiting for its time.</summary>
    public void TellAll()
    {
        if (unwritten.Count > 0 || shown < session.Step)
        {
            Show();
            Flush();
        }
    }

    /// <summary>A checkpoint, never ahead of the store: what it has seen is written, and on the disk, before it.</summary>
    public void Save()
    {
        Flush();
        if (session.Step > CheckpointStep)
        {
            services.Database.FlushToDisk();
            snapshots.FlushToDisk();
            session.SaveCheckpoint();
            CheckpointStep = session.Step;
        }

        lastCheckpoint = services.Time.GetTimestamp();
    }

    private BatchPreview Preview() => new(
        session.Step,
        [.. session.PreviewBatch(PreviewRows).Select(row => CorruptedSentences.PreviewOf(row, session.Tokenizer))],
        [.. session.CountBatch().OrderBy(entry => entry.Key).Select(entry => new RuleCount((MaskingRule)entry.Key, entry.Value))]);
}

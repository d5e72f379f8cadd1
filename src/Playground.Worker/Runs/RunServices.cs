using Playground.Worker.Corpora;
using Playground.Worker.Predictions;
using Playground.Worker.Snapshots;
using Playground.Worker.Storage;

namespace Playground.Worker.Runs;

/// <summary>What every run works with.</summary>
public sealed record RunServices(
    RunStore Runs, PointStore Points, RunStandings Standings, Database Database, DataFolder Folder, CorpusLibrary Corpora, SnapshotStore Snapshots, PredictionGate Gate, TimeProvider Time, ILoggerFactory Logs);

using Microsoft.Extensions.Caching.Memory;
using Playground.Contracts;
using Playground.Worker.Catalogue;
using Playground.Worker.Predictions;
using Playground.Worker.Runs;
using Playground.Worker.Storage;

namespace Playground.Worker.Snapshots;

/// <summary>Opens the moments of runs as models. A few of them are in memory at a time, apart from the models that everyone uses.</summary>
public sealed class SnapshotModels(SnapshotStore store, DataFolder folder, TorchThread predictions, SnapshotAnswers answers) : IDisposable
{
    private const int MostFamilies = 8;
    private const int MostLoaded = 4;

    private readonly MemoryCache families = new(new MemoryCacheOptions { SizeLimit = MostFamilies });
    private readonly Lock reading = new();
    private readonly TorchThread loading = new("loading of moments");

    public TorchThread Predictions => predictions;

    public SnapshotAnswers Answers => answers;

    /// <summary>Where weights are read.</summary>
    internal TorchThread Loading => loading;

    /// <summary>Only the prediction thread touches it.</summary>
    public LoadedModels Loaded { get; } = new(MostLoaded);

    /// <summary>The moment of that model id; null when the id names none, or one that was not kept.</summary>
    public SnapshotModel? Find(string modelId) => SnapshotId.TryParse(modelId, out var id) ? Find(id) : null;

    /// <summary>A run's kept moments.</summary>
    public RunSnapshots Of(string runId)
    {
        var (snapshots, note) = store.List(runId);
        return new RunSnapshots(snapshots, note, snapshots.Count == 0 ? null : FamilyOf(runId).Description);
    }

    /// <summary>Reads the weights on a thread of their own, unless they are in memory.</summary>
    public async Task Load(SnapshotModel model, CancellationToken cancellation)
    {
        if (!model.IsLoaded) // two callers may both read it; the second copy is dropped
        {
            var read = await loading.Run(model.Load, cancellation);
            await predictions.Add(new KeepWork(Loaded, model, read));
        }
    }

    /// <summary>The moment's file is not there.</summary>
    public void Forget(SnapshotId id) => store.Forget(id.Run, id.Step);

    /// <summary>After the prediction thread has ended.</summary>
    public void Dispose()
    {
        loading.Dispose();
        Loaded.Dispose();
        families.Dispose();
    }

    private SnapshotModel? Find(SnapshotId id)
    {
        if (store.List(id.Run).Snapshots.All(snapshot => snapshot.Step != id.Step))
        {
            return null;
        }

        var path = store.FileOf(id.Run, id.Step);
        var version = File.GetLastWriteTimeUtc(path).Ticks;
        var family = FamilyOf(id.Run);
        return family.Models.AddOrUpdate(
            id.Step,
            _ => new SnapshotModel(id, path, version, family, this),
            (_, known) => known.Version == version ? known : new SnapshotModel(id, path, version, family, this));
    }

    private SnapshotFamily FamilyOf(string runId)
    {
        lock (reading)
        {
            return families.GetOrCreate(runId, entry =>
            {
                entry.Size = 1;
                var finished = folder.RunModel(runId);
                var licence = Directory.Exists(finished) ? ModelLicence.Read(finished) : ModelCard.Licence; // one that was brought in may have a card of its own
                return SnapshotFamily.Read($"runs/{runId}", folder.Snapshots(runId), folder.RunTokenizer(runId), licence);
            })!;
        }
    }
}

using System.Collections.Concurrent;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Transformers.Inference;
using Playground.Transformers.Text;
using Playground.Worker.Predictions;
using Playground.Worker.Snapshots;

namespace Playground.Worker.Catalogue;

/// <summary>All models that can answer, found in folders or in training.</summary>
public sealed class ModelCatalogue : IModelHost, IDisposable
{
    private readonly ModelFolders folders;
    private readonly IRunModels runs;
    private readonly SnapshotModels snapshots;
    private readonly ILogger<ModelCatalogue> log;
    private readonly TorchThread predictions;
    private readonly TorchThread loading = new("model loading");
    private readonly LoadedModels loaded = new();
    private readonly ConcurrentDictionary<FoundFolder, Lazy<Entry>> entries = new();
    private volatile bool canAnswer;
    private volatile bool hasWarmedUp;

    public ModelCatalogue(ModelFolders folders, IRunModels runs, SnapshotModels snapshots, TorchThread predictions, ILogger<ModelCatalogue> log)
    {
        this.folders = folders;
        this.runs = runs;
        this.snapshots = snapshots;
        this.predictions = predictions;
        this.log = log;
    }

    private sealed record Entry(FolderModel? Model, PlaygroundException? Refusal);

    /// <summary>True once a model is in memory and answers as fast as it will.</summary>
    public bool IsReady => canAnswer && hasWarmedUp;

    /// <summary>Where weights are read.</summary>
    internal TorchThread Loading => loading;

    public IReadOnlyList<ModelDescription> List()
    {
        var found = folders.Scan().ToList();
        foreach (var gone in entries.Keys.Except(found))
        {
            entries.TryRemove(gone, out _); // its tokenizer with it
        }

        return [.. found.Select(folder => EntryOf(folder).Model?.Description).OfType<ModelDescription>().Concat(runs.List()).DistinctBy(model => model.Id)];
    }

    public async Task<IOpenModel> Open(string id, CancellationToken cancellation)
    {
        if (runs.Find(id) is { } training)
        {
            return training;
        }

        if (SnapshotId.TryParse(id, out var its) && runs.IsThere(its.Run) && snapshots.Find(id) is { } moment)
        {
            return moment;
        }

        var model = FindInFolders(id);
        await Load(model, cancellation);
        canAnswer |= model.IsLoaded;
        return model;
    }

    /// <summary>Without the weights, which nobody needs to cut a sentence.</summary>
    public Task<Tokenizer> OpenTokenizer(string id, CancellationToken cancellation) =>
        Task.FromResult((runs.Find(id) ?? FindInFolders(id)).Tokenizer);

    /// <summary>Loads the first masked and the first causal model, and asks each what a first visitor would wait for.</summary>
    public async Task LoadFirst(Func<ModelDescription, CancellationToken, Task> ask, CancellationToken cancellation)
    {
        foreach (var first in List().Where(model => model.Source != "run").GroupBy(model => model.Objective).Select(group => group.First()).ToArray())
        {
            try
            {
                await Open(first.Id, cancellation);
                await ask(first, cancellation);
            }
            catch (PlaygroundException e)
            {
                log.LogWarning("{Model} could not be loaded: {Reason}", first.Id, e.Message);
            }
        }

        hasWarmedUp = true;
    }

    public void Dispose()
    {
        loading.Dispose();
        predictions.Dispose();
        loaded.Dispose();
    }

    private FolderModel FindInFolders(string id)
    {
        var found = folders.Scan().FirstOrDefault(folder => folder.Id == id) ?? throw runs.WhyClosed(id) ?? new UnknownModelException(id);
        var entry = EntryOf(found);
        return entry.Model ?? throw new BrokenModelException(entry.Refusal!.Message, entry.Refusal);
    }

    private async Task Load(FolderModel model, CancellationToken cancellation)
    {
        if (!model.IsLoaded) // two callers may both read it; the second copy is dropped
        {
            var read = await Read(model, cancellation);
            await predictions.Add(new KeepWork(loaded, model, read));
        }
    }

    private async Task<TextModel> Read(FolderModel model, CancellationToken cancellation)
    {
        try
        {
            return await loading.Run(model.Load, cancellation);
        }
        catch (PlaygroundException e) when (e is not OverloadedException)
        {
            throw new BrokenModelException(e.Message, e);
        }
    }

    private Entry EntryOf(FoundFolder found) => entries.GetOrAdd(found, key => new Lazy<Entry>(() => Read(key))).Value;

    private Entry Read(FoundFolder found)
    {
        try
        {
            return new Entry(FolderModel.Read(found, predictions, loaded), null);
        }
        catch (PlaygroundException e)
        {
            log.LogWarning("The model folder {Folder} is left out: {Reason}", found.Path, e.Message);
            return new Entry(null, e);
        }
#pragma warning disable CA1031 // a hostile folder must not take the list of all the others with it
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.LogError(e, "The model folder {Folder} is left out", found.Path);
            return new Entry(null, new PlaygroundException($"The model folder {found.Id} can't be read; the worker's log says why.", e));
        }
    }
}

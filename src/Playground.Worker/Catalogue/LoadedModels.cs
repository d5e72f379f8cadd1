using Playground.Transformers.Inference;

namespace Playground.Worker.Catalogue;

/// <summary>Whose weights can be read, and are put out again when others need the room.</summary>
public interface IWeightsOwner
{
    /// <summary>True while its weights are in memory.</summary>
    bool IsLoaded { get; set; }

    /// <summary>Reads the weights; any torch thread.</summary>
    TextModel Load();
}

/// <summary>The models whose weights are in memory; the one that was asked longest ago goes first. Only the prediction thread touches it.</summary>
public sealed class LoadedModels(int most = LoadedModels.Most) : IDisposable
{
    private const int Most = 8;

    private readonly LinkedList<(IWeightsOwner Owner, TextModel Model)> recent = new();

    /// <summary>The weights, read now if they have been put out meanwhile.</summary>
    public TextModel Get(IWeightsOwner owner) => Find(owner) ?? Keep(owner, owner.Load());

    /// <summary>Takes over what a loading thread has read.</summary>
    public TextModel Keep(IWeightsOwner owner, TextModel model)
    {
        if (Find(owner) is { } already)
        {
            model.Dispose();
            return already;
        }

        recent.AddFirst((owner, model));
        owner.IsLoaded = true;
        PutOut();
        return model;
    }

    public void Dispose()
    {
        foreach (var (_, model) in recent)
        {
            model.Dispose();
        }

        recent.Clear();
    }

    /// <summary>A model that is writing stays: for its sake there may be more of them for a while.</summary>
    private void PutOut()
    {
        for (var node = recent.Last; node != recent.First && recent.Count > most;)
        {
            var (candidate, before) = (node!, node!.Previous);
            if (!candidate.Value.Model.IsInUse)
            {
                candidate.Value.Owner.IsLoaded = false;
                candidate.Value.Model.Dispose();
                recent.Remove(candidate);
            }

            node = before;
        }
    }

    private TextModel? Find(IWeightsOwner owner)
    {
        for (var node = recent.First; node is not null; node = node.Next)
        {
            if (ReferenceEquals(node.Value.Owner, owner))
            {
                recent.Remove(node);
                recent.AddFirst(node);
                return node.Value.Model;
            }
        }

        return null;
    }
}

using Playground.Contracts;
using Playground.Transformers;

namespace Playground.Worker.Catalogue;

/// <summary>The models that are in training now.</summary>
public interface IRunModels
{
    IReadOnlyList<ModelDescription> List();

    /// <summary>Null when no run in training has that model.</summary>
    IOpenModel? Find(string modelId);

    /// <summary>Whether there is such a run; one that is deleted is not there until it is brought back.</summary>
    bool IsThere(string runId);

    /// <summary>Why the run of that model, which is there, has none to ask just now; null where there is no such run.</summary>
    PlaygroundException? WhyClosed(string modelId);
}

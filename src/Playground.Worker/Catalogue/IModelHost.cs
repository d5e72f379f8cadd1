using Playground.Contracts;
using Playground.Transformers.Inference;
using Playground.Transformers.Models;
using Playground.Transformers.Text;

namespace Playground.Worker.Catalogue;

/// <summary>All models that can answer: starter models, folders, and the runs' own, also while they train.</summary>
public interface IModelHost
{
    IReadOnlyList<ModelDescription> List();

    /// <summary>The line of the list that has that id. Throws as <see cref="OpenTokenizer"/> does where there is none.</summary>
    async Task<ModelDescription> Describe(string id, CancellationToken cancellation)
    {
        if (Find() is { } found)
        {
            return found;
        }

        await OpenTokenizer(id, cancellation); // one that is there and can't answer says so itself
        return Find() ?? throw new UnknownModelException(id);

        ModelDescription? Find() => List().FirstOrDefault(model => model.Id == id);
    }

    /// <summary>
    /// The model of that id, loaded if need be. Throws <see cref="UnknownModelException"/>, or why one that is there can't answer:
    /// <see cref="Transformers.BrokenModelException"/>, and <see cref="Runs.RunStateException"/> for a run's that is not there yet.
    /// </summary>
    Task<IOpenModel> Open(string id, CancellationToken cancellation);

    /// <summary>The tokenizer of the model of that id. Throws as <see cref="Open"/> does.</summary>
    async Task<Tokenizer> OpenTokenizer(string id, CancellationToken cancellation) => (await Open(id, cancellation)).Tokenizer;
}

/// <summary>A model as the hub and the API see it: everything that touches torch is queued to the thread that owns it.</summary>
public interface IOpenModel
{
    ModelDescription Description { get; }

    ModelConfiguration Configuration { get; }

    Tokenizer Tokenizer { get; }

    /// <summary>For a model in training: the steps done so far.</summary>
    int? Step { get; }

    /// <summary>Logits <c>[position][vocab]</c> of one sequence, computed in one batch with whatever else waits.</summary>
    /// <param name="background">A guess: answered only when nothing else waits.</param>
    Task<float[][]> Logits(LogitsQuery query, bool background, CancellationToken cancellation);

    /// <summary>What a causal model thinks of each token of a text but the first.</summary>
    Task<ReadToken[]> Read(IReadOnlyList<Token> tokens, CancellationToken cancellation) => Run(model => model.Read(tokens), cancellation);

    /// <summary>Work of its own on the model's thread, such as an inspection or one step of a generation. Keep it short.</summary>
    Task<T> Run<T>(Func<TextModel, T> work, CancellationToken cancellation);

    /// <summary>The next piece of work that has begun, such as a generation's next step: never refused when too much waits, or all that was done for it would be lost.</summary>
    Task<T> GoOn<T>(Func<TextModel, T> work, CancellationToken cancellation);

    /// <summary>Frees what such work left behind, behind whatever was asked before. Never refused: also when too much waits, and when the thread has ended.</summary>
    Task Release(IDisposable left);
}

/// <summary>No model has that id.</summary>
public sealed class UnknownModelException(string id) : Transformers.PlaygroundException($"Model {id} does not exist");

/// <summary>More waits than the worker takes on; try again shortly.</summary>
public sealed class OverloadedException() : Transformers.PlaygroundException("The worker is busy with other requests; try again in a second.");
